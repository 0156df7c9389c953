"""Spanish cues; how to read them is said in the package's docstring."""

from afterword.understand.tables import phrases, words

FUNCTION_WORDS = words("""
a al como con de del el en es esta este gracias hemos hola la las le lo los mas no nos nuestra nuestro o para por
que se si su sus te tu un una usted y
""")

CUES = phrases(r"""
interview:
    entrevistas?\b
    entrevistad(?:o|or|ora|a)r?\b
    entrevistar
your_interview:
    (?:tu|su|una|la) (?:[a-z]+ )?entrevista
    entrevista (?:de trabajo|laboral|tecnica|con|para|personal|virtual|telefonica)
    entrevista\b
meeting:
    llamada\b
    reunion\b
    reunir
    conversar|conversacion
    hablar\b
    charla
    conocer(?:te|le|nos|lo|la)?\b
    cita\b
    videollamada
hiring:
    candidat
    vacante
    puesto\b
    postula
    seleccion
    \bcv\b|curriculum
    reclutamiento|reclutador
    rrhh|recursos humanos
    empleo\b
    oferta\b
    perfil\b
    proceso\b
    trabajo\b
    posicion\b
    solicitud\b
commit:
    (?:esta|ha sido|queda|fue|sera|hemos|estan) (?:ya )?(?:confirmad|programad|agendad)[oa]s?\b
    (?:esta|ha sido|queda|fue|sera|hemos|estan) (?:ya )?(?:prevista|fijad|reservad|concertad)[oa]s?\b
    confirm(?:ar|amos|o|acion|ada|ado)\b
    tendra lugar
    se (?:realizara|llevara a cabo|celebrara)
    (?:te|le|os|los) esperamos
    fecha(?: y hora| de la entrevista)?\s?:
    citacion
    recordatorio|recordar
    nos vemos
invite:
    invit(?:ar|arte|arle|amos|acion|ad[oa])\w*\b
    (?:gustaria|queremos|deseamos|quisieramos)[^\n]{0,40} (?:conocer|entrevistar|hablar|invitar|conversar)
    pas[ae] por (?:la|nuestra)
    convoca
    citar(?:te|le)
propose:
    (?:te|le|os) (?:viene|va|parece|queda|iria|vendria)[^\n]{0,60}
    (?:podria|puede|puedes|podrias|podemos|estarias|estas|esta)[^\n?]{0,80}\?
    propon(?:emos|go|er)
    tentativ
    disponible[^\n?]{0,60}\?
choice:
    (?:elig|elegir|seleccion[ae]|reserv|escog)[^\n]{0,40} (?:hora|fecha|horario|turno|franja|cita)
    disponibilidad
    horarios? (?:disponible|que|de su)
    siguientes (?:fechas|horarios|opciones|horas)
    cuando (?:puede|podria|te|le|esta)
    que (?:dia|hora|horario|fecha)[^\n]{0,30} (?:conviene|prefier|viene|mejor)
    (?:la|proxima) semana (?:que viene|proxima)?
    (?:gustaria|queremos)[^\n]{0,30} (?:agendar|coordinar|concertar|programar)
cancel:
    cancel(?:ada|ado|ar|amos|acion|o)\b
    no (?:podra|podre|podremos|puedo|podemos) (?:asistir|realizar|llevar|acudir|atender)
    anulad[oa]|anular
    no (?:se realizara|tendra lugar)
move:
    reprogram(?:ad|ar|amos|acion|o)\w*\b
    aplaz(?:ad|ar|amos)\w*\b
    (?:se ha |ha sido )?(?:movid|cambiad|trasladad|pospuest)[oa]\b
    (?:mover|cambiar|posponer|modificar)[^\n]{0,40} (?:entrevista|cita|fecha|hora|reunion)
    nueva (?:fecha|hora)
    nuevo horario
    en (?:lugar|vez) de
instruction:
    (?:si|para|en caso)[^\n]{0,60} (?:cancelar|reprogramar|cambiar|modificar|no puedes|no puede|no poder)
    en caso de (?:no|que no)
    si (?:no puede|tiene|necesita|desea)
conditional:
    si (?:su|tu|eres|es|resulta|cumple|nos|avanza|pasas|has)\b
    en caso de
    de ser (?:seleccionad|asi)
    podr(?:ia|iamos) contactar
    los candidatos (?:seleccionad|preseleccionad)
    eventual
reject:
    lamentablemente|desafortunadamente|lamentamos
    otr[oa]s? (?:candidat|perfil)
    mucha suerte|mucho exito
    no (?:continuar|ha sido|has sido|fue)
reject_strong:
    (?:lamentablemente|desafortunadamente)[^\n]{0,140} no (?:continu|ha|has|fue|seguir|avanz|result|podemos)
    (?:lamentamos|sentimos)[^\n]{0,140} no (?:continu|ha|has|fue|seguir|avanz|result|podemos|podremos)
    (?:lamentablemente|desafortunadamente|lamentamos|sentimos)[^\n]{0,140} (?:otr[oa]s? (?:candidat|perfil))
    (?:lamentablemente|desafortunadamente|lamentamos|sentimos)[^\n]{0,140} (?:rechaz|descart)
    (?:avanzar|continuar|seguir|optado por) (?:con )?otr[oa]s? (?:candidat|perfil|person)
    no (?:has|ha|fue|fuiste|haber) (?:sido )?seleccionad
    no (?:continuar|seguir|avanzar) con (?:tu|su)
ack:
    (?:hemos )?recibi(?:do|mos|da)[^\n]{0,30} (?:tu|su|candidatura|solicitud|postulacion|cv)
    gracias por[^\n]{0,30} (?:postul|aplicar|inscribir|inter|solicitud|candidatura)
    (?:solicitud|candidatura|postulacion)[^\n]{0,30} (?:recibid|registrad|enviad)
offer:
    oferta (?:laboral|de empleo formal|de trabajo formal|formal)
    complace(?:mos)? ofrecer
    contrato de trabajo
    carta oferta
outreach:
    (?:vi|vimos|encontre|revis) (?:tu|su) perfil
    tu perfil[^\n]{0,50} (?:interes|encaja|llam)
    nueva oportunidad
    estarias interesad
assessment:
    prueba (?:tecnica|online|en linea|de)
    evaluacion (?:tecnica|online|en linea)
    \btest\b
    cuestionario
    entrevista (?:grabada|en diferido)
deadline:
    antes del?\b
    fecha limite
    hasta el\b
    a mas tardar
notjob_strong:
    podcast
    periodist
    reportaje|articulo
    (?:estudio|investigacion) (?:de mercado|academic|de usuario)
    tesis\b
    visado?\b|embajada|consulado|extranjeria
    prensa\b
    encuesta
bulk:
    darse de baja|cancelar (?:la )?suscripcion|desuscri
    nuevas (?:ofertas|vacantes)
    webinar|seminario web|taller\b
    consejos para
    boletin|newsletter
    feria de empleo
    ver en (?:el|tu) navegador
away:
    fuera de la oficina
    respuesta automatica
after:
    gracias por[^\n]{0,30} (?:tu tiempo|su tiempo|la entrevista|asistir|haber)
    tras (?:la|nuestra|tu|su) entrevista
    fue un (?:placer|gusto)
    (?:disfrut|gust)[^\n]{0,20} (?:convers|charla|conocer)
thanks_of_candidate:
    gracias por (?:la entrevista|recibirme|la oportunidad|su tiempo|su amabilidad)
    agradec[^\n]{0,40} (?:entrevista|tiempo|oportunidad)
candidate_voice:
    mi (?:candidatura|cv|curriculum|perfil|entrevista|postulacion|experiencia)
    (?:me|estoy) (?:interesa|muy interesad|postul|gustaria)
    quedo a la espera
    invitarme|recibirme
interviewer_side:
    (?:el|la|del) candidat[oa]\b
    entrevista (?:al|a la) candidat
    cv adjunto
reminder:
    recordatorio\b
    recordar(?:te|le)?\b
    recordamos
accept:
    me (?:viene|va|queda|parece) (?:bien|perfecto)
    confirmo\b
    alli estare|ahi estare
    perfecto\b
    de acuerdo
    acepto
decline:
    no (?:puedo|podre|me es posible|me viene)\b
    cancelar\b
    reprogramar\b
    surgido
""")

"""Portuguese cues; how to read them is said in the package's docstring."""

from afterword.understand.tables import phrases, words

FUNCTION_WORDS = words("""
a ao as com como da das de do dos em esta este foi lhe mais na nao nas nossa nosso o obrigada obrigado ola os ou para
pela pelo por que sao sera seu sobre sua temos um uma voce voces
""")

CUES = phrases(r"""
interview:
    entrevistas?\b
    entrevistador
your_interview:
    (?:sua|tua|uma|a) (?:[a-z]+ )?entrevista
    entrevista (?:de emprego|tecnica|com|para|online|presencial)
    entrevista\b
meeting:
    reuniao
    conversa
    ligacao|chamada|telefonema
    bate-papo|papo\b
    conhecer\b|conhece-l
    encontro\b
    falar\b
    videochamada
hiring:
    candidat
    vaga\b
    selecao|seletivo
    curriculo|\bcv\b
    recrutamento|recrutador
    recursos humanos|\brh\b
    emprego|trabalho\b
    perfil\b
    cargo\b|posicao\b
    estagio
commit:
    (?:esta|foi|sera|ficou|fica|encontra-se) (?:confirmad|agendad|marcad|programad|prevista)[oa]\b
    confirm(?:ar|amos|o|acao|ada|ado)\b
    (?:sera|vai ser) (?:realizad|feit)[oa]
    acontecera|tera lugar|decorrera
    (?:te|o|a|lhe) (?:esperamos|aguardamos)
    aguardamos (?:voce|a sua)
    lembrete
    data(?: e hora)?\s?:
    agendad[oa]\b|marcad[oa]\b
invite:
    convid(?:ar|amos|ado|ada|a-lo|a-la|o)\w*
    convite\b
    (?:gostariamos|queremos)[^\n]{0,40} (?:conhecer|entrevistar|conversar|convidar|falar)
propose:
    (?:poderia|pode|podemos|estaria|esta|seria|teria)[^\n?]{0,80}\?
    propo(?:mos|nho)|sugir|sugest
    provisori
    disponivel[^\n?]{0,50}\?
choice:
    (?:escolh|selecion|reserv|agend)[^\n]{0,30} (?:horario|data|dia|hora)
    disponibilidade
    seguintes (?:datas|horarios|opcoes)
    quando (?:pode|voce|esta)
    qual (?:data|horario|dia)
    (?:proxima semana|semana que vem)
    (?:gostariamos)[^\n]{0,30} (?:agendar|marcar)
cancel:
    cancelad[oa]|cancelar|cancelamento
    nao (?:sera realizada|acontecera|podera|poderei|poderemos)\b
    desmarc
move:
    (?:remarcad|reagendad|adiad|transferid|alterad)[oa]\b
    (?:remarcar|reagendar|adiar|alterar)\b
    nov[oa] (?:data|horario|hora)
    em vez de|ao inves de
instruction:
    (?:se|caso|para)[^\n]{0,60} (?:cancelar|remarcar|reagendar|alterar|nao puder|nao possa|imprevisto)
conditional:
    (?:se|caso) (?:o|a|seu|sua|voce|for|seja)\b
    eventual
    candidatos selecionados
    sendo selecionad
reject:
    infelizmente
    lamentamos
    outr[oa]s? candidat
    boa sorte|sucesso (?:na|em)
reject_strong:
    (?:infelizmente|lamentamos)[^\n]{0,140} (?:nao|outr[oa]s? candidat)
    (?:seguir|avancar|prosseguir) com outr[oa]s?
    nao (?:foi|sera) selecionad|nao (?:seguir|avancar|prosseguir)
ack:
    recebemos[^\n]{0,30} (?:candidatura|curriculo|inscricao)
    obrigad[oa] por[^\n]{0,40} (?:candidat|inscri|interesse)
    candidatura[^\n]{0,30} (?:recebida|enviada|registrada)
offer:
    proposta (?:de emprego|de trabalho|formal)
    carta[- ]oferta|carta proposta
    prazer em (?:oferecer|lhe oferecer)
outreach:
    (?:vi|vimos|encontrei|encontramos) (?:o )?(?:seu|teu) perfil
    (?:seu|teu) perfil[^\n]{0,50} (?:interess|chamou)
    nova oportunidade
    teria interesse
assessment:
    teste (?:online|tecnico|de)
    avaliacao (?:online|tecnica)
    desafio tecnico
    entrevista gravada|video-entrevista
deadline:
    ate (?:o dia|dia|a data|as)\b
    prazo\b
    antes d[oe]\b
notjob_strong:
    podcast
    jornalist
    artigo\b|reportagem
    pesquisa (?:de mercado|academica|com usuarios)
    tese\b|dissertacao
    visto\b|embaixada|consulado
    imprensa
bulk:
    cancelar (?:a )?(?:inscricao|subscricao)|descadastr
    novas vagas
    webinar|workshop
    newsletter
    dicas (?:para|de)
    feira de (?:emprego|carreiras)
away:
    fora do escritorio
    resposta automatica
after:
    obrigad[oa] (?:pela|por)[^\n]{0,30} (?:entrevista|tempo|conversa|participar)
    (?:apos|depois d)[^\n]{0,15} entrevista
    foi um prazer
thanks_of_candidate:
    (?:agradeco|obrigad[oa])[^\n]{0,40} (?:entrevista|tempo|oportunidade|conversa)
candidate_voice:
    (?:minha|meu) (?:candidatura|curriculo|cv|perfil|entrevista|experiencia)
    (?:estou|fico) (?:muito )?(?:interessad|disponivel|a disposicao|no aguardo)
    me (?:receber|convidar|candidat)
interviewer_side:
    (?:do|da) candidat[oa]\b
    curriculo em anexo
reminder:
    lembrete\b
    lembra(?:r|mos)\b
accept:
    (?:esta|fica|parece) (?:otimo|bom|perfeito|bem)
    confirmo\b
    estarei (?:la|presente|disponivel)
    perfeito\b
    combinado
    aceito
decline:
    nao (?:posso|poderei|consigo|vou poder)\b
    cancelar\b
    remarcar\b
    imprevisto
""")

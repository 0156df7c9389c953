"""French cues; how to read them is said in the package's docstring."""

from afterword.understand.tables import phrases, words

FUNCTION_WORDS = words("""
a au aux avec ce cette dans de des du en est et il je la le les merci notre nous ou par pas plus pour que qui se si
sont sur un une vos votre vous
""")

CUES = phrases(r"""
interview:
    entretiens?\b
    entrevue\b
    entretien (?:telephonique|video|technique)
your_interview:
    (?:votre|ton|un|l'|d'|cet|session d')\s?entre(?:tien|vue)
    entretien (?:d'embauche|de recrutement|telephonique|technique|avec)
    entretien\b
meeting:
    rendez-vous\b
    rencontr
    echang
    appel\b
    reunion\b
    visio
    discut
    parler\b
hiring:
    candidat
    poste\b
    recrut
    embauche
    \bcv\b
    offre d'emploi
    rh\b
    ressources humaines
    profil\b
    stage\b
    alternance
commit:
    aura lieu\b
    (?:est|a ete|sera|sont) (?:bien |desormais )?(?:confirme|prevu|fixe|programme|planifie|reserve|organise)e?s?\b
    confirm(?:ons|e|er|ation)\b
    prevue? (?:le|a|pour)\b
    convocation
    (?:vous|t') attend
    se (?:tiendra|deroulera)
    programme\b
    au plaisir de vous (?:rencontrer|recevoir|voir)
    rappel\b
    fixe au
invite:
    invit(?:er|ons|ation|e|es|ee)\b
    convi(?:er|ons)
    (?:souhait|aimer)[^\n]{0,40} (?:rencontrer|echanger|recevoir|parler)
    convoqu
propose:
    (?:seriez|serez|etes)[- ]vous (?:disponible|libre)
    (?:convien|iriez|possible)[^\n?]{0,60}\?
    propos(?:ons|er|e)\b
    sous reserve
    est-ce que[^\n?]{0,60}\?
    vous convien
choice:
    (?:choisi|selectionn|reserv)[^\n]{0,40} (?:creneau|horaire|date)
    creneaux?\b
    disponibilites?\b
    quand (?:etes|seriez)
    dates? suivantes
    parmi les
    la semaine prochaine
    (?:souhait|aimer)[^\n]{0,40} (?:organiser|planifier|convenir|fixer)
    a votre convenance
cancel:
    annul(?:e|ee|er|ation|es|ons)\b
    n'aura pas lieu
    ne pourr(?:ai|ons) pas
    ne (?:peux|pouvons) (?:pas|plus) (?:etre|assurer|participer)
move:
    report(?:e|ee|er|ation|ons)\b
    replanifi
    reprogramm
    decal(?:e|er|ons|ee)\b
    deplac(?:e|er|ons|ee)\b
    nouvelle (?:date|heure)
    nouvel horaire
    au lieu d[eu']
instruction:
    (?:si|pour)[^\n]{0,60} (?:annuler|reporter|modifier|deplacer|decaler|empechement)
    en cas d(?:'|e )(?:empechement|indisponibilite)
    merci de (?:nous )?prevenir
conditional:
    si (?:votre|vous|le|nous|l')
    au cas ou
    le cas echeant
    eventuel
    selon\b
    retenue?s?\b
reject:
    malheureusement
    regret
    pas (?:donner|retenu|donne) suite
    bonne (?:chance|continuation)
    ne correspond
reject_strong:
    (?:pas|ne) (?:pouvoir |pouvons |pourrons )?(?:pas )?(?:donner|ete donne|donne) (?:une )?suite
    (?:n'a|n'avons|pas) (?:pas )?(?:ete )?retenue?\b
    (?:regret|malheureusement)[^\n]{0,120} (?:suite favorable|retenu|autres? candidat|negatif|pas)
    autres? candidat(?:e|ure)?s?\b
ack:
    (?:bien )?recu (?:votre|ta) candidature
    accus(?:e|ons)[^\n]{0,20} reception
    merci[^\n]{0,30} (?:candidature|postul|interet)
    candidature[^\n]{0,40} (?:recue|enregistree|transmise|etudi)
offer:
    (?:promesse|proposition) d'embauche
    contrat de travail
    heureux de vous proposer le poste
    offre d'embauche
outreach:
    votre profil[^\n]{0,60} (?:interesse|attention|correspond)
    (?:vu|decouvert|consulte) votre profil
    opportunite
    a l'ecoute
assessment:
    test (?:en ligne|technique|de)
    evaluation en ligne
    entretien video differe
    questionnaire
deadline:
    avant le\b
    au plus tard
    jusqu'au
    date limite
notjob_strong:
    podcast
    journalist
    article\b
    emission\b
    etude (?:utilisateur|de marche)
    these\b|memoire\b
    visa\b|prefecture|ambassade|consulat
    entretien (?:annuel|professionnel|de sortie|client|utilisateur|medical)
    presse\b
bulk:
    desabonner|desinscri
    nouvelles offres
    webinaire
    newsletter
    atelier (?:gratuit|en ligne|participatif|collectif|d'ecriture|cv)\b
    (?:participez|inscrivez-vous)[^\n]{0,40} atelier
    conseils pour
    voir (?:dans le|cet)[^\n]{0,20} navigateur
    salon de l'emploi|forum emploi
away:
    absen(?:t|ce) du bureau
    reponse automatique
    (?:suis|serai) absent
after:
    merci[^\n]{0,40} (?:pour|de)[^\n]{0,20} (?:entretien|echange|temps|rencontre|accueil)
    suite a (?:notre|votre) (?:entretien|echange|rencontre)
    ravi[e]? (?:de|d')[^\n]{0,20} (?:echang|rencontr)
thanks_of_candidate:
    (?:vous remercie|merci)[^\n]{0,40} (?:entretien|temps|accord|echange|recu)
candidate_voice:
    ma candidature
    mon (?:cv|entretien|profil|parcours)
    je (?:suis (?:tres )?(?:interesse|disponible|motive)|postule|souhaite postuler)
    je vous confirme (?:ma|mon|mes|que je|avoir|bien vouloir)\b
    m'avoir (?:recu|accord|invit)
interviewer_side:
    (?:le|la) candidat(?:e)?\b
    cv (?:ci-joint|du candidat)
reminder:
    rappel\b
    rappelons
accept:
    convient\b
    confirme\b
    serai (?:la|present|disponible)
    parfait\b
    d'accord
    avec plaisir
decline:
    ne (?:pourrai|peux|suis) pas
    annuler\b
    reporter\b
    empechement
    ne convient pas
""")

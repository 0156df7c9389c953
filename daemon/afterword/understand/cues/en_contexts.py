# ruff: noqa: E501 - a phrase is one line, and cutting it would make it two
"""English words of what a mail is about besides an interview: a job, another matter, or everybody.

`job` speaks of hiring beyond doubt, `job_faint` may as well mean a school, a loan or a club. `another` names a matter
outright that is no hiring; the topics of `MATTERS` (see `contexts`) hold its words, which count when several meet.
`mass` marks what is sent to many, `promotion` what sells something. `supposed` opens what depends on being chosen,
`uninvited` says that no interview is offered.
"""

from afterword.understand.tables import phrases

CUES = phrases(r"""
job:
    (?:job|employment|pre-employment|hiring|recruitment|selection|competency(?:[ -]based)?) (?:interview|panel|process|committee|team|manager)s?\b
    hiring (?:manager|team|for|process|lead)\b
    (?:phone|telephone|recruiter|technical|tech|hr|initial|pre)[ -]?screen(?:ing)?s?\b
    screening (?:call|interview|chat)
    (?:technical|tech|coding|behaviou?ral|on-?site|panel|final|second|third|first)[ -](?:round|stage|loop|interview)s?\b
    (?:virtual |full )?on-?site (?:for|is|with|interview)\b
    (?:second|final|first|next)[ -]round\b
    super ?day\b
    system design\b
    (?:live|pair) (?:coding|programming)
    recruit(?:er|ing|ment|ers)\b
    talent (?:acquisition|team|partner|manager|lead|specialist|sourcer|attraction|coordinator)
    (?:human resources|people (?:team|ops|operations|partner|and culture|& culture))\b
    hr (?:team|manager|department|officer|business|director|lead|round|interview|generalist|coordinator)\b
    (?:your|the|a|updated) (?:cv|resume)\b
    vacanc(?:y|ies)\b
    (?:shortlist|short-list)
    job (?:title|description|offer|id|ref|opening|posting|advert|applica|vacancy|role|seeker)
    (?:the|this|our|a|an|your|of) (?:job|vacancy|internship|traineeship|apprenticeship|opening)\b(?! (?:well done|done|fair|market|alert|search))
    (?:position|role|post|vacancy|job|opening|opportunity) (?:of|as|with|for an?)\b
    (?:for|about|regarding|discuss|re:?|into|in|of|fill|to) (?:the|our|a|an|this|your) (?:[a-z0-9/&,.+#()-]+ ){0,6}(?:position|role|post|vacancy|job|opening|internship)\b
    [a-z]+ (?:position|role|vacancy)\b(?! play| model)
    appl(?:y|ied|ying|ication)[^\n]{0,40} (?:position|role|post|vacancy|job|internship)
    interns?(?:hip)?\b
    (?:graduate|trainee|apprenticeship) (?:scheme|programme|program|trainee)
    notice period
    salary expectations
    (?:joining|join) (?:our|the) team\b
    interview[^\n]{0,40} for [^\n]{0,40}(?:engineer|developer|analyst|manager|designer|assistant|officer|consultant|nurse|teacher|associate|director|accountant|specialist|coordinator|technician|administrator|architect|scientist|lead)\b
    (?:engineer|developer|analyst|designer|assistant|accountant|coordinator|technician|administrator|scientist|programmer)(?:ing)? (?:interview|position|role|candidate)\b
    work (?:trial|sample)|trial shift
    start date\b
    employer\b
    (?:lever|greenhouse|ashby|workable|workday|teamtailor|smartrecruiters|personio|icims)\b
    (?:selection|appointment|appointing|interview) (?:board|panel|committee)\b
    (?:interview|meet|see|speak (?:to|with)|talk to) you (?:for|about) (?:the|our|a|this) (?:[a-z-]+ ){0,4}(?:position|role|post|job|vacancy)
    your candidacy
job_faint:
    (?:cto|ceo|cfo|coo|vp|founders?|head of|director|supervisor|(?:team|tech|engineering|product) lead|jd)\b
    (?:wants|want|like|love|keen) to interview you\b
    appl(?:y|ication|ied|ying|icants?)\b
    candidates?\b
    (?:jobs?|career|careers|role|position|post|talent|staff|hire|hiring|manager)\b
    (?:background|portfolio|experience|qualifications|skills)\b
    (?:the|our) (?:team|office|company|department|lab|firm|group)\b
    interview(?:ing)? (?:process|panel|schedule|itinerary)
    interview with\b
    next (?:steps?|stage|round)
another:
    (?:mortgage|loan|credit|pension|savings|investment|insurance|tax|debt|financial)[ -](?:[a-z]+ ){0,2}(?:interview|appointment|review|consultation|meeting)\b
    (?:intake|clinical|diagnostic|medical|health|pre-?admission|pre-?surgery|donor|patient|telehealth|triage|therapy|screening mammogram|psychological|nutrition|eligibility) (?:interview|appointment|consultation|assessment|history)\b
    (?:live|radio|tv|television|on-air|studio|press|media|magazine|newspaper|podcast|book|author|telephone press) (?:interview|slot|appearance)\b
    (?:admissions?|alumni|college|university|school|sixth[- ]form|scholarship|nursery|kindergarten|enrol(?:l)?ment|student|pupil|boarding|degree|transfer) (?:interview|conversation|assessment day)\b
    parents?'? ?(?:'s? )?(?:evening|teacher|conference|consultation|interview)s?\b
    (?:tenan(?:t|cy)|housing|landlord|flatmate|roommate|housemate|co-?op|house ?share|home visit|adoption|foster(?:ing)?|shelter|pet) (?:interview|viewing|appointment|meeting|board|application)\b
    (?:visa|immigration|citizenship|naturali[sz]ation|asylum|consular|passport|biometrics?|benefits?|benefit|jobcentre|probation|police|witness|court|custody|security clearance|global entry|nexus|border|jury|parole|disability|social security|voluntary attendance) (?:interview|appointment|hearing|statement)\b
    (?:user|customer|usability|ux|research|discovery|academic|oral history|survey|market research|participant|stakeholder|expert|qualitative|phd|thesis|product|feedback|patient|win-loss|case study) (?:interview|study|session|research|interviews)s?\b(?! (?:associate|assistant|engineer|scientist|fellow|manager|lead|position|role|team|analyst|group))
    (?:product|platform|software|live|personali[sz]ed|free|sales|your|a|our) demo(?:nstration)?\b(?! (?:lesson|class|day))
    demo(?:nstration)? (?:of|with|call|session|for)\b
    (?:compare|comparing|share|swap) notes\b
    (?:wash-?up|calibration|round-?table|hiring decision) (?:meeting|call|session|on|for|about)\b
    (?:candidates?|applicants?|people) (?:we|you|i) (?:saw|met|interviewed|spoke|have seen|have met|just)\b
    before we (?:make|extend) (?:an |any |the )?offers?\b
    volunteer(?:ing|s)? (?:interview|role|orientation|opportunit|chat|event|day|shift|induction|coordinator)
    (?:exit|stay|appraisal|performance|grievance|disciplinary|return[- ]to[- ]work|absence|counsel?ling|alumni) (?:interview|meeting|review)\b
    (?:interview|chat|conversation|speak|talk)[^\n]{0,40} (?:for|about) (?:the|our|my|a|an|your) (?:[a-z-]+ ){0,2}(?:article|podcast|magazine|newsletter|book|novel|album|show|programme|program|documentary|thesis|dissertation|blog|film|column|profile piece|broadcast|exhibition)\b
    (?:dating|matchmaking|wedding|baptism|marriage|confirmation class|membership|rotary|club) (?:interview|appointment|meeting)\b
    (?:background|insurance|claims?|fraud|accident|incident|safeguarding) (?:interview|statement)\b
    (?:interviewing|interview) (?:parents|residents|neighbou?rs|users|customers|veterans|survivors|patients|witnesses|experts|founders|authors|artists|musicians)\b
finance:
    mortgage
    building society\b
    (?:our|the) (?:high street )?branch\b
    payslips?\b
    proof of (?:identity|address|income|funds)\b
    (?:mortgage|financial|independent) advis[eo]r
    interest rate
    (?:borrow|lender|lending|deposit|overdraft|repayments?)\b
    (?:bank statements?|credit score|savings account|current account|refinanc)
health:
    dr\.? [a-z]+
    insurance card\b
    (?:clinic|surgery|practice|hospital|ward|dentist|dental|gp|physician|nurse|therapist|counsell?or|psychologist|psychiatrist|midwife|paediatric|pediatric|optician|vaccin|blood)\b
    patients?\b
    (?:symptoms?|medication|prescription|treatment|diagnosis|referral|medical history|fasting|allerg|consultation)\b
    donor\b
media:
    (?:radio|studio|broadcast|on air|on-air|listeners|viewers|readers|producer|presenter|host|episode|airing|airs)\b
    (?:journalist|reporter|editor|correspondent|newsroom|columnist|article|magazine|newspaper|press|publicist|photographer)\b
    (?:novel|album|film|new book|tour|exhibition|gallery|documentary|festival)\b
    (?:podcast|interviewee|quotes?|on the record|off the record)\b
school:
    (?:admissions?|enrol(?:l)?ment|tuition|bursary|scholarship|semester|term)\b
    (?:pupils?|your (?:son|daughter|child)|parents?|guardian|headteacher|head teacher|class teacher|form tutor|year group|reception class)\b
    (?:undergraduate|postgraduate|degree|course|msc|mba|phd|bsc|llm|faculty|college|campus|prospective students?|personal statement|ucas|offer holder|sixth form|nursery)\b
    (?:applicant|place) (?:on|at) (?:the|our) (?:course|school|college|programme|university)
housing:
    (?:tenan(?:t|cy|ts)|landlord|lettings?|rent|flat|apartment|flatmates?|roommates?|housemates?|viewing|lease|bedroom|housing (?:officer|application|register|list)|deposit|house ?share|co-?op board)\b
authority:
    (?:foster (?:care|carer|parent)|home visit)s?\b
    (?:embassy|consulate|visa|passport|immigration|uscis|citizenship|home office|biometric|nationality)\b
    (?:police|detective|constable|officer|solicitor|court|hearing|witness|case number|crime|statement|lawyer|tribunal|probation)\b
    (?:jobcentre|universal credit|claimant|benefits?|work coach|job ?seeker's|social services|caseworker|social worker|unemployment)\b
research:
    (?:stud(?:y|ies)|participants?|participat(?:e|ing|ion)|consent form|informed consent|researchers?|ethics|gift ?cards?|voucher|incentive|honorarium|compensat(?:e|ed|ion)|anonymi[sz]ed|recorded and|survey|questionnaire|feedback|user research|prototype|usability|thesis|dissertation|oral history)\b
sales:
    (?:demo|pricing|free trial|trial|platform|roi|quote|proposal|product tour|walkthrough|walk-through|use cases?|stakeholders|subscription|crm|customers?|client|kick-?off|onboarding|solution|account executive|sales)\b
    teams like yours|helps (?:companies|teams|businesses)|(?:show|see) (?:you )?how\b
colleagues:
    (?:debrief|scorecards?|feedback on (?:the )?candidates?|candidates?|offers?|hiring decision|rank(?:ing)? (?:the|them)|who to (?:hire|make))\b
    (?:we|you|i) (?:saw|met|interviewed) (?:last|on|this|yesterday|today|earlier)
    compare notes|decide (?:on|who|whom)|shortlisting
volunteering:
    (?:volunteers?|volunteering|charity shop|food ?bank|soup kitchen|fundraiser|trustee|orientation|community garden|shelter|cause)\b
mass:
    unsubscribe
    view (?:this |the )?(?:e-?mail |message )?(?:it )?(?:online|in (?:your |a |the )?(?:web )?browser)\b
    (?:you're|you are|you) (?:receiving|received|getting|subscribed|registered|signed up|opted)
    (?:manage|update|change) (?:your |my )?(?:e-?mail |notification |communication )?(?:preferences|subscriptions?)
    you (?:have )?(?:subscribed|opted in|signed up)
    opt[ -]?out\b
promotion:
    (?:save|get|extra|up to) \d{1,2} ?%
    \d{1,2} ?% (?:off|discount)
    (?:discount|coupon|promo code|promo|sale ends|early bird|special offer|free (?:trial|guide|e-?book|webinar|class|ticket)|limited time|for only|just \$|only \$|money[- ]back)\b
    (?:upgrade|subscribe|sign up|register|enrol(?:l)?|rsvp|buy|shop|start practi[cs]ing|start your free|get started|claim your|book your (?:seat|spot|place)|reserve your (?:seat|spot|place)|save your (?:seat|spot)|join us live) (?:now|today|here|free|for free|by|before)?\b~(?:now|today|free|%|seat|spot|place|midnight|here)
    start practi[cs]ing
    webinar\b|masterclass\b|livestream\b|live stream\b|bootcamp\b
    walk-?in(?:s)?\b
    (?:open hiring|hiring|recruiting|recruitment|careers?|job) (?:day|event|fair|expo|blitz|open house)\b
    no appointment (?:is )?(?:necessary|needed|required)
    same-day offers?
    (?:ace|nail|crush|land|smash|master|ready for|conquer|survive) (?:your|the|any|that|every) (?:[a-z]+ )?interview
    dream (?:job|interview|role|career|company)
    (?:real|mock|practice|common|top|\d+\+?) (?:[a-z]+ )?(?:interview )?questions\b
supposed:
    (?:if|once|when|in case|in the event|provided) (?:that )?(?:you|your (?:application|profile|cv|candidacy|submission))(?:'re| are| is| were| has been| have been) (?:then |subsequently )?(?:shortlist|short-list|successful|select|invit|chosen|progress|through to|taken (?:forward|further)|put (?:forward|through)|consider|advance|offered|suitable|a (?:good |strong )?(?:fit|match))
    should (?:you|your (?:application|profile|cv|candidacy|submission)) be (?:shortlist|short-list|successful|select|invit|chosen|progress|taken|put|consider|advance|offered)
    if (?:we|the (?:team|panel|hiring manager|recruiter|company|client)) (?:decides?|chooses?|thinks?|feels?|likes?|wants?|wish(?:es)?|are interested|is interested|shortlists?|wants to)\b
    if your (?:application|profile|cv|experience|background|skills|qualifications)\b
    (?:shortlisted|short-listed|successful|selected|suitable|qualified|chosen) (?:candidates?|applicants?|ones|people|individuals)\b
    (?:candidates?|applicants?|those|anyone) (?:who|that) (?:are|is|have|has|meet|pass|make|we)?[^\n]{0,30}(?:selected|shortlist|successful|invited|criteria|test|first stage|progress|chosen)
    those (?:selected|shortlisted|invited|successful|chosen)\b
    (?:only|all) (?:shortlisted|selected|successful) \w+
    (?:may|might|could) be (?:invited|asked|contacted|called|selected|interviewed)
    if (?:you have not|you haven't|you do not|you don't) hear
    unless you hear
    if (?:successful|selected|shortlisted|invited|chosen)\b
uninvited:
    (?:not|[a-z]{2,6}n't|unable to|no longer|cannot|never) (?:be )?(?:able to )?(?:inviting|invite|offering|offer|calling|asking|asked|call|progressing|taking|shortlisting|selecting|selected|shortlisted|invited|chosen|moving|bringing)[^\n]{0,40}(?:interview|next (?:stage|round|step)|on-?site|screen)
    (?:not|[a-z]{2,6}n't) (?:been )?(?:selected|shortlisted|successful|chosen|invited|picked|put forward)[^\n]{0,40} (?:for|to) (?:an |the |a )?(?:[a-z-]+ )?(?:interview|stage|round)
    without (?:an )?interview
    no interview\b
closing:
    clos(?:es|ing|ed) (?:at|on|date|for)\b
    (?:applications?|vacancy|post|role|position|advert|job)[^\n]{0,60} clos(?:e|es|ing)\b
    (?:slots?|times?|link|calendar|availability|booking)[^\n]{0,40} (?:through|until|till|up to|expires?|valid)\b
    (?:start|starting|joining|commencement) date\b
    first (?:working )?day\b
    (?:sign|return|accept|reply|respond|confirm|complete|submit|apply|let (?:me|us) know|book|register|rsvp)[^\n]{0,60} (?:by|before|no later than|until|not later than)\b
    (?:deadline|due date|expires?)\b
    you(?:r| will| would|'ll) (?:be )?(?:start|begin|commenc)[a-z]* (?:work|with us|on|employment)\b
offers_post:
    (?:pleased|delighted|happy|excited|thrilled|proud|glad|like|honou?red|able|pleasure) to (?:be able to )?(?:formally |officially |hereby )?(?:offer|extend|confirm your appointment)\b~(?:position|role|post|job|offer|employment|vacancy)
    (?:position|role|post|job) is yours
after:
    following (?:on from )?your (?:recent |successful )?(?:[a-z]+ )?(?:interview|interviews|meeting|conversation|visit)\b
""")

# ruff: noqa: E501 - a phrase is one line, and cutting it would make it two
"""English words for whose interview is spoken of and whether it stands; the topics are explained in `standing`."""

from afterword.understand.tables import phrases

CUES = phrases(r"""
regret:
    (?:unfortunately|regretfully|sadly|alas|afraid|bad news)\b|we regret|regret to|sorry(?:,)? (?:to|that|but)\b|apologi[sz]e
off:
    (?:can ?not|can't|won't|will not|isn't|is not|no longer|not going to|unable to|not able to|not be able to) (?:(?!wait\b)[a-z]+ ){0,4}?(?:go(?:ing)? ahead|tak(?:e|ing) place|happen(?:ing)?|be held)\b(?! with your (?:appl|cand))(?![^\n]{0,80}\bbut (?:by|via|in|at|on|over|instead|online|remotely|rather|with)\b)
    (?:can ?not|can't|won't|will not|no longer|not going to|unable to|not able to|not be able to) (?:(?!wait\b)[a-z]+ ){0,4}?(?:hold|host|conduct|keep|do|run|proceed with) (?:the|your|our|this|that|a|an|it|[a-z]+day)\b[^\n]{0,30}(?:interview|call|chat|meeting|conversation|round|slot|screen|session|appointment|[a-z]+day|tomorrow|today)
    (?:can ?not|can't|won't|will not|no longer|not going to|unable to|not able to|not be able to) (?:(?!wait\b)[a-z]+ ){0,4}?(?:meet|see|interview|host|receive|speak (?:with|to)|talk (?:with|to)) (?:with )?you\b
    there (?:won't|will not) (?:now )?be (?:a|an|any|another|the|your) (?:[a-z-]+ ){0,3}(?:interview|round|call|chat|meeting|screen|conversation|stage)\b[^\n]{0,20}(?: on| at| next| this| today| tomorrow| after all| any ?more| [a-z]+day)\b
    no (?:[a-z-]+ ){0,2}(?:interview|call|chat|meeting|round|screen|conversation) (?:on|at|today|tomorrow|this|next|after all|for now|then|[a-z]+day)\b
    call(?:ing|ed)? (?:it |this |that |everything |things |[a-z]+day )?off\b
    f(?:all|alls|allen|ell|alling) through\b
    tak(?:e|ing) back (?:the|our|your|this|that|[a-z]+day)
    decided (?:not to|against)\b[^\n]{0,40}(?:interview|meeting|call|chat|conversation|round)
    (?:need|needs|have|has|had|must|will|going|ought)(?: to)?(?: now| sadly| unfortunately| therefore)? be (?:cancell?ed|called off|abandoned|scrapped|dropped|withdrawn|stood down|axed|shelved)\b
    stand(?:ing)? (?:you )?down\b
    pull(?:ed|ing)? the plug
    (?:all|both|now|is|are|been|was|were|it's|event|meeting|interview|call) cancell?ed\b
    [-:|(\[] ?cancell?ed\b
    cancell?ed ?[-:|)\]]
    (?:allocated|given|assigned|offered|booked|scheduled)[^\n]{0,30} (?:in error|by mistake|by accident)
    (?:doesn't|does not|won't|will not|no longer) (?:work|works|suit|suits)(?: any ?more| any longer| after all)?(?: on our side| for us| for the team| for the panel| at our end| any ?more| after all)\b
    call(?:ing|ed)? (?:our|your|the) [a-z ]{0,30}off\b
    scrap(?:ped|ping)?\b
    scratch (?:our|your|the|that|[a-z]+day)\b
    (?:interview|call|chat|meeting|round|screen|slot|it|that|today|tomorrow|[a-z]+day)(?:'s| is| are| has been| will be| was)? (?:now |all |sadly |unfortunately |therefore )?(?:off|axed|shelved|dead)\b(?! (?:the record|camera|site|limits|to|screen))
    disregard (?:the|this|that|my|our|your|any|all)\b[^\n]{0,40}(?:invit|interview|e-?mail|message|calendar)
    (?:invit[a-z]*|interview|e-?mail|message)[^\n]{0,60} (?:sent|issued|made|booked)[^\n]{0,12} (?:in error|by mistake|by accident|accidentally)
    would(?: really| very much| dearly)? have (?:loved|liked) to (?:interview|meet|see|have|talk|speak|welcome)
    'd(?: really| very much| dearly)? have (?:loved|liked) to (?:interview|meet|see|have|talk|speak|welcome)
    (?:interview|invitation|invite|slot|meeting|call)[^\n]{0,60}(?:is|are|been|was|be|'s) (?:now |hereby )?(?:withdrawn|revoked|rescinded|retracted|scrapped|pulled|shelved|dropped|void)\b
    (?:withdraw|revoke|rescind|retract|pull)(?:ing)? (?:the|our|your|this|that) (?:[a-z]+ ){0,3}(?:invit|interview|slot)
    (?:have|has|had|need|needs|going|forced|obliged|decided|got|gotta|must|sorry) (?:to )?(?:regretfully |unfortunately |sadly |now )?(?:cancel|call off|scrap|abandon|withdraw (?:the|your|our)|drop|skip|pull) (?:the|your|our|this|that|it|today|tomorrow|[a-z]+day)
    postpon[a-z]+ [^\n]{0,40}(?:indefinitely|until further notice|for the time being)
    (?:indefinitely|until further notice)\b
    (?:put|putting|place|placing|placed) (?:your|our|the|this|all) (?:[a-z]+ ){0,3}interviews? [^\n]{0,20}on (?:hold|ice)
    (?:interview|interviews|meeting|call) (?:is|are|has been|have been|was) (?:now )?(?:put |placed )?on (?:hold|ice)\b
    not (?:be )?(?:needed|required) (?:on|today|tomorrow|any ?more|after all)
    (?:sorry|shame|pity) (?:that )?we missed you\b
    (?:did not|didn't) (?:attend|show up|turn up|join|dial in|make it to)\b[^\n]{0,40}(?:interview|call|meeting)
we_must:
    (?:we|i)(?:'ve|'ll|'d|'re|'m)? (?:[a-z]+ ){0,3}?(?:have|had|need|going|got|obliged|forced|must)(?: to)? (?:[a-z]+ ){0,2}?(?:reschedule|cancel|postpone|move|change|re-?arrange|shift|push|delay|call off)\b
stay_away:
    (?:don't|do not|needn't|need not|no need|no reason|not need|no point) (?:for you )?(?:to |in )?(?:come|coming|travel|travelling|attend|attending|join|dial|turn up|show up|drive|log on|log in|set off|be here)\b[^\n]{0,30}(?: on| at| today| tomorrow| this| next| any ?more| after all| [a-z]+day)\b
gone:
    (?:position|role|post|vacancy|job|req|requisition|headcount|opening|budget|search|seat)(?:'s| is| was| has| have| got| had| being)[^\n]{0,24} (?:filled|closed|cancell?ed|pulled|frozen|withdrawn|gone|cut|on hold|dropped|taken|scrapped|eliminated)\b
    (?:filled|closed|pulled|cut|froze|frozen|cancell?ed|scrapped) the (?:position|role|post|vacancy|job|req|requisition|opening)\b
    hiring freeze
    (?:have|'ve|has) (?:now |already |just )?hired (?:someone|somebody|another|internally|an internal)
    went with (?:someone|somebody|another|a different)
    (?:offered|given|gave) (?:the|this) (?:post|job|role|position) to (?:someone|somebody|another|a different)
in_case:
    (?:if|unless|in case|should (?:you|this|that|anything|it|we|there)|whether|in the event|whenever)\b
    (?:may|can|could|might) be (?:cancel|called off)
stand_in:
    (?:will|'ll|is going to|would) (?:interview|meet|see|speak (?:with|to)|talk to|host|call|take|cover)[^\n]{0,30} instead\b
    (?:step|stepping|fill|filling|stand|standing)(?: |s )in\b
    in (?:his|her|their) (?:place|stead)
    (?:take|taking|takes) (?:his|her|their) place
    (?:replac|substitut)[a-z]{1,4}\b
general:
    interviews (?:for [^\n]{0,40} )?(?:will|are|take|happen|start|begin|run|commence|to be|have been|being|should|may|planned|expected|likely)\b
    interview dates\b
    (?:candidates|applicants|those|people)[^\n]{0,40} (?:will|are|may|can) be (?:interviewed|invited|contacted|called|seen)
    assessment (?:cent(?:re|er)|day)s\b
    (?:client|clients|they|company|team|employer|we|manager|who)(?:'s|'re| is| are| will be)? (?:already |currently |actively )?interview(?:s|ing)? (?:on|this|next|from|candidates|people|all|throughout|in)\b
    interviewing (?:candidates|people|applicants)
    (?:hold|holding|conduct|conducting|running|start|starting) (?:the |our |first |all )?interviews\b
    interviews with (?:[a-z]+ )?(?:vendors|suppliers|clients|customers|users|stakeholders|candidates|applicants)
    candidates interviewed
    how (?:we|they|to|companies) (?:run |do |conduct |hold )?interviews?\b
    walk-?ins?\b
to_you:
    you(?:r|rs|'ll|'re|'ve|'d)?\b
    please (?:arrive|attend|report|bring|confirm)\b
addressed:
    you(?:'ve| have|'re| are) (?:been )?(?:shortlisted|selected|chosen|invited|booked|down)\b
    your (?:slot|time|appointment)\b
    please (?:arrive|attend|report|bring)\b
elsewhere:
    (?:application|cv|resume|documents|submission)[^\n]{0,60}(?:received|submitted|lodged|registered|arrived|came in|reached us)
    (?:closing|close) date
    (?:applications?|vacancy|advert|posting) closes?\b
    (?:with|to|from) your (?:former |previous |current )?(?:references?|referees?|manager|boss|employer)\b
    your (?:references?|referees?)\b[^\n]{0,40}(?:called|contacted|rung|phoned|interviewed)
    my (?:own |first |second |next |big )?interview\b
    (?:call|ring|phone|buzz|catch up|catch-up|speak|chat)[^\n]{0,60}(?:run through|to prep|prep call|prep session|beforehand|before (?:it|the interview|your interview)|to debrief|afterwards|after (?:it|the interview|your interview))
    (?:start|starting|joining) date
    first day\b
    (?:induction|orientation|onboarding) (?:session|day|week|meeting|call|program)
    debrief
    (?:rate|rating) your (?:experience|interview)
    (?:short|quick|brief|two-minute|feedback) survey
    (?:webinar|open day|career fair|careers fair|job fair|info session|information session|live session|live stream|careers day)\b(?![-/.])
prep:
    prep(?:aration)? (?:call|chat|session|meeting|talk)\b
    (?:practice|practise|rehearsal|coaching|mock) (?:session|call|chat|run)\b
    dry run\b
not_yours:
    (?:scheduled|booked|set|down|due|asked|going|assigned) to interview (?:a|an|the|one|our|another|this|that|your|[a-z]+ [a-z]+ (?:on|at|for|this|next|tomorrow|today|mon|tue|wed|thu|fri))\b
    please interview (?!with|at|for|via|on|us|through|in|by|as)[a-z]+
    (?:could|can|would|will) you (?:please |kindly )?interview (?!with|at|for|via|on|us|through|in|by|as)[a-z]+
    (?:submit|complete|enter|leave|fill (?:in|out)|add|file|send)(?:ting)? (?:me |us )?(?:your|the|a) (?:[a-z]+ )?(?:scorecard|interview feedback|evaluation|assessment of the candidate|interview notes|feedback (?:form|on the candidate|in the))
    debrief(?:ing)? (?:for|on|about|of|session|meeting|call|is|:)
    debrief:
    (?:meet|meeting|interview|interviewing|see|seeing|screen|screening|call|chat|conversation)(?: with)? (?:the|our|your|this|a) (?:[a-z]+ ){0,2}candidate\b(?! (?:experience|portal))
    (?:covering|taking|running|doing|leading|conducting|hosting) the (?!time\b)(?:[a-z]+ ){0,2}(?:interview|screen|phone screen|round)s? (?:with|for|of) (?!us\b|you\b)[a-z]+
    interview notes in\b
    (?:hiring|recruiting|recruitment|interview) (?:sync|stand-?up|huddle|review meeting|retro)
    on the (?:hiring|interview(?:ing)?) panel for
mock:
    (?:mock|practice|practise|sample|trial|demo|dummy) (?:[a-z]+ )?interviews?\b
event:
    (?:with|meet) (?:real |top |leading |local )?employers\b
    speakers?\s?:
    (?:great|town|main|exhibition) hall\b
    (?:career|careers|job|jobs|recruitment|employment|graduate) (?:fair|expo|festival|market|evening|event|open day)
    open (?:day|house|evening)\b
    meetup\b(?![-/.])
    you're going!
    (?:panel|fireside) (?:talk|chat|discussion) (?:on|about)\b
    how (?:we|they|to) (?:run|do|conduct|ace|pass|nail|survive|hold) [^\n]{0,30}interviews?
window:
    (?:open|available|valid|active|accessible|live) (?:from|between|until|till)\b
    time limit
    (?:invited|asked) (?:you )?to (?:take|complete|record|sit) (?:a|an|the|your|our|"|')
    interview environment
    (?:record|recording) your (?:answers|responses|replies)
    complete your (?:[a-z-]+ ){0,3}interview (?:by|before|within|at any time)
    (?:on-?demand|one-way|pre-?recorded|asynchronous|self-paced) (?:[a-z]+ ){0,2}interview
    start your (?:[a-z-]+ ){0,2}interview
    at any time (?:that suits|convenient|before|until|you)
    expires?\b
commit:
    confirmed you for\b
    you're in (?:with|for|on|at)\b
settle:
    (?:let's|let us|we'll|we will|i'll|i will|i've|i have|we've|we have|happy to) (?:just |now |then )?(?:lock|pencil|put|book|got|get|have|slot|pop|move|moved|do|say|go|stick|settle|make|confirm|ring|call|phone|send|meet|see|talk|speak|chat)\b
    it is(?: then)?(?=[.!,]|$)
    (?:works|suits|fine|perfect|great|good|ok|okay|lovely|sounds good|done|deal|confirmed|sorted|excellent|super|brilliant)\b
    then[!.]
    see you\b
    you(?:'re| are) (?:on|in|all set|set|booked|confirmed|good to go)\b
    all set\b
    speak (?:then|soon)
    talk (?:then|soon)
    booked\b
    locked in\b
interview:
    interveiws?\b|inteviews?\b|intervew\b|intervw\b|interviw\b|intreview\b|interivew\b|intervie\b|inverview\b
    (?:virtual |full |half-day |day-long )?on-?site (?:for|is|interview|round|with|on|at|schedule|has)\b
    (?:second|2nd|third|3rd|first|1st|next|final|last)(?:-| )(?:stage|round|step)\b
    interview day
    (?:selection|appointment|appointing|hiring) (?:board|panel)\b
    (?:face[ -]to[ -]face|f2f|in-person|virtual|client|telephonic) (?:round|discussion|interaction)
your_interview:
    your (?:[a-z-]+ ){0,3}(?:on-?site|super ?day|final round|second round|next round|first round|technical round)\b(?! visit)
    you(?:'re| are)? (?:up |in |back |through )?for (?:the |a )?(?:final|next|second|first|last) (?:stage|round|interview)
    want (?:you|to see you) (?:back |in |over )
    you(?:'ll| will) be (?:talking|speaking|meeting|chatting) (?:with|to)\b
    be interviewed by
invite:
    want (?:you|to see you) (?:back|in|over|for)\b
    (?:glad|pleased|delighted|happy|honou?red) to (?:receive|welcome|see|meet|have) you\b
    (?:can|could) (?:yo)?u (?:please )?(?:come|pop|drop|swing|stop)(?: (?:in|by|over|round|up|down))?\b
    invite you to (?:our|an|the|a) interview
    (?:pop|come|drop|swing) (?:by|over|round|along)\b
    wants? to (?:meet|see|interview|speak (?:to|with)|talk (?:to|with)) you
    have you come\b
    would like to (?:interview|meet|see|speak (?:with|to)|talk (?:with|to)) you
hiring:
    (?:the|a|an|our|this|of) (?:post|role|position|vacancy|job|opening) (?:of|as|for)\b
    [a-z]+ (?:role|job|vacancy|posting)\b
    appl(?:y|ied|ying|ication) (?:for|to|come|came)\b
    aplied\b|applyed\b
    (?:got|have|received|saw|seen|liked?|loved) (?:your|ur|yr) (?:cv|resume|application|portfolio)\b
    join us as\b
    why you(?:'d| would)? want to (?:join|work)
    (?:the|your) cv\b
    tell you (?:a bit |a little |some |all )?(?:more )?about (?:the|our|my) (?:team|role|job|position|company|work|opening)
    (?:in front of|meet|before) the panel\b
    hear (?:more )?about your (?:[a-z]+ ){0,3}(?:work|experience|background|project)
meeting:
    (?:i'll|i will|we'll|we will|he'll|she'll|they'll|he will|she will) (?:just )?(?:call|ring|phone|give you a (?:call|ring|buzz))\b
    receive you\b
offer:
    (?:offer|offering) you (?:the|this|a|our) (?:job|role|position|post)\b
outreach:
    i have an? (?:[a-z-]+ ){0,5}(?:position|role|opening|contract|opportunity)\b
    (?:reply|respond|get back to me|come back to me) with (?:your |an |a )?(?:updated |latest |current )?(?:resume|cv)
    retained by
move:
    (?:i|we)(?:'ve| have|'d| had)? (?:just |now |had to )?(?:moved|pushed|shifted|bumped|rescheduled|switched|swapped)\b
    (?:was|originally)\b[^\n]{0,60}\b(?:it is|it's|is) now\b
    (?:push|move|bump|shift|bring|switch)(?:ing)? (?:the|our|your|this|that|it|things|[a-z]+day's)\b[^\n]{0,40} (?:back|forward|to|from|up)\b
not_job:
    (?:spring|summer|autumn|winter|next|upcoming|\d{4}) (?:issue|edition)\b
    (?:magazine|newspaper|gazette|courier|documentary)\b
    (?:features|news|managing|deputy) editor\b
    photographer\b
    (?:admissions?|graduate) (?:committee|panel|office|tutor|board)\b
    (?:msc|m\.sc|mba|phd|ph\.d|bsc|undergraduate|postgraduate|doctoral|degree|kindergarten|school) (?:programme|program|place|admission|course|in [a-z]+|application)\b
    statement of purpose
    (?:pre-?surgery|pre-?op|patient|intake|health|clinical) (?:interview|assessment|appointment)
    (?:scholarship|bursary|fellowship|grant|stipend) (?:board|committee|panel|interview|programme|program)
    (?:your name|you) as (?:a )?(?:referee|reference)
    skip-level
    new (?:colleague|joiner|starter|hire|employee|team member)s?\b
    (?:please|join (?:me|us) in) welcom(?:e|ing)\b
    welcome (?:coffee|breakfast|lunch|drinks|reception|aboard|to the team)
    first day\b
""")

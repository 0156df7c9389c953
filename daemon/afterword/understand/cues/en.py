"""English cues; how to read them is said in the package's docstring."""

from afterword.understand.tables import phrases, words

FUNCTION_WORDS = words("""
about and any are as at be been by can for from has have i if in is it me my not of on our please that the this to
us we will with would you your
""")

CUES = phrases(r"""
interview:
    (?<!been )interview(?:s|ed|ers?)?\b(?! (?:process|tips|skills|questions))
    (?<!been )(?<!are )interviewing\b(?! (?:at (?:a few|several|many|other|some)|process|tips|skills))
    (?:phone|telephone|tech(?:nical)?|recruiter|hr|initial|video|first|pre)[ -]?screen(?:ing|s)?\b
    screening (?:call|chat|session|round)
    (?:final|next|first|second|third|technical|on-?site|panel|hr|managerial) round
    (?:hiring manager|recruiter|intro|introductory) (?:call|chat|conversation|meeting|session)
    (?:introduction|exploratory|discovery|informational|get-to-know-you) (?:call|chat|conversation|meeting|session)
    (?:system design|coding|live coding|pair(?:ing)?) (?:session|round|call|exercise with|discussion)
    (?:whiteboard|behaviou?ral|values|culture(?: fit)?|case) (?:session|round|call|exercise with|discussion)
    on-?site (?:visit|loop|day)
    superday
    super day
    meet the team
    panel (?:discussion|presentation) with
your_interview:
    your (?:[a-z-]+ ){0,4}(?:interview|phone screen|screening|screening call)\b
    interview(?:ing)? (?:you|with (?:us|our|the team))\b
    you (?:will|'ll) be interview
    interview (?:invit|confirm|schedul|detail|reminder|request|reschedul|itinerary|agenda|time|availability)
    invit~ (?:to|for) (?:[a-z-]+ ){0,5}interview
    (?:informal|telephone|phone|video) interview with
    interview for the ~(?:position|role)
    confirmed for your
    interview with\b
meeting:
    (?:phone |video |quick |short |brief |introductory )?(?:call|chat)\b
    conversation\b
    meeting\b
    meet\b
    speak(?:ing)? (?:with|to)\b
    talk(?:ing)? (?:with|to|about|through)\b
    discuss(?:ion)?\b
    catch up\b
    connect(?:ing)?\b
    see you\b
    we(?:'ll| will) (?:talk|speak)\b
    hop on\b
    zoom\b
    coffee\b
hiring:
    appl(?:ication|ying|ied)\b
    candida(?:te|cy)\b
    (?:resume|cv)\b
    recruit(?:er|ing|ment)\b
    hiring\b
    talent\b
    (?:this|the|our|open|an?) (?:[a-z/&-]+ ){0,5}(?:position|role|opening|vacancy)\b
    job\b
    position (?:at|of|with)\b
    your (?:background|profile|experience|skills|portfolio|qualifications)\b
    opportunity (?:at|with)\b
    human resources\b
    hr (?:team|manager|officer|department)\b
    careers\b
    join(?:ing)? (?:our|the) team\b
    (?:next|last|final) (?:steps?|round|stage)\b
    (?:selection|hiring|interview) process
    shortlist
    hiring team
    summer (?:intern|associate|analyst)
    internship
commit:
    let's (?:do|say|go with|go for|make it|plan on|book)\b
    will (?:dial|ring|call|phone) you\b
    (?:is|are|has been|have been|was) (?:now |all |hereby |officially )?(?:scheduled|confirmed|booked|set|set up)\b
    (?:been|'s|are all|is now|'re all) (?:now |all |hereby |officially )?(?:scheduled|confirmed|booked|set|set up)\b
    (?:is|are|has been|have been|was) (?:now |all |hereby |officially )?(?:arranged|fixed|planned)\b
    (?:is|are|has been|have been|was) (?:now |all |hereby |officially )?(?:locked in|reserved|on the calendar)\b
    (?:been|'s|are all|is now|'re all) (?:now |all |hereby |officially )?(?:arranged|fixed|planned)\b
    (?:been|'s|are all|is now|'re all) (?:now |all |hereby |officially )?(?:locked in|reserved|on the calendar)\b
    (?:just |happy to |glad to |pleased to |writing to |am |to )confirm(?:ing)?\b
    confirming\b
    confirmed\b
    (?:i|we)(?: have|'ve)? (?:just |now |also )?(?:scheduled|booked|arranged|set up)\b
    (?:i|we)(?: have|'ve)? (?:just |now |also )?(?:reserved|confirmed|put|blocked)\b
    (?:will )?(?:take|takes|taking) place\b
    will be (?:held|conducted|on)\b
    see you (?:on|at|tomorrow|next|this|then|there|mon|tue|wed|thu|fri|sat|sun)
    look(?:ing)? forward to (?:meeting|seeing|speaking|talking|chatting|welcoming|our|your)\b
    please (?:arrive|join|be at|come|report|dial|call in|check in)\b
    (?:upcoming|reminder)\b
    (?:is|are) (?:on|at|for|tomorrow|today|this|next)\b
    calendar (?:invit|hold|event)
    (?:we|i)(?:'ll| will) (?:call|ring|phone|meet|speak|talk|see|be calling|host|expect)\b
    you(?:'ll| will) (?:meet|be meeting|be speaking|speak|talk|be interview)
    interview schedul(?:e|ed)\b
    your (?:interview )?schedule\b
    (?:interview|meeting) details\b
    (?:works|that works)\b(?! for you)
    glad to (?:see|welcome|meet)
    get (?:it|you|this) (?:scheduled|booked|on)
    invitation:
    below (?:is|are) (?:your|the)
    has a new time
    new (?:interview )?(?:date|time|details)\b
    locked (?:you )?in
    you(?:'re| are) (?:all )?(?:set|booked|confirmed|scheduled)
    penciled in
    pencilled in
invite:
    invit(?:e|ing|ed) you\b
    (?:like|love|want|keen) (?:for )?you to (?:come|join|meet|interview|speak|visit)
    interview invit
    invitation (?:to|for)\b
    (?:like|love|want|keen|pleased|happy|delighted|excited) to (?:interview|meet|speak with|talk to)\b
    (?:like|love|want|keen|pleased|happy|delighted|excited) to (?:talk with|chat with|see|have you)\b
    please join us\b
    (?:have|get) you (?:in|come in|over)\b
    come (?:in|by|to) (?:for|our|the|and)\b
    move(?:d)? (?:you )?forward (?:with|to)\b
    (?:advance|progress|proceed)(?:d|ed)? (?:you )?(?:to|with) the\b
    like to conduct\b
    press forward\b
propose:
    (?:are|would|will|might) you (?:be )?(?:free|available|able|open|around)\b
    (?:does|would|will|do) (?:that|this|it) (?:[^\n]{0,60}?)?(?:work|suit|be ok)\b
    (?:does|would|will|do) (?:these|[a-z]+day|tomorrow|\d[^\n]{0,40}?) (?:[^\n]{0,60}?)?(?:work|suit|be ok)\b
    (?:does|would|will|do) (?:that|this|it) (?:[^\n]{0,60}?)?(?:be okay|be good|be possible|be convenient)\b
    (?:does|would|will|do) (?:these|[a-z]+day|tomorrow|\d[^\n]{0,40}?) (?:[^\n]{0,60}?)?(?:be okay|be good)\b
    (?:does|would|will|do) (?:these|[a-z]+day) (?:[^\n]{0,60}?)?(?:be possible|be convenient)\b
    (?:does|would|will|do) (?:tomorrow|\d[^\n]{0,40}?) (?:[^\n]{0,60}?)?(?:be possible|be convenient)\b
    (?:how|what) about\b
    (?:can|could|shall|may) (?:we|i|you)\b
    let (?:me|us) know (?:if|whether) (?:[^\n]{0,60}?)(?:work|suit|ok|fine|good|convenient|possible|available)
    tentative(?:ly)?\b
    propos(?:e|ed|ing)\b
    suggest(?:ed|ing)?\b
    pencil
    provisional(?:ly)?\b
    if (?:that|this) works
    thinking\b
    do you have time\b
    subject to (?:your )?confirmation
    is there any ?way
choice:
    (?:select|choose|pick|book) (?:a|an|your|1|one|some|any|the|from|yourself|on)\b~(?:time|slot|appointment|date)
    (?:schedule|reserve|find|grab) (?:a|an|your|1|one)\b~(?:time|slot|appointment|date)
    (?:schedule|reserve|find|grab) (?:some|any|the|from|yourself|on)\b~(?:time|slot|appointment|date)
    (?:select|choose|pick|book) (?:a|an|your|1|one)\b~(?:day|option|calendar|interview)
    (?:select|choose|pick|book) (?:some|any|the|from|yourself|on)\b~(?:day|option|calendar|interview)
    (?:schedule|reserve|find|grab) (?:a|an|your|1|one)\b~(?:day|option|calendar|interview)
    (?:schedule|reserve|find|grab) (?:some|any|the|from|yourself|on)\b~(?:day|option|calendar|interview)
    (?:pick|choose|select|book) (?:a )?(?:time|slot)
    (?:your|some|any) (?:general |current |earliest |preferred )?availabilit(?:y|ies)
    availab(?:le|ility)\b~(?:next|this|the coming|following|over the) (?:week|few|two|couple)
    available (?:time )?slots?\b
    (?<!your )(?:time|interview) ?slots?\b
    times? (?:below |that )?(?:work|suit)s?\b
    when (?:are|would|might|is) (?:you|be|it|a good)\b
    (?:what|which)(?: day| time| date| slot| option| of)[^\n]{0,60}?(?:work|suit|prefer)\b
    (?:what|which)(?: day| time| date| slot| option| of)[^\n]{0,60}?(?:best|available|convenient|one)\b
    (?:preferred|convenient|suitable|best|good|possible) (?:time|slot|day|date)s?\b
    at your (?:earliest )?convenience
    one of the following\b
    any of (?:the|these)\b
    following (?:times|dates|days|slots|options|time slots)\b
    (?:calendly|cal|savvycal|goodtime|hubspot|youcanbook|chilipiper|zcal)\.(?:com|me|io)/
    (?:scheduling|booking|calendar|self-schedule?) ?(?:link|page|tool)
    (?:times|dates|days) (?:that|when|you|which)\b
    (?:some|a few|several|couple of|possible|potential|available) (?:times|dates|options|slots|days)\b
    when you(?:'re| are| would be| might be)? (?:free|available)
    availability\b
    (?:like|love|want|hoping|need) to (?:schedule|set up|arrange|organi[sz]e|find a time|book|set)\b
    find a (?:mutually )?(?:time|slot|convenient)
    sometime (?:this|next|within|over|in)\b
    whatever time
    which (?:time|slot|date|day)s?\b
    use (?:the|this) link
    (?:free|available) (?:for|to)\b
    options? (?:below|are|:)
cancel:
    let's cancel\b
    cancel (?:monday|tuesday|wednesday|thursday|friday|tomorrow|today|the|your|our|this)\b
    (?:is|has been|have been|was|been|are|were|fully|now) (?:now |fully |regrettably )?(?:cancell?ed|called off)\b
    cancell?ed (?:event|invitation|meeting|interview)\b
    (?:event|interview|meeting|call|invitation)s? (?:is |was )?cancell?(?:ed|ation)\b
    (?:have|need|had|want|wants|regret|sorry|going|forced|obliged|like) to cancel\b(?! or)
    (?:must|will|i am|i'm|we are|we're) cancel(?:l?ing)?\b
    cancell?ing (?:your|the|our|my)\b
    cancellation of\b
    no longer (?:take place|be taking place)\b
    no longer (?:going ahead|happening|able to (?:attend|make|meet|interview|proceed|host))\b
    (?:not|won't) (?:be )?(?:take|taking|go|going) (?:place|ahead)\b
    (?:can ?not|can't|unable to|won't be able to) (?:make|attend)\b
    withdraw(?:ing)? (?:my|from)\b
    removed from your calendar
move:
    (?:time|date|time zone) correction\b
    correct(?:ed)? (?:time|date) (?:is|for)\b
    \d(?: ?[ap]m)?(?: [a-z]{2,4})?,? (?:and )?not (?:at )?\d
    (?:is|has been|have been|was) (?:now |just )?(?:rescheduled|moved|postponed|pushed|shifted)\b
    (?:been|'s|had to be|to be) (?:now |just )?(?:rescheduled|moved|postponed|pushed|shifted)\b
    (?:is|has been|have been|was|been|'s|had to be|to be) (?:now |just )?(?:changed|brought forward)\b
    (?:is|has been|have been|was|been|'s|had to be|to be) (?:now |just )?(?:delayed|updated|re-?arranged)\b
    interview (?:has )?(?:been )?(?:rescheduled|moved|postponed)\b
    rescheduled\b
    (?:need|have|had|like|want|going|able|hoping) (?:you )?to (?:reschedule|move|postpone|push)\b
    (?:need|have|had|like|want|going|able|hoping) (?:you )?to (?:shift|change|delay|bring forward)\b
    (?:can|could|may|might) (?:we |i |you |possibly )?(?:please )?(?:move|reschedule|push|shift)\b(?! forward)
    (?:can|could|may|might) (?:we |i |you |possibly )?(?:please )?(?:postpone|rescheduled|moved|shifted)\b
    (?:must|will) (?:we |i |you |possibly )?(?:please )?(?:move|reschedule|push|shift)\b(?! forward)
    (?:i(?:'ll| will)?) (?:we |i |you |possibly )?(?:please )?(?:move|reschedule|push|shift)\b(?! forward)
    (?:we(?:'ve| have|'ll| will)?) (?:we |i |you |possibly )?(?:please )?(?:move|reschedule|push|shift)\b(?! forward)
    (?:must|will) (?:we |i |you |possibly )?(?:please )?(?:postpone|rescheduled|moved|shifted)\b
    (?:i(?:'ll| will)?) (?:we |i |you |possibly )?(?:please )?(?:postpone|rescheduled|moved|shifted)\b
    (?:we(?:'ve| have|'ll| will)?) (?:we |i |you |possibly )?(?:please )?(?:postpone|rescheduled|moved|shifted)\b
    (?:new|updated|revised|changed) (?:interview )?(?:date|time|slot|schedule|invitation|invite|details)\b
    updated invitation
    (?:schedule|time|date|event|interview|meeting) (?:has |have )?(?:been )?(?:changed|updated)\b
    instead of\b
    \[updated\]
    has a new time
    replaces the (?:one|previous|earlier)
    change of (?:time|date|plan)
    time change\b
    interview time changed
    moving (?:your|our|the|it)\b
    rescheduling\b
instruction:
    (?:to|if you (?:need|want|would like|wish|have|must)(?: to)?)\s(?:make changes|cancel|reschedule|change)\b
    (?:to|if you (?:need|want|would like|wish|have|must)(?: to)?)\s(?:modify|move)\b
    (?:to)\s(?:reschedule or cancel|cancel or reschedule|re-?arrange)\b
    if you (?:need|want|wish|have|must)[a-z ]{0,12}\s(?:reschedule or cancel|cancel or reschedule|re-?arrange)\b
    (?:should you (?:need|wish|want)(?: to)?|in case you need to)\s(?:make changes|cancel|reschedule|change)\b
    (?:should you (?:need|wish|want)(?: to)?|in case you need to)\s(?:modify|move)\b
    (?:should you (?:need|wish|want)(?: to)?)\s(?:reschedule or cancel|cancel or reschedule|re-?arrange)\b
    (?:in case you need to)\s(?:reschedule or cancel|cancel or reschedule|re-?arrange)\b
    (?:need to|or|link to)\s(?:make changes|cancel|reschedule|change)\b
    (?:need to|or|link to)\s(?:modify|move)\b
    (?:need to|or|link to)\s(?:reschedule or cancel)\b
    (?:need to|or|link to)\s(?:cancel or reschedule|re-?arrange)\b
    (?:click here to|feel free to|you can|you may)\s(?:make changes|cancel|reschedule|change)\b
    (?:able to|please|reply to|contact (?:us|me) to)\s(?:make changes|cancel|reschedule|change)\b
    (?:click here to|feel free to|you can|you may)\s(?:modify|move)\b
    (?:click here to|feel free to|you can|you may)\s(?:reschedule or cancel|cancel or reschedule|re-?arrange)\b
    (?:able to|please|reply to|contact (?:us|me) to)\s(?:modify|move)\b
    (?:able to|please|reply to|contact (?:us|me) to)\s(?:reschedule or cancel|cancel or reschedule|re-?arrange)\b
    reschedule (?:or|/) ?cancel
    cancel (?:or|/) ?reschedule
    if you need to\b
    if (?:this|that|the|these)~(?:doesn't|don't|does not|do not|not|isn't|is not|inconvenient|unsuitable)\b
    if (?:anything|something) changes
    manage this
    cancellation policy
    need to be rescheduled
    if you (?:can ?not|can't|are unable)
    should you be unable
conditional:
    if (?:your|you|it|there|we|the|selected|successful|shortlisted|suitable|this is|one of|a member|interested|so)\b
    should (?:your|you|we|there|it)\b
    whether\b
    (?:may|might) (?:be|also|include|contact|invite|reach)\b
    (?:successful|shortlisted|selected|qualified|suitable) (?:candidates|applicants)\b
    in the event\b
    once (?:we|our|your|you|the)\b
    when (?:we|our)\b
    only (?:those|candidates|applicants|shortlisted)\b
    (?:may|might|could) (?:then )?(?:ask|schedule|call)
    typically\b
    usually\b
    our (?:interview|hiring|recruitment|selection) process\b
    from there\b
    chance for\b
    are you interested\b
reject:
    not (?:be )?(?:mov(?:e|ing)|proceed(?:ing)?) (?:you(?:r [a-z]+)? )?(?:forward|further|ahead|with|to|your|you)\b
    not (?:be )?(?:progress(?:ing)?|go(?:ing)?) (?:you(?:r [a-z]+)? )?(?:forward|further|ahead|with|to|your|you)\b
    not (?:be )?(?:advanc(?:e|ing)|continu(?:e|ing)) (?:you(?:r [a-z]+)? )?(?:forward|further|ahead)\b
    not (?:be )?(?:advanc(?:e|ing)|continu(?:e|ing)) (?:you(?:r [a-z]+)? )?(?:with|to|your|you)\b
    not (?:be )?(?:pursu(?:e|ing)|tak(?:e|ing)) (?:you(?:r [a-z]+)? )?(?:forward|further|ahead|with|to|your|you)\b
    not to (?:move|proceed|progress|go|advance|continue|pursue|take)\b
    (?:other|another) (?:candidate|applicant)s?\b(?! (?:will|are|have) also)
    (?:move|moving|moved|proceed|go|going) forward with (?:other|another|a different|someone|candidates)\b
    pursue (?:other|another)\b
    (?:position|role|vacancy|job) (?:has|have) (?:now )?(?:been filled|closed)\b
    (?:regret|sorry|sad) to (?:inform|tell|let|say|advise)\b
    not (?:been )?(?:selected|successful|shortlisted|chosen)\b
    unsuccessful\b
    decided (?:not|against)\b
    will not be (?:able to )?(?:offer|mov|proceed|consider|continu|progress|tak|extend)
    not a (?:good )?(?:match|fit)\b
    wish you (?:all the|the|every|good|much)\b
    best of luck (?:in|with) (?:your|the)\b
    more closely (?:align|match)
    (?:unable|not able|can ?not) to (?:offer|proceed|move)\b
    keep your (?:resume|cv|details|application|profile|information) on file
    unfortunately\b
    after (?:careful|much|thorough) (?:consideration|review|deliberation)\b
reject_strong:
    not (?:be )?(?:progress|proceed|tak|consider|mov|pursu)[a-z]* (?:with )?your (?:application|candidacy|profile)
    (?:won't|will not|not going to) (?:be )?(?:mov|proceed|progress)[a-z]* [^\n]{0,40}?(?:further|forward|ahead)
    (?:won't|will not|not going to) (?:be )?(?:advanc|continu|tak|go)[a-z]* [^\n]{0,40}?(?:further|forward|ahead)
    (?:will not|won't) be (?:in a position|able) to (?:offer|proceed|progress)
    (?:gone|going|went|decided to go) with (?:another|a different|someone|other)
    (?:filled|closed) the (?:position|role|vacancy)
    (?:put|placed) on hold
    not (?:be )?(?:mov(?:e|ing)|proceed(?:ing)?) (?:you |your [a-z]+ )?(?:forward|further|ahead|with)\b
    not (?:be )?(?:progress(?:ing)?) (?:you |your [a-z]+ )?(?:forward|further|ahead|with)\b
    not (?:be )?(?:advanc(?:e|ing)|continu(?:e|ing)) (?:you |your [a-z]+ )?(?:forward|further|ahead|with)\b
    (?:have|has|we|i've|made the) decid(?:ed|ing|e)[^\n]{0,40}?(?:not to)
    (?:have|has|we|i've|made the) decid(?:ed|ing|e)[^\n]{0,40}?(?:not)
    decided[^\n]{0,40}?to (?:move|proceed|go|pursue|continue)[^\n]{0,20}?(?:other|another|someone|different)
    decision (?:to not|not) (?:to )?
    not to (?:move|proceed|progress|go|advance|continue) (?:you |your [a-z]+ )?(?:forward|with|further|ahead)?
    (?:move|moving|moved|proceed) (?:forward |ahead )?with (?:other|another|a different|someone|a candidate)\b
    (?:proceeding|go|going|gone) (?:forward |ahead )?with (?:other|another|a different|someone|a candidate)\b
    pursue (?:other|another)\b
    (?:position|role|vacancy|job) (?:has|have) (?:now |since |already )?(?:been (?:filled|closed|cancelled))\b
    (?:position|role|vacancy|job) (?:has|have) (?:now |since |already )?(?:closed)\b
    not (?:been )?(?:selected|successful|shortlisted|chosen)\b
    been unsuccessful\b
    (?:application|you|candidacy) (?:was|were|has been|is) (?:unsuccessful|declined|rejected)\b
    (?:unable|not able|not be able) to (?:offer you|proceed with your|move forward)
    (?:unable|not able|not be able) to (?:move you forward|take your|progress your)
    (?:selected|chosen|offered[^\n]{0,20}? to) (?:another|other|a different) (?:candidate|applicant)
    not be (?:offering|extending|considering)\b
    regret to inform you
    unfortunately~(?:not|other|another|unable|will not|won't|filled|unsuccessful)\b
wish:
    (?:good luck|best of luck|fingers crossed|break a leg)[^\n]{0,20} (?:with|at|on|for|in) (?:your|the|that)
    how (?:did|was|is|are) (?:the|your|that)[^\n]{0,20} (?:interview|job search)
    (?:i (?:know|heard|hear|saw)|congrats on|when is) [^\n]{0,20}interview
ack:
    (?:has|have) (?:safely )?reached us
    (?:we|i) (?:have )?got your (?:application|resume|cv)
    (?:have|has been|we've|successfully|was|been) (?:successfully )?(?:received|submitted)\b
    thank(?:s| you)[^\n]{0,30}? for (?:[a-z ]{0,20})?(?:applying|your application)\b
    thank(?:s| you)[^\n]{0,30}? for (?:[a-z ]{0,20})?(?:submitting|your (?:recent )?submission|your interest)\b
    application (?:has been |was |is |successfully )?(?:received|submitted|confirmation|complete)\b
    (?:we )?received your (?:application|resume|cv)
    we have your application\b
    (?:review|reviewing) your (?:application|resume|cv|profile|submission)\b
    application is (?:being|under|now being) (?:reviewed|review|considered)
    thank(?:s| you) for (?:applying|your application)
offer:
    (?:make|making|extend|extending) you (?:an?|our|the) (?:[a-z]+ )?offer\b
    (?:pleased|delighted|happy|excited|thrilled|like) to (?:offer you)\b
    (?:pleased|delighted|happy|excited|thrilled|like) to (?:extend (?:you )?(?:an|the|a|our) (?:[a-z]+ )?offer)\b
    (?:pleased|delighted|happy|excited|thrilled|like) to (?:make you an offer|formally offer)\b
    offer (?:of employment|letter|package|of a position)\b
    (?:employment|job|formal|official|written|your) offer\b
    this offer (?:expires|is|will)
    offer details
outreach:
    (?:tell|speak|talk|chat)[^\n]{0,30} about (?:a|an|our|the) [^\n]{0,40}(?:role|position|opportunity)
    thanks for connecting\b
    came across (?:your|you)\b
    (?:your|impressed (?:by|with) your) (?:profile|background)[^\n]{0,60}?(?:stood out|caught|impress)
    (?:your|impressed (?:by|with) your) (?:profile|background)[^\n]{0,60}?(?:great|fit|match|strong)
    (?:impressed|intrigued) (?:by|with) your (?:profile|background|experience)\b
    would you be (?:interested|open)\b
    open to (?:new|exploring|hearing|a|learning|discussing)\b
    exciting (?:new )?(?:opportunity|role|position)\b
    new opportunit(?:y|ies)\b
    reaching out (?:because|about|regarding|to see|as|with|from)\b
    are you (?:currently )?(?:looking|interested|open|exploring)\b
    working with a client\b
    i(?:'m| am) (?:currently )?(?:recruiting|hiring|sourcing) for\b
    (?:found|saw|noticed|viewed) your (?:profile|resume|cv|github|linkedin)\b
    great (?:fit|match) for\b
    know (?:if|whether) (?:you(?:'re| are) )?interested\b
    my client\b
assessment:
    (?:online|coding|skills?|technical|take[- ]?home) (?:[a-z]+ )?(?:assessment|test|challenge)\b
    (?:online|coding|skills?|technical|take[- ]?home) (?:[a-z]+ )?(?:assignment|challenge exercise|quiz)\b
    (?:aptitude|timed|complete (?:an|the|your|this)|your|an) (?:[a-z]+ )?(?:assessment|test|challenge)\b
    (?:aptitude|timed|complete (?:an|the|your|this)|your|an) (?:[a-z]+ )?(?:assignment|challenge exercise|quiz)\b
    (?:complete|take|submit|start) (?:an|the|your|this|a) [^\n]{0,30}?(?:assessment|test|challenge)
    (?:complete|take|submit|start) (?:an|the|your|this|a) [^\n]{0,30}?(?:assignment|questionnaire)
    (?:complete|take|submit|start) (?:an|the|your|this|a) [^\n]{0,30}?(?:video interview|one-way)
    hackerrank|codility|hirevue|codesignal|testgorilla|coderpad test
    one-way (?:video )?interview
    (?:pre-?recorded|on-?demand|asynchronous|self-paced|recorded) (?:video )?interview
    at your own pace
deadline:
    deadline\b
    (?:complete|submit|respond|reply|finish)[^\n]{0,50}? (?:by|before|within)\b
    expires?\b
    link (?:will|is)
notjob_strong:
    (?:flat|apartment|tenancy|landlord|viewing|rental agreement)\b
    as (?:a|your|my|their|his|her) (?:reference|referee)\b
    reference (?:call|check|request)
    podcast\b
    (?:for|on) (?:my|our|the|a) (?:show|episode|youtube|channel|blog|vlog|newsletter|documentary|livestream|radio)\b
    (?:journalist|reporter|correspondent|columnist)\b
    (?:for|in) (?:an|the|my|our) (?:upcoming )?(?:article|story|feature|piece|profile piece|report)\b
    (?:for|in) (?:an|the|my|our) (?:upcoming )?(?:magazine|newspaper|book)\b
    (?:for|in) (?:an|the|my|our) (?:upcoming )?(?:thesis|dissertation|case study|research (?:project|study|paper))\b
    (?:user|customer|market|academic) (?:research )?(?:interviews?|research)\b(?!er)
    (?:user|customer|market|academic) (?:research )?(?:study|studies|feedback (?:session|call))\b(?!er)
    (?:ux|product|usability|qualitative) (?:research )?(?:interviews?|research)\b(?!er)
    (?:ux|product|usability|qualitative) (?:research )?(?:study|studies|feedback (?:session|call))\b(?!er)
    (?:research|usability|user) (?:participant|stud(?:y|ies)|session)s?\b
    research (?:interview|visit|initiative)
    gift ?card\b
    (?:press|media|radio|tv|television) (?:interview|request|inquiry|enquiry|appearance)\b
    (?:visa|embassy|consulate|immigration|citizenship|naturali[sz]ation|green card|asylum|uscis)\b
    exit interview
    (?:case study|academic) (?:interview|update|research)
    product (?:demo|feedback)
    sales (?:call|demo)\b
    (?:parent|teacher)[ -](?:teacher|conference|meeting)
    (?:mock|practice) interview
    stay interview
    customer (?:call|visit)
    (?:participants|participate) in (?:a|our|the) (?:[a-z]+ )?(?:study|survey|research)
    (?:quote|quotes) (?:you|from you)
    our listeners|our readers|our audience
    claim(?:s)? (?:interview|adjuster)
    admissions? (?:interview|office|committee|team|officer)
    loan\b
    police\b|witness\b
    medical (?:interview|appointment)
bulk:
    in this (?:issue|edition|episode)\b
    (?:save|book|reserve|grab) your (?:seat|spot|place)
    live (?:interview|stream|session|webcast|q&a|event)
    unsubscribe\b
    view (?:this email |this )?in (?:your )?browser
    (?:webinar|workshop|masterclass|bootcamp|e-?book|newsletter|digest)\b
    (?:\d+|top) (?:new |more |great )?(?:jobs?|openings?|roles?|tips|ways|questions|mistakes)\b
    interview (?:tips|skills|prep(?:aration)?|techniques|questions|guide)\b
    interview (?:coach(?:ing)?|advice|secrets|hacks|practice|training)\b
    jobs? (?:matching|alert|recommend|for you|you may|you might)
    (?:register|sign up|enrol|rsvp) (?:now|today|here|for)\b
    (?:career|job) fair\b
    careers fair
    recommended (?:jobs|for you)
    see all jobs
    acing\b|ace your\b
    new (?:jobs|openings|roles)\b
    limited (?:seats|spots|offer)
    off your\b
    (?:premium|upgrade|subscription)\b
    (?<!video )(?<!phone )(?<!tele)conference\b(?! (?:call|room|link|line|bridge))
away:
    out of (?:the )?office\b
    automatic reply
    auto-?reply
    (?:currently|am) (?:away|on leave|on vacation|on holiday)\b
    will (?:return|respond when)
    parental leave
after:
    thank[^\n]{0,30}? for taking (?:the )?time (?:out|to (?:interview|meet|speak|talk|chat|come))\b
    (?:thank(?:s| you)|thank - you)[^\n]{0,30}? for (?:the interview)\b
    (?:thank(?:s| you)|thank - you)[^\n]{0,30}? for (?:meeting|interviewing)\b
    (?:thank(?:s| you)|thank - you)[^\n]{0,30}? for (?:speaking|coming)\b
    (?:thank(?:s| you)|thank - you)[^\n]{0,30}? for (?:chatting)\b
    (?:thank(?:s| you)|thank - you)[^\n]{0,30}? for (?:talking|your time (?:today|yesterday|this|last|on))\b
    (?:was|it was|been) (?:great|nice|good|lovely) (?:to )?(?:meet|speak|talk|chat|connect|hav|see)
    (?:was|it was|been) (?:wonderful|a pleasure) (?:to )?(?:meet|speak|talk|chat|connect|hav|see)
    (?:was|it was|been) (?:a delight|my pleasure|so (?:great|nice)) (?:to )?(?:meet|speak|talk|chat|connect|hav|see)
    enjoyed (?:our|meeting|speaking|talking|the|my|chatting|learning|very much)\b
    (?<!be )(?:interviewed|met) (?:with us |with you |with the team )?(?:last|yesterday|today|earlier|this morning|on)\b
    (?:spoke|talked|meeting the team) (?:with us |with you |with the team )?(?:last|yesterday|today)\b
    (?:spoke|talked|meeting the team) (?:with us |with you |with the team )?(?:earlier|this morning|on)\b
    following (?:up on|our) (?:your|the|our|my) (?:recent )?(?:interview|conversation|chat|call)\b
    (?:how|feedback) (?:did )?(?:the|your|on your) interview (?:go|went)?
    after (?:your|our|the) interview\b
    thank(?:s| you) (?:very much |so much |again |once again )?for (?:having me|inviting me|meeting me)\b
thanks_of_candidate:
    thank(?:s| you| - you)[^\n]{0,40}? for (?:the (?:interview|opportunity|chance))\b
    thank(?:s| you| - you)[^\n]{0,40}? for (?:your time (?:today|yesterday|this))\b
    thank(?:s| you| - you)[^\n]{0,40}? for (?:inviting me|interviewing me)\b
    thank(?:s| you| - you)[^\n]{0,40}? for (?:meeting with me|speaking with me|taking the time|having me)\b
    i (?:really |very much |thoroughly )?(?:enjoyed|appreciated)\b
    enjoyed (?:our|meeting|speaking|talking)\b
    pleasure (?:to|meeting|speaking|talking)\b
candidate_voice:
    my (?:resume|cv|background|application|qualifications|candidacy|interview|experience)\b
    invit(?:e|ing|ation)[^\n]{0,20}? me\b|inviting me\b
    i (?:am|'m) (?:very |still |really |highly )?(?:interested|excited) (?:in|about|to)\b
    i (?:look|am looking) forward to hear
    dear hiring\b
    i(?:'d| would) (?:like|love) to (?:apply|accept|confirm my)\b
    (?:the|your) invitation to interview\b
    i (?:applied|interviewed)\b
    missed your (?:phone )?call
    interview(?:ing)? (?:with|for) your (?:company|team|group)
    thank(?:s| you) for (?:the|your|this) (?:invitation|opportunity)
    i (?:am|'m) (?:confident|available)\b
    looking forward to your call
interviewer_side:
    (?:could|can|would|will) you (?:please )?interview\b
    (?:need|want|like|love) you (?:to interview|on the panel)\b
    (?:the|our|your|this|a) candidate\b(?! (?:portal|experience|support|home))
    candidate(?:'s)? (?:name|resume|cv|profile)\b
    (?:resume|cv)[^\n]{0,40}? (?:attached|enclosed|for your review|is below)\b
    attached[^\n]{0,50}? (?:resume|cv|scorecard|evaluation)\b
    evaluation form\b
    scorecard\b
    interview (?:kit|panel for|feedback|guide for|schedule for)\b
    (?:his|her|their) (?:resume|cv|background|candidacy|interview)\b
    (?:you|you'll|you will|you're|you are) (?:be )?(?:interviewing|scheduled to interview)\b(?! with| for| at)
    (?:you|you'll|you will|you're|you are) (?:be )?(?:on the (?:interview )?panel)\b(?! with| for| at)
    (?:you|you'll|you will|you're|you are) (?:be )?(?:the interviewer)\b(?! with| for| at)
    please (?:submit|provide|leave|complete) (?:your )?(?:feedback|the scorecard|evaluation)\b
    (?:she|he|they|[a-z]+) (?:is|will be) interviewing (?:on|at|for|with)\b
    schedule (?:an )?interview for\b
    interviews? for [a-z]+ [a-z]+\b(?=:|$)
    call (?:him|her)\b
    (?:interview|meeting|call) with the candidate
    approval\b~offer|do not offer
    the interview with (?!us\b|our\b|the\b|me\b|you\b)[a-z]+ [a-z]+ (?:has|is|was|will)\b
    assigned (?:to you|you) as (?:an )?interviewer
reminder:
    reminder\b
    remind(?:ing)? you\b
    don't forget\b
accept:
    (?:works|work|suits|is (?:fine|good|great|perfect|ok|okay))\b(?! with us)
    (?:sounds (?:good|great|perfect)|will work|would work|would be (?:great|perfect|fine|good))\b(?! with us)
    (?:i|i'd|i would|i'll) (?:like to |love to |be happy to |happily |gladly )?(?:confirm|accept|take)\b
    (?:i|i'd|i would|i'll) (?:like to |love to |be happy to |happily |gladly )?(?:be there|attend|join)\b
    (?:happy to|pleased to) (?:like to |love to |be happy to |happily |gladly )?(?:confirm|accept|take)\b
    (?:happy to|pleased to) (?:like to |love to |be happy to |happily |gladly )?(?:be there|attend|join)\b
    (?:glad to|like to|love to) (?:like to |love to |be happy to |happily |gladly )?(?:confirm|accept|take)\b
    (?:glad to|like to|love to) (?:like to |love to |be happy to |happily |gladly )?(?:be there|attend|join)\b
    (?:see|talk to|speak to|speak with) you (?:then|on|at|tomorrow|there)\b
    looking forward to (?:it|our|meeting|speaking|talking)\b
    i(?:'ll| will) be (?:there|available|ready|joining)\b
    confirmed\b
    let's (?:do|go|say|go with|take)\b
    count me in
    i(?:'ve| have)? (?:just )?(?:booked|chosen|picked|selected)\b
    (?:prefer|choose|pick)\b
decline:
    (?:can ?not|can't|unable to) (?:make|attend|do|come|join|participate|keep)\b
    (?:won't be able to|not able to|not be able to) (?:make|attend|do|come|join|participate|keep)\b
    (?:doesn't|does not|won't|will not|don't|do not) (?:work|suit)\b
    not (?:available|free)\b
    (?:have|need|like) to (?:cancel|decline|withdraw|reschedule|postpone|move)\b
    withdraw\b
    (?:decline|pass on)\b
    something (?:has )?come up\b
    conflict\b
""")

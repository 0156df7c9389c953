"""English cues; how to read them is said in the package's docstring."""

from afterword.understand.cues import en_kinds
from afterword.understand.tables import phrases, words

FUNCTION_WORDS = words("""
about and any are as at be been by can for from has have i if in is it me my not of on our please that the this to
us we will with would you your
""")

_OF_INTERVIEWS = phrases(r"""
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
""")
CUES = {**_OF_INTERVIEWS, **en_kinds.CUES}

"""English cues of the other kinds of mail and of who is speaking; those of interviews stand in `en`."""

from afterword.understand.tables import phrases

CUES = phrases(r"""
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

"""Given names that are common somewhere, folded: support for reading two capitalised words as a person."""

from afterword.understand.tables import words

GIVEN_NAMES = words(
    """
aaron abby abdul abdullah abena abhishek abigail ada adaeze adam adebayo adina adnan adrian adriana afshan agata
agnes agnieszka ahmed ahsan aidan aiko aisha ajay akash ake akiko akira akram akua alan alba albert alberto
alejandra alejandro aleksander aleksandra alessandra alessandro alessia alex alexa alexander alexandra alexandre
alexandru alexis alfred alfredo ali alice alicia alina alison allison alma alvaro alyssa amadou amaka amanda amara
amber ameen amelia amelie amina aminata amir amit amjad amy ana anastasia anders andre andrea andreas andreea andrei
andres andrew andrzej andy angela angelica angelo anh anil anita anja anjali anjana ankit ann anna anne annette
annika anthony antoine anton antonia antonio anup anwar anya aoife aparna april archana ari ariana ariel arjun
arnaud arne arthur arturo arun arvind asad asha ashley ashok ashwin asif aslam astrid asuka atif august aurelie
austin ava awa axel ayesha ayman aymen ayodele ayse ayumi balaji barbara bart bartosz bas bashir beata beatrice
beatriz ben benedikt benjamin benoit bernard bernd beth bettina betty bhavna bianca bilal bill birgit birgitta bjorn
bob bogdan bola boris bozena brad bram brandon branko brenda brent brett brian bridget britt brooke bruce bruno
bryan bukola byung caleb callum calvin cameron camila camille carina carl carla carlo carlos carmen carol carolin
carolina caroline carrie casey cassandra catalin catalina catarina caterina catherine cathy cecilia cedric celia
celine cesar chad chandan chandra charles charlie charlotte chen chiamaka chiara chidi chie chima chinedu chitra
chloe chris christa christian christiane christina christine christoph christophe christopher chuck cindy claire
clara clare claudia claudio clemens clement colin connor conor constantin corinna corinne courtney craig cristian
cristina curtis cynthia czeslaw daan dag daisuke dale damian damien dan dana danica daniel daniela daniele danielle
danny danuta daria darius dariusz darko darren darshan dave david davide dawn dean deb deborah debra deepa deepak
dejan dennis derek derrick devika devin diallo diana diane diego dieter dietmar dilip dina dinesh dirk divya dmitri
dmitry dolores dominic dominik dominique don donald donna doris dorota dorothea dorothy doug douglas dragan duncan
dusan dustin dylan eberhard ebru ebuka eddie edgar eduardo edward edwin eero efua eileen einar eira elaine eleanor
elena elif elin elisa elisabeth elise eliza elizabeth ella ellen elsa elsie elzbieta emanuele emeka emelie emi emil
emilia emilie emilio emily emine emma emmanuel emre enrico enrique eoin eric erica erik erika erin erkan erland
ernesto eskil esra esteban esther eszter ethan eugene eun eva evan evelyn ewa ewan fabian fabien fabio fabrizio fadi
faisal fang farah farid faruk fatima fatma fatou federica federico felipe felix femi ferdinand ferhat fernanda
fernando filip fiona firat florence florian florin folake folasade fouad frances francesca francesco francis
francisco franck francois frank franz fred frederic frederik fredrik freja frida frieda friedrich fumiko funmi gabor
gabriel gabriela gabriele gabriella ganesh gareth gary gaurav gavin geert geeta gemma geoff georg george georgia
gerald gerard gerd gerhard gheorghe gianluca gilbert giles gina giorgia giorgio giovanna giovanni girish gitte
giulia giuseppe gloria gokhan gonzalo gopal goran gordon grace graham grant grazyna greg gregor gregory greta
grzegorz gudrun guido guillaume guillermo gul gunilla gunnar gustaf gustav gustavo guy gyorgy habib hae hakan hakon
halil halina halvor hamid hamza hana hanan hanna hannah hanne hannes hans hao harald hari harini harold harriet
harry harsh haru haruka hasan hassan hatice haydar hazel heather hector hee hege heidi heike heiko heinrich helen
helena helene helga hemant henning henri henrik henry henryk herbert hideo hilary hiro hiroko hiroshi hjalmar holger
holly howard huda hugh hugo hui huong hussein hyeon hyuk hyun ian ibrahim ibrahima ichiro ida ife ifeoma ignacio
igor ikenna ilaria ildiko ileana iman imani imran imre inas indira ines inga inge ingeborg inger ingrid ingvar ioana
ionut iqbal irena irene irina iris isaac isabel isabella isabelle isak ishaan ismail istvan ivan ivana ivo jabari
jacek jack jackie jackson jacob jacqueline jacques jade jadwiga jagdish jaime jake jakob jakub jalal jamal james
jamie jamila jan jana jane janet janina janine jannik janos janusz jared jarl jaroslaw jasmin jasmine jasna jason
javed javier jay jaya jayden jean jeanette jeanne jeff jeffrey jelena jenna jennifer jenny jens jeremy jerome jerry
jerzy jesse jessica jesus ji jia jiang jiho jill jim jimmy jin jing jiri jiro jisoo jiwoo jo joachim joakim joan
joana joann joanna joanne joao joaquin jochen joe joel joelle johan johanna johannes john johnny jolanta jon jonas
jonathan jonna joon jordan jordi jorg jorge jorgen joris jose josef joseph josephine josh joshua jovan jozsef juan
juanita judit judith judy juha julia julian juliana julie julien juliette julio jun june jung junko jurgen jussi
justin justine jutta jyoti kaare kader kadir kai kalle kalyan kamal kamala kamau kaori karan karen kari karim karima
karin karina karl karla karol karolina karsten karthik kasia katalin katarzyna kate katerina katharina katherine
kathleen kathrin kathryn kathy katia katie katja katrin katrina kaushik kavita kay kayla kazimierz kazuo kehinde
keiko keith kelly kelsey kemal ken kendra kenichi kenji kenneth kenta kerry kevin khadija khadim khalid kim kimberly
kiran kirsi kirsten kjell kjersti klaas klara klaus knut koen kofi koji kojo konrad konstantin kristen kristian
kristin kristina kristof kristoffer krystyna krzysztof kumar kumiko kurt kwame kyle kyung laila lakshmi lalita lara
larissa larry lars lasse laszlo latifa laura lauren laurence laurent layla lea leah lech lee lei leif leila lena
lene lennart leo leon leonard leonardo leonie lerato leslie leszek leticia levi lewis lex leyla li liam lidia lila
lilian lillian lily lin lina linda lindsay lindsey ling linh linn lisa lisbeth liu liviu liz ljubica lloyd logan
lola lora loren lorena lorenz lorenzo lorraine louis louisa louise lourdes luc luca lucas lucia lucian luciana lucie
lucy lucyna ludovic ludwig luis luisa luiz luka lukas luke luna lydia lynn maciej mack mackenzie madalina madeleine
madhav madhu madison magda magdalena magnus maha mahesh mahmoud mahmut maj maja makoto malgorzata malik malika malin
mallory mamadou mandy manfred manish manju manoj mansoor manuel manuela mara marc marcel marcela marcelo marcin
marco marcos marcus marek maren margaret margarita margit mari maria mariam marian mariana marianne marie marija
mariko marina mario marion marisa marissa marit mariusz mark markku marko markus marlene marta martha martin martina
martine marvin marwa mary maryam masaki masako mason massimo mateo mateus mateusz mathias mathieu mathilde mats matt
matteo matthew matthias matthieu matti maurice mauricio mauro max maxim maxime maximilian maya mayank mazen meera
megan megumi mehmet mehul mei mei-ling meike mel melanie melissa mercedes meredith merete mette mia micah michael
michaela michal michel michela michele michelle michiko midori mieczyslaw miguel mihaela mihai mijin mika mikael
mike mikkel mikolaj milan milena miles milica milos min-jun mina ming minh minji minna minoru mira miranda mircea
mirek miriam miroslav mitchell mithun miyuki mohamed mohammad mohammed mohan mohit moira molly mona monica monika
monique morgan moritz morten mounir mourad moussa muhammad mukesh mukul munir murat mustafa mwangi nabil nadia
nadine nadir nadja naeem nafisa naledi nancy nandini naoko naomi narayan narendra nasir nasser natalia natalie
natasha nathalie nathan nathaniel naveen nawal nazim neal nebojsa neha neil nell nelson nemanja nena nenad neva
ngozi niamh nicholas nick nicki nico nicola nicolas nicole nicoleta nidhi niels nikhil niklas nikola nikolai nikos
nilesh nils nina ning nirmala nisha nitin nitya njeri nkechi nnamdi noah nobuo noel noemi noor nora norbert noriko
norma nour nuno nuria obi octavia octavian oddvar oivind olamide ole oleg olga oliver olivia olivier olof olu
oluwaseun omar omer omotola ondrej orhan orjan orla osamu oscar oskar oskari osman otto ousmane ovidiu owen ozan
ozge pablo padma padraig paige paivi pam pamela pankaj paola paolo parth pascal pat patricia patrick patrizia paul
paula paulina pauline paulo pavel pawel pedro peggy pekka penelope pernille perry petar peter petr petra petri phil
philip philipp philippe phillip phoebe phuong pia pierre pieter pietro pilar piotr pirjo polly pooja prabhu prachi
pradeep prakash pramod pranav prasad praveen predrag preeti prem priya przemyslaw puja qiang qing quentin quinn
rabia rachel radha radoslaw radovan radu rafael rafal ragini ragnar ragnhild rahul raj raja rajesh rajiv rakesh ralf
ralph raluca ram ramesh rami ramon ramona randy rania ranjit raphael raquel rasha rashid rashmi rasmus raul ravi
ravindra ray raymond razvan rebecca reed regina reiko reinhard reinhold rekha remi renata renate rene renee renuka
ricardo riccardo rich richard rick rida rika rikke rin rita ritu riyad roar rob robert roberta roberto robin rodney
rodrigo roger rohan rohit roland rolf roman ron ronald rong ronny rosa rosalie rosario rose rosemary ross roxana roy
ruben rudi rudolf rui rune rupa ruth ryan ryo ryota ryszard saad sabine sabri sabrina sacha sachiko sachin sade
sadia safiya saga sagar sahil said sakura salim sally salma salman sam samantha samarth samir samira samuel sana
sandeep sandor sandra sandro sandy sangeeta sanja sanjana sanjay sanna santiago saori sara sarah sari sarita sarwat
sascha sasha saskia satish satoshi saurabh savannah scott sean sebastian sebastien segun sekou selena selim selina
selma seo serena serge sergei sergio serkan seth seung shabnam shahid shalini shan shane shankar shannon shanti
sharmila sharon shaun shawn sheila shelby shilpa shinji shirin shirley shiv shobha shota shreya shu shubham
siddharth sidney siegfried signe sigrid sigurd silje silke silvia silviu simba simon simona simone sina sinan
siobhan sipho siri sissel siv slavko slawomir slobodan smita sneha snezana sofia sofie solveig sonal sonia sonja soo
sophia sophie soraya soren sorin sridhar srinivas stacey stacy stan stanislaw stanley stefan stefania stefanie
stefano stein stella steph stephan stephane stephanie stephen steve steven stig stuart subhash sudha sudhir sue
sujata sultan suman sumiko sumit summer sune sung sunghee sunil sunita supriya suresh susan susana susanne sushma
suzanne svein sven svetla svetlana swapnil swati sybille sylvia sylvie szilvia szymon tadashi tadeusz tahir taiwo
takashi talal tamara tamas tamer tania tanja tanvi tanya tao tapio tara tariq tarja taro tarun tatiana taylor ted
tejas temitope tendai teresa tereza terje terry tess tessa tetsuya thabo thandi thandiwe thanh thea theo theodor
theresa therese thi thiago thierry thomas thor thora thorsten tiago tiffany tihomir till tim timo timothy tina
tobias toby todd tom tomas tomasz tommy tomoko tone toni tony tore torsten toru tosin tove tracey tracy travis
trevor tricia trine tristan trond troy tudor tuija tunde turid tyler tymoteusz uche uday udo ulf ulla ulrich ulrike
uma unni ursula urszula usha usman uta ute uwe vaclav vaibhav valentin valentina valeria valerie vandana vanessa
varun vasant vasanti vasile venkat vera verena veronica veronika vesna victor victoria vidar vidya vijay vikas
vikram viktor viktoria ville vimal vinay vincent vineet vinod viola violet viorel vipul virginia vishal vivek vivian
vlad vladimir vladislav volkan volker vuk waleed walter waltraud wanda wanjiru wasim wei wen wendy werner wieslaw
wilhelm will willem william wim witold wojciech wolfgang xavier xia xiao xin xing xu xue yahya yan yang yannick yara
yash yasin yasir yasmin yasmine yasuko yaw yeon yewande yi ying yngve yogesh yoko yolanda yong yoshiko yousef yuan
yue yuka yuki yumi yun yunus yuri yuriko yusuf yuto yvette yvonne zach zachary zahra zaid zainab zaki zanele zara
zbigniew zeljko zeynep zhen zhi ziad zoe zofia zola zoltan zoran zorica zsofia zsolt zuzana
"""
)

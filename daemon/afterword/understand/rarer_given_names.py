"""Given names that are less common or only of one region, folded: they count only with a further name behind them.

Data only: a selection from the name lists of the Faker project (MIT licence, copyright 2012 Daniele Faraglia).
"""

from afterword.understand.tables import words

RARER_GIVEN_NAMES = words(
    """
aage aaliyah aarav abbey abbie abelardo abraham abram achille achim adalberto adan addison adel adela adelaida
adelaide adelbert adele adelheid adelia adelina adeline adem adil aditya adolf adolfo adriane adriano adrien
adrienne aedan agatha agathe agne agneta agustin agustina ahmad ahmet aida aideen aiden aileen ailis aime aimee aina
aine aisling alain alana alanna alannah alban alberta alberte albertina albertine albin albina albino alcides aldo
alec alejo aleksandar aleksandr alena alessio alexandria alexej alexia alfons alfonso algot alida aline alisa alisha
alistair alix allan allen alois aloisia alondra alonso aloys alphons alphonse alva alvar alvin alwin alwina alwine
amada amado amador amalia amalie amandine amani amaya ambar ambrose americo amie amira amos amparo anabel anabela
anabella anais anas anderson andree andreia andrej aneta anett anette angel angele angeles angelika angelina
angeline angelique angelita angie angus anibal anica anika anisa anissa anka anke annabel annabell annabella
annabelle annalena annalisa annalise annamaria anneke anneli annelie annelies anneliese annelise annemarie annemie
annetta anni annick annie annikki annita anny anouk anselmo ante antero antje antoinette antonella antonie
antonietta antonina antonino antonius antony apolonia arabella araceli arcelia archie arda aria ariadna ariane
arianna arif arin arlette arley arlo armand armando armida arnaldo arno arnold arnulfo aron arron arsenio arta
artemio artur arvid aryan arzu asher ashlee ashleigh ashling ashton asta asuncion atilio attila audrey augusta
auguste augustin augustine augusto aura aurel aurelia aurelio aurora aurore avni ayaan ayden ayla aylin aynur ayoub
aysel ayten azad aziz azra azucena babette baldur baltasar balthasar basil basilio bastian bayram bayron beate
beatrix beau becky bela belen belinda bella benedict benedicte benicio benita benito benjamim benno benny bente
benthe berat berend berenice berit bernabe bernadette bernarda bernardino bernardita bernardo berndt bernhard bernt
bert berta bertha berthe bertil bertram bertrand bethan bethany betina beverley beverly biagio bianka bibiana billie
billy bina birger birte birthe bjarne bladimir blaine blake blanca blanka blas bobby bodil boel bonnie bradley
brandi brandy branka braxton brayan brayden breanna brendan brendon briana brianna brigid brigida brigita brigitta
brigitte brinda brit brita britney britta brittany brittney brodie bronagh bronwyn bruna bryce cacilia caitlin
caitlyn caitriona calista calogero camilla camilo canan candace candela candelaria candice candido caoimhe capucine
caren caridad carin carine carlota carlotta carly carmel carmela carmelita carmelo carmina carmine carola carole
carolyn carsten casandra casper cassie cathal catharina cathleen cathrine cato catrin catriona cecil cecile cecilie
ceferino celestine celestino celina celso chantal chantel chantelle charlene charline charlotta charly charo chelsea
chelsey cherie cheryl cheyenne christel christelle christiana christin christof christofer christoffer christy ciara
ciaran cielo cillian cinthia cintia cipriano ciro citlali clarence clarice clarisa clarissa claude claudette
claudine claudius claus clemence clemente clementina clementine clifford clinton cliodhna cliona clive clodagh cloe
clotilde codie cody colette colleen collette collin colton conal conall conan concepcion concetta connie conny
conrad constance constanza constanze consuela consuelo cora coralie cordula corey corina corine cormac cornel
cornelia cornelio cornelius corrie cortney cory cosima cosimo cristal cristhian cristiano cristobal cruz curt
custodio cyril cyrus dafne dagmar dagny dagoberto daire dalia dalibor damaris damiano damir damjan damon dani dania
daniella danijel danijela danilo danna dante dany daphne dara darin dario darlene darragh darrell darrin darryl
darryn daryl davis dayana dayna deanna dearbhail dearbhla debbie debora declan deisy delfina delia delphine demetrio
denis denisa denise derick dermot dervla desiderio desiree desmond detlef devon dewi deyanira dianne diarmuid didier
dilara dillon dimas dimitrios dino diogo dion dionisio diya dolly domenico domhnall dominga donatella donato dora
dorcas doreen dorian dorina dorine dorotea dorothee dorte dorthe dragica drago dulce dunja dwayne eamon eamonn ebba
ebbe ebony edda eddy edel edelmira edgard edgardo edinson edison edita edith edmond edmund edmundo edna edouard
eduard eduarda edvard edvin efrain efren egbert eggert egon eilis eilish eimear ekaterina ekrem eladio eldon elea
eleanora eleni elenore eleonora eleonore eleuterio elfie elfriede eliana eliane elias elie eliecer elijah elina
eline elinor elio elis elisabet eliseo elisha elke ellie ellinor elliot elliott ellis elly elma elmar elmer elmo
elna elodia elodie eloisa eloise eloy elsbeth elsy elton elva elvia elvin elvira elvis elvy elza emanuel emanuela
emelina emely emer emerson emile emilian emiliana emiliano emilija emilly emir emmanuelle emmet emmett emmi emmy
encarnacion enda enea engla ennio enver enya enzo eoghan epifanio erasmo erhard erich erick erina erling erna ernest
ernestina ernestine ernst erol ervin erwin eryn esmeralda esperanza estefania estela estella estelle ester estrella
ethel etienne etta eufemia eugen eugenia eugenie eugenio eulalia eunice eusebia eusebio evald evangelina evaristo
evelien evelin evelina eveline evelio evelyne evert evie evita ewald ezequiel ezio ezra fabiana fabienne fabiola
fabrice fabricio fanny fatih faustino fausto faye feargal fearghal febe felicia felicitas felipa femke ferenc fermin
fernande fidel fien filipa filipe filippa filippo filomena finbar finn fintan fionnuala flavia flavio flemming fleur
flor flore florencia florencio florent florentina florentine florentino florina florinda floris fortunata fran
franca francia francine francisca franco francoise franjo frankie franklin frans franziska freddy frederick
frederique fredo fredric fredy freya fridolin friederike fritz frode gabi gabino gabrielle gaby gael gaelle gaetano
gail galina garrett garry gaspar gaston gaylene gebhard gema genaro genevieve genoveva geoffrey georges georgette
georgina georgine georgios geraldine geraldo gerardo gerda gerhardt gerlinde germaine gerold geronimo gerrit gerson
gert gertrud gertrude geza ghislain ghislaine giacomo giada gian giancarlo gianfranco gianna gianni gideon gilberte
gilberto gilda gilles gillian ginette gino giovanny gisela gisele giuliana giuliano giulio giuseppina gladis gladys
glenda glenn goncalo gordana gottfried gottlieb graciela graeme grainne grayson graziella gregg gregoire gregorio
gretchen grete grethe griselda guadalupe guilherme guillermina gulay gunar gunda gunhild gunner gunter gunther
gwendolyn habiba hailey haley halima hamish hanife hannele hannelore hansjorg hanspeter harri harrison hartmut
harvey haydee hayden hayleigh hayley hedda hedi hedwig hedy heidy heinz helge hella helma helmer hendrik henny
henrietta henriette henrique herdis heriberto herma herman hermann hermina hermine herminia herminio hernan herta
hertha hilario hilda hilde hildegard hillary hillevi hilma hilmar hipolito hjordis hollie horacio horst hortense
hortensia hubert hugues huguette hulda humberto huseyin iain ignacia ignatz ignaz ihsan iker ilias ilija ilja ilona
ilse ilyas imelda imke inaya indra inez ingmar ingo ingrida inna ioannis iolanda iona irfan irma irmgard isabela
isabell isadora isaiah isaias isidor isidora isidoro isidro isis isla ismael ismet isobel israel itzel ivanka iveta
ivica ivona ivonne iwan jacinta jacinto jackeline jacky jaclyn jacobo jael jafet jair jairo jamil janeth janette
janice janis janko jann janna janne jannie jannis janus jaqueline jari jarlath jaroslav jarrod jasmina javiera jaxon
jayda jayde jayne jayson jazmin jeanine jeannette jeannine jefferson jeffery jeison jemma jena jenifer jenni jennie
jeremiah jeremias jeremie jermaine jeronimo jerson jesper jessie jessika jessy jhoan jhon jhonatan jhonny jillian
jimena jimmie joaquim joaquina jocelyn jocelyne jodi jodie jody johana johann johnathan johnnie johny jolanda jolene
jolie joline jonah jonatan jonathon jonny jordon jordy jorja jorn josee josefa josefin josefina josefine josep
josette josiah josiane josip josue jovana jovita joyce jozef juana jude juhani jule jules juliane julianna juliet
julieta julijana julius juri justina justus juul kaarina kaia kaitlin kaitlyn kaja kala kaleb kalevi kalina kamil
kamila kamya kane kara karel karine karley karlo karoline karyn kasim kaspar kasper kata katarina katelyn katerine
katharine kathe katherin katherina kathi kati katy kayden kaye kaylee kayleigh kazim keanu keira kelli kellie kelvin
kenny keri kerri kerrie kerstin khaled khloe kian kiara kiera kieran kilian killian kimberley kira kirk kirstie
kirstin kirsty klaudia klemens konstantinos kori kornel kornelia kornelius kris krista krister kristi kristie
kristijan kristine kristjan kristofer kristopher kristy krystal kuno kurtis kyan kyara kyla kylie kyra laban
ladislav laetitia lambert latasha latoya laure laureen laurens laurenz lauretta laurie laurin lavinia lawrence
lazaro leana leander leandra leandro leanne leena leidy leigh leni lenn lenny leona leoncio leone leonel leonhard
leonor leonora leonore leontina leontine leopold leopoldo lesley letizia lian liana liane libby lida lidija liesbeth
lieve ligia liisa lili lilia liliana liliane lilija lilla lilli lilly linnea linus lionel lisandro lisbet lise
liselotte lisette livia livio liza lize lizeth ljiljana ljudmila loes loic lois lolita lona loni lonnie lorcan
loredana lorenza loreto loretta lori lorin loris lorna lothar lotta lotte lotti louie lovisa luana lucette luciano
lucien lucienne lucija lucila lucinda lucio ludivine ludmila ludovica ludvig luigi luise luisina luiza lupe luzia
lydie lynda lyndon lyndsay lyndsey lynette lynne lynnette lynsey maaike maarit maarten mabel macarena maddison
madelene madeline mads mael maeve mafalda magali magaly magdalene maggie mahdi mahmud maia maicol maida maik maira
mairead maite majken makayla maksim malachy malcolm malena malene malou malte malvina manda manon manuelita manus
marcelina marcelino marcella marcelle marcello marcia marcial marcio margareta margarete margaretha margarida
margaux margherita margot margret margrit marguerite mariah marianela mariann marianna mariano maribel marica
maricela mariela mariella marielle marietta mariette marijan marijana marika marilyn marin marine marino marisela
marisol marita maritta maritza marius marja marjan marjatta marjorie marleen marlen marlies marlis marlon marten
marthe martim maryline maryse massimiliano matej matheo mathew mathijs mathilda mathis matias matilda matilde mato
mattia mattias maud maude maura maureen maurine maurits maurizio maximiliano maximo maxwell mayra mayte meagan meda
meghan mehdi meinrad melania melba melina melinda melisa melita melvin merel merlin mervyn mery meryem metin micael
micaela michaele micheal micheline mijo mikaela mikayla mikhail mila milagros milda milka milla millicent millie
milo milton mimi mindy minerva miodrag miran mirco mireille mirella mireya miriama mirja mirjam mirjana mirko miro
miroslava mirta misael misty modesto mohamad moises mollie morena morgane morris moses muhammed muriel murielle musa
mustapha myles myra myriam nadege nadezda nadin nael naim nana nando nanna nanni naoise naomh narcisa narciso
natacha natali natalija natalja nataly natan natanael natasa natascha natasja nathalia nathanael natividad nayeli
nela nele nelida nelli nellie nelly nereida nestor nevaeh nevenka niall nicanor nichole nicklas niclas nicolai
nicoletta nidia nigel nihal nika nikita nikki niko nikolaj nikolaos nikolas nikolaus nikolina nilda nino noam noelia
noelle noemie nolan norah norberto norman nuala nury oceane octavio odalis odalys odette odile ofelia oisin olaf
olav olavi olegario olena olimpia oliva onofre oonagh oran oriana orlaith orlando ornella osvald osvaldo oswald
oswaldo othmar otilia ottilia ottilie ovidio oxana oystein oyvind padraic paloma panfilo pascale pascual pascuala
pasquale patric patrice patricio patrik paulette paulino pauric payton peadar pearse peder penny perla pero petros
petter philippa philomena phyllis piedad pierina piero pippa pirmin pius porfirio priscila priscilla priska qabil
qadim qasim quincy quinten rachael rachelle rachid radmila rafaela raffael raffaela raffaele raffaella rahel raimund
raimundo rainer raisa ramazan ramiro randolf raoul raphaela rayan raymonde rebeca rebeka rebekah rebekka reece regan
reginald regine regis reimar reina reinaldo reine reinhart reinhilde remigio remo remy renato renzo reuben reva
reynaldo reza rhianna rhiannon rhonda rhys rian ricarda rickey ricky rico rigoberto riley rishi riya robbie robby
robinson robyn rocco rochelle rocio rodolfo rogelio roisin rolando romain romaine romana romeo romina romuald romulo
romy ronaldo ronan ronja ronnie rory rosalba rosalia rosalinda rosanna rosaria roseanna rosemarie rosendo rosi
rosina rosita rosmarie rossana roswitha rouven roxane roza rozalia ruairi rudiger rudy rufino rupert ruperto russell
saban sabina sahra salih salome salomon salvador salvatore samanta sami sammy samson samu sandrine sanne santino
santos sarina sasa saul saverio scarlett seamus sebastiaan sebastiano sedat sena serafina sergej severin severine
severino severo sevim shakira shana shania shanice shanna shannan shannen shari sharlene shauna shawna shay shayne
sheena shelia shelley shelly sheree sheri sherri sheryl shona sian sibylle siena sigmar sigmund sigrun silas silja
silva silvana silvano silvester silvio simeon simonne sinead skye skyla skylar slavica socorro solange soledad sona
sonny sonya sorcha stacie stanislaus stanislav stanislava stef stefani steffi sten stephany stewart stijn stina
stine stjepan suleyman susann susanna susannah sussie suzana svea svenja swen sybilla sylvester sylviane sylwia
tabea tabitha talia tammie tammy tapani tasha tatjana tayla teddy tegan teodor teodora teodoro teofilo terence
terese teresia teresita terrance terrence terri theda thekla thelma theodora theodore theophile theres theresia
thibault thibaut tiana tiare tibor tijs tilda tilman timea timmy timon timoteo timothee tindra tine tino tito titus
tiziana tiziano tomasa tomislav tonia tonny tonya torben torbjorn tory traci tracie trent trinidad trudi tulio
turkan tuulikki tyra tyrone tyson ulises umar umberto uriel vagn valborg valdemar valentim valentine valentino
valeri valerio valeska valter vanda vanesa vanja vanya vasco veda veerle veli verner veronique vicente vicki vickie
vicky victoire victoriano victorino vida viggo vilhelm vilhelmina vilma vincenza vincenzo vinzenz violeta violetta
violette virginie viridiana vito vitor vitoria vittoria vittorio viviana viviane vivien vivienne vlado vlasta wahab
waldemar wally washington wendelin wenzel wesley whitney wilber wilfredo wilfrido wilfried wilhelmina wilhelmine
willi willian willie willow willy wilma wilmer wilson winnie wladimir wouter wyatt xaver xenia ximena xiomara yadira
yago yair yanis yann yasemin yasmina yassin yazmin yeison yenifer yenny yesenia yesica yessica ylva yohana yolande
younes youssef yrsa yuliana yuridia yvan yves zacarias zacharie zaida zaira zakaria zane zayan zdenka zdravko zehra
zelma zeno zenta zina zita zlatko zoey zora zoraida
"""
)

"""Given names that are common somewhere, folded: support for reading two capitalised words as a person."""

from afterword.understand.tables import words

GIVEN_NAMES = words(
    """
aaron abby abdul abdullah abhishek abigail ada adam adrian adriana agnes agnieszka ahmed aidan aisha ajay akash
akira alan alba albert alberto alejandra alejandro aleksandra alessandra alessandro alessia alex alexa alexander
alexandra alexandre alexis alfred alfredo ali alice alicia alina alison allison alma alvaro alyssa amanda amber
amelia amelie amina amir amit amy ana anastasia anders andre andrea andreas andrei andres andrew andy angela
angelica angelo anil anita anja anjali ankit ann anna anne annette annika anthony antoine anton antonia antonio anup
anya april ari ariana ariel arjun arnaud arthur arturo arun asha ashley ashok astrid august aurelie austin ava axel
ayesha aymen barbara bart bas beatrice beatriz ben benedikt benjamin benoit bernard bernd beth bettina betty bianca
bill birgit bjorn bob bogdan brad bram brandon brenda brent brett brian bridget brooke bruce bruno bryan caleb
callum calvin cameron camila camille carina carl carla carlo carlos carmen carol carolin carolina caroline carrie
casey cassandra catalina catarina caterina catherine cathy cecilia cedric celia celine cesar chad chandra charles
charlie charlotte chen chiara chloe chris christa christian christiane christina christine christoph christophe
christopher chuck cindy claire clara clare claudia claudio clemens clement colin connor conor constantin corinna
corinne courtney craig cristian cristina curtis cynthia daan dale damian damien dan dana daniel daniela daniele
danielle danny daria darius darren dave david davide dawn dean deb deborah debra deepa deepak dennis derek derrick
devin diana diane diego dieter dietmar dilip dina dirk divya dmitri dmitry dolores dominic dominik dominique don
donald donna doris dorothea dorothy doug douglas duncan dustin dylan eberhard eddie edgar eduardo edward edwin
eileen elaine eleanor elena elif elisa elisabeth elise eliza elizabeth ella ellen elsa elsie emanuele emil emilia
emilie emilio emily emma emmanuel enrico enrique eric erica erik erika erin ernesto esra esteban esther ethan eugene
eva evan evelyn fabian fabien fabio fabrizio farah fatima federica federico felipe felix ferdinand fernanda fernando
fiona florence florian frances francesca francesco francis francisco franck francois frank franz fred frederic
frederik frieda friedrich gabriel gabriela gabriele gabriella gareth gary gavin geert gemma geoff george georg
georgia gerald gerard gerhard gianluca gilbert giles gina giorgia giorgio giovanna giovanni giulia giuseppe gloria
gonzalo gordon grace graham grant greg gregor gregory greta guido guillaume guillermo gustav gustavo guy hamid hamza
hana hanna hannah hannes hans harald hari harold harriet harry harsh hasan hassan hazel heather hector heidi heike
heiko heinrich helen helena helene helga henri henrik henry herbert hilary hiroshi holger holly howard hugh hugo
hussein ian ibrahim ida ignacio igor ilaria imran ines inga inge ingrid irene irina iris isaac isabel isabella
isabelle ishaan ivan ivana jack jackie jackson jacob jacqueline jacques jade jaime jake jakob jakub james jamie jan
jana jane janet janina janine jared jasmin jasmine jason javier jay jayden jean jeanette jeanne jeff jeffrey jelena
jenna jennifer jenny jens jeremy jerome jerry jesse jessica jesus jill jim jimmy jin jo joachim joan joana joann
joanna joanne joao joaquin jochen joe joel joelle johan johanna johannes john johnny jon jonas jonathan jordan jordi
jorge jorg joris jose josef joseph josephine josh joshua juan juanita judith judy julia julian juliana julie julien
juliette julio jun june jurgen justin justine jutta kai kamal karan karen karim karin karina karl karla karolina
karsten kasia kate katharina katherine kathleen kathrin kathryn kathy katia katie katja katrin katrina kavita kay
kayla keith kelly kelsey ken kendra kenji kenneth kerry kevin khalid kim kimberly kiran kirsten klaas klara klaus
knut koen konrad konstantin kristen kristin kristina kristof kumar kurt kyle lara larissa larry lars laura lauren
laurence laurent lea leah lee leila lena leo leon leonard leonardo leonie leslie leticia levi lewis lex liam lidia
lila lilian lillian lily lin lina linda lindsay lindsey lisa liu liz lloyd logan lola lora loren lorena lorenz
lorenzo lorraine louis louisa louise lourdes luc luca lucas lucia luciana lucie lucy ludovic ludwig luis luisa luiz
luka lukas luke luna lydia lynn mack mackenzie madeleine madison magdalena mahmoud maja malik mallory mandy manfred
manoj manuel manuela mara marc marcel marcela marcelo marcin marco marcos marcus margaret margarita maria mariam
mariana marianne marie marija marina mario marion marisa marissa mark marko markus marlene marta martha martin
martina martine marvin mary mason massimo mateo mateus mathias mathieu mathilde matt matteo matthew matthias
matthieu maurice mauricio mauro max maxim maxime maximilian maya meera megan mehmet mei meike mel melanie melissa
mercedes meredith mia micah michael michaela michal michel michela michele michelle miguel mihai mika mike milan
milena miles milos mina mira miranda miriam mitchell mohamed mohammad mohammed mohan moira molly mona monica monika
monique morgan moritz muhammad mukesh murat mustafa nadia nadine nadja naomi nancy naoko narendra natalia natalie
natasha nathalie nathan nathaniel naveen neal neha neil nell nelson nena neva niamh nicholas nick nicki nico nicola
nicolas nicole niels nikhil niklas nikolai nikos nils nina nisha nitin noah noel noemi noor nora norbert norma nuno
octavia oleg olga oliver olivia olivier omar orla oscar oskar otto owen pablo paige pam pamela paola paolo pascal
pat patricia patrick patrizia paul paula paulina pauline paulo pavel pedro peggy penelope perry peter petra phil
philip philipp philippe phillip phoebe pia pierre pieter pietro pilar piotr polly prakash pranav prasad preeti priya
quentin quinn rachel rafael rahul raj raja rajesh ralf ralph ram rami ramon ramona randy raphael raquel rashid raul
ravi ray raymond rebecca reed regina reinhard reinhold remi rene renata renate renee ricardo riccardo rich richard
rick rita rob robert roberta roberto robin rodney rodrigo roger rohan rohit roland rolf roman ron ronald ronny rosa
rosalie rosario rose rosemary ross roxana roy ruben rudi rudolf rui ruth ryan sabine sabrina sacha said sally salma
salman sam samantha samir samuel sandeep sandra sandro sandy sanjay santiago sara sarah sascha sasha saskia savannah
scott sean sebastian sebastien selena selina serena serge sergei sergio seth shane shannon sharon shaun shawn sheila
shelby sheila shirley shreya sidney siddharth siegfried silke silvia simon simona simone sina sofia sofie sonia
sonja sophia sophie sridhar stacey stacy stan stanley stefan stefania stefanie stefano stella steph stephan stephane
stephanie stephen steve steven stuart sue summer sunil suresh susan susana susanne suzanne sven svetlana swati
sybille sylvia sylvie tadeusz takashi tamara tania tanja tanya tara tariq tatiana taylor ted teresa terry tess tessa
thea theo theodor theresa therese thiago thierry thomas thorsten tiago tiffany till tim timo timothy tina tobias
toby todd tom tomas tomasz tommy toni tony tracey tracy travis trevor tricia tristan troy tyler udo ulf ulla ulrich
ulrike ursula uta ute uwe valentin valentina valeria valerie vanessa vera verena veronica veronika victor victoria
vijay vikram viktor viktoria vincent vinod viola violet virginia vishal vivek vivian vladimir volker walter wanda
waltraud wei wendy werner wilhelm will willem william wim wolfgang xavier xiao yan yang yannick yara yasmin yasmine
yi ying yolanda yuki yuri yusuf yvette yvonne zach zachary zahra zainab zara zeynep zoe zoltan zuzana abena chidi
chinedu ngozi emeka kwame kofi amara ifeoma oluwaseun tunde folake thandi sipho lerato naledi siobhan eoin aoife
padraig ewan ewa jolanta malgorzata krzysztof grzegorz wojciech ondrej petr jiri vaclav tereza katerina anh linh
minh huong thanh thi phuong hyun jisoo soo mijin haruka sakura yoko kenta daisuke satoshi yuto rin mei-ling
"""
)

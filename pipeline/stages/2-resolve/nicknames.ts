/**
 * A root and its short or pet forms, folded to plain lower case; one form may belong to several roots. Forms that are as
 * common as names of their own (Lisa, Lena, Marie) are left out: in one household they are a relative more likely than a pet name.
 */
export const nicknames: readonly (readonly string[])[] = `
alexander alex sasha sascha aleksander aleksandr alec xander sander al sandy olek
alexandra alex sasha aleksandra sandra ola sandy lexi
alfred alf alfie fred freddie
albert al bert bertie abbe
anders ante
andreas andi andy
andrew andy drew andi
anna annie ania anka anni anneli ann nan nancy
annika anki
anne annie
anthony tony ant
antonio toni tonio
barbara barb babs basia bab
beatrice bea trixie
benjamin ben benny benji benni
bernard bernie
bo bosse
carl calle kalle charlie
karl kalle calle
caroline carrie karo caro
catherine kate cathy katie kathy cate kit kitty
katarina kattis kata katja kaja katinka
katarzyna kasia kaska
charles charlie chuck chas charley
charlotte charlie lotta lottie
christina tina chris chrissy
kristina tina kicki
christopher chris kit topher kris
christian chris krille kris
krzysztof krzys krzysiek
daniel dan danny danne
david dave davy davey
deborah debbie deb
dorothy dot dottie dolly
edward ed eddie ted teddy ned eddy
edmund ed eddie
edwin ed eddie
eleanor ellie
elizabeth liz lizzie beth betty bess betsy libby
elisabeth lisbeth bettan betty liesbeth
emily em millie
emma emmy
erik erke jerka
eva evi evy
florence florrie
frances fran fanny frankie
francis frankie fran
frederick fred freddie freddy
fredrik fredde freddan figge
friedrich fritz fred
gabriel gabe
george georgie
georg jorg schorsch
gerald gerry jerry
gerard gerry gerrie
geoffrey geoff jeff
gregory greg
grzegorz grzes
gunnar gurra
gustav gurra gustaf gosta
harold harry hal
hans hasse hansi
harriet hattie
helen nell nellie
helena hela
henry harry hank hal
henrik henke rik
hendrik hein rik
herbert herb bert
hugh hughie huw
ian iain
ilona ilonka
isabella bella isa izzy
isaac ike zac
jacob jake jack kuba
jakob jocke kuba
jakub kuba
james jim jimmy jamie jem
jan janne janek jasiek
jane janie jenny
janet jan
jeffrey jeff
jennifer jen jenny jenni
jeremy jerry jez
jessica jess jessie jessy
joakim jocke
joachim jochen achim
johan jojje janne jussi hannes
johannes hannes joop
john jack johnny jackie
jonathan jon jonny johnny jonte
joseph joe joey jo jos
josef sepp jupp
jozef jozek jef
josephine jo josie josefin fina
juho jussi
juhani jussi
judith judy jude
karin kajsa
katherine kate kathy katie kat kay
kathleen kathy kath
kenneth ken kenny kenta
kimberly kim
larry lawrence
lars lasse
laurence larry laurie
lawrence larry laurie
lennart lelle
leonard len lenny leo
leif leffe
leonardus leo
louis lou louie
louise lou lollo
lucy lou lulu
magdalena madzia
magnus mange
malgorzata gosia malgosia
margaret maggie meg peggy marge margie madge
margareta maggan gretel
maria mia maja majken mimmi marysia ria mieke
marie mia
martin mart
martha marty mattie
mary molly polly mamie minnie
matilda tilda tilly mattie
matthew matt mat
matthias matze hias
mateusz mati
matthijs thijs
maximilian max
melissa mel
michael mike mick mickey micke mikey
mikael micke mikke
michal michas
mildred millie
mohammed mo mohammad muhammad mohamed
nathaniel nat nate nathan
nicholas nick nicky nico
nicolas nico nick
nils nisse
niklas nicke nic
olof olle
oliver ollie olle
patricia pat patty trish tricia patsy
patrick pat paddy
patrik putte
paul paulie
pawel pawelek
penelope penny
per pelle pekka peo
peter pete piet pelle
pieter piet
petrus piet
philip phil pip
piotr piotrek
rebecca becky becka bea becca
reginald reg reggie
richard rick dick rich ricky richie
robert bob rob bobby robbie bert robban bobbie
roger rog roffe
roland rolle
ronald ron ronnie
rosemary rosie
rudolf rudi ruud
samuel sam sammy
samantha sam sammy
sarah sally sadie
sebastian seb basti sebbe bastian
sofia sofi fia
stanislaw staszek stas
stefan steffe stef
stephen steve stevie
steven steve stevie
stig stickan
susan sue susie suzy sukey
susanna sussi
susanne sussi
svante svenne
sven svenne
theodore ted teddy
theresa terry tess tessa
therese tess tessan
thomas tom tommy thom thommy tompa
timothy tim timmy
tobias tobbe tobi
tomasz tomek
torbjorn tobbe
torsten totte
ulf uffe
ulrika ullis ulla
ulrich uli
urban ubbe
veronica ronnie
victoria vicky tori vic vickie
viktoria vickan
vincent vince vinny
virginia ginny
walter walt wally wat
wilhelm willy wille
willem wim pim
william bill billy will willie liam wille willy
wojciech wojtek
zachary zac zack zach
zbigniew zbyszek
agnieszka aga
joanna asia joasia
aleksandra ola
ewa ewka
elzbieta ela
jadwiga jadzia
jerzy jurek
kazimierz kazik
tadeusz tadek
ryszard rysiek
dimitri dima dmitri
ivan vanya
mikhail misha
maksym max maks
vladimir vova volodya
yevgeny zhenya
nataliya natasha
tatiana tanya
oleksandr sasha oleks
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

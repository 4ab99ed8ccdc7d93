/**
 * Words for occupations by ISCO-08 group (as many digits as the words tell), in the languages of the contacts: own list.
 * Folded (no diacritics; å ä → a, ö ø → o). A word matches at the start of a word of the text, `!` asks for the whole word, `*` for its
 * end (compounds), a blank for words in a row, `en:` for texts in that language only. The longest match wins.
 */
export const occupationWords: Readonly<Record<string, string>> = {
  '0110': 'yrkesofficer, army officer, officer i armen, offizier, upseeri, officier de carriere, oficer wojska',
  '214':
    'ingenjor, *ingenjor, engineer, ingenieur, *ingenieur, inzynier, insinoori, *insinoori, ingenior, *ingenior, ingegner, ingenier, insener, inzinier, ' +
    'inzenyr, інженер, инженер, metallurg, process engineer, dipl ing, *ingenieurin, *ingenjoren, *engineer!, bauingenieur',
  '221':
    'lakare, overlakare, allmanlakare, doctor!, doctors!, physician, general practitioner, gp!, anaesthetist, arzt!, arztin, hausarzt, *arztin, dokter!, ' +
    'huisarts, lekarz, lekark, laakari, arst!, gydytoj, arste!, medecin!, medico!, medica!, lege!, fastlege, overlege, lekar!, lekarka, лікар, врач, allmennlege, kommunelege, huslege, *laakari',
  '2221':
    'sjukskotersk, *sjukskoterska, nurse!, nurses!, ward nurse, district nurse, community nurse, krankenschwester, krankenpfleger, pflegefach, ' +
    'intensivpfleg, verpleegkundig, verpleegster, verpleger, pielegniar, zdravotni sestr, zdravotni sester, zdravotnich sest, sairaanhoitaj, ' +
    'sairaanhoitaja, meditsiinioe, meditsiiniode, slaugytoj, medmasa, infirmier, enfermer, infermier, sykepleier, sygeplejersk, медсестр, krankensch, *verpleegkundige, *sykepleier, *sygeplejerske, zdravotka, *krankenschwester, pflegefachkraft, *nurse',
  '2222':
    'barnmorska, midwife, midwives, hebamme, verloskundig, polozn, katilo!, katilona, jordmor, jordemoder, sage femme, matrona!, comadron, ostetric, ' +
    'ammaemand, akuser, porodni asistent, акушер',
  '2263':
    'arbetsmiljoingenjor, skyddsingenjor, occupational health, safety engineer, arbeitssicherheit, bhp!, radiation safety, radca bhp, miljo och halsoskydd',
  '23':
    'larare!, lararinna, *larare, *lararen, teacher, *lehrer, *lehrerin, lehrer, leraar, lerares, docente!, nauczyciel, opettaj, *opettaja, opetaj, *opetaja, ' +
    'mokytoj, skolotaj, professeur, profesor!, profesora!, profesorka, insegnant, ucitel, larer!, *larer, вчител, учител, juf!, *pedagog, larar!, eripedagoog, specialpedagog, *mokytoja, skoleleder, wuefist, ucitelk, en:yoga instructor',
  '2330':
    'gymnasielarar, hogstadielarar, secondary school teacher, high school teacher, gymnasiallehr, gymnasiumlehr, lukionopettaj, physics teacher, ' +
    'chemistry teacher, history teacher, biology teacher, professore di, profesor de instituto, gumnaasiumi opetaj',
  '2341':
    'grundskollarar, klasslarar, lagstadielarar, mellanstadielarar, primary school teacher, class teacher, grundschullehr, volksschullehr, basisschool, ' +
    'leerkracht, luokanopettaj, professeure des ecoles, professeur des ecoles, instituteur, institutrice, maestra!, maestro!, klassiopetaj, ' +
    'pradiniu klasiu, barneskolelarer, folkeskolelarer, nauczycielka wczesnoszkoln, nauczyciel wczesnoszkoln',
  '2342':
    'forskollarar, preschool teacher, kindergarten teacher, kindergartnerin, kindergarteneer, erzieherin, erzieher!, kleuterjuf, kleuterleid, kleuteronderwijz, ' +
    'przedszkolan, nauczycielka przedszkol, lastentarhanopettaj, varhaiskasvat, barnehagelarer, padagog!, padagogmedhjalper, forskolepedagog, ' +
    'educatrice de jeunes, maestra infantil, educatrice!, lasteaiaopetaj, lasteaednik, darzelio, ucitelka v materske, ucitelka v ms, вихователька, *padagog, forskolelarar, waldkindergartner, *kindergartnerin, kindergartner',
  '251':
    'programmerar, systemutvecklar, mjukvaruutveckl, webbutvecklar, it konsult, it specialist, it tekniker, it consultant, ict consultant, it administrator, ' +
    'systems administrator, software, developer, programmer!, web designer, devops, data analyst, softwareentwickl, programmierer, it berater, ' +
    'informatiker, programmeur, ontwikkelaar, systeembeheer, programist, informaty, ohjelmoija, ohjelmistokehitt, koodari, utvikler!, ' +
    'systemutvikler, udvikler!, softwareudvikler, developpeur, developpeuse, informaticien, programador, desarrollador, informatico, sviluppat, ' +
    'programmatore, programmeerij, tarkvaraarend, programuotoj, programator, vyvojar, програміст, программист, system developer, software tester',
  '2635':
    'socionom, socialsekreterar, social worker, social pedagogue, social educator, sozialarbeit, sozialpadagog, maatschappelijk werk, pracownik socjaln, ' +
    'pracowniczka socjaln, pracownica socjaln, sosiaalityontek, sosionom, socialradgiver, assistante sociale, assistant social, educateur specialise, ' +
    'educatrice specialisee, trabajador social, trabajadora social, assistente social, sotsiaaltootaj, sotsiaalpedagoog, socialin darbuotoj, ' +
    'socialine darbuotoja, socialni pracovn, youth worker, kurator!, jongerenwerk, соцпрацівни, nuoriso ohjaaj, sosionomi, sosionoom, sociaal werk',
  '311':
    'tekniker, *tekniker, technician, techniker, *techniker, technicus, technik!, technikas, teknikko, technicien, tecnico!, tecnica!, tehnik!, ' +
    'drifttekniker, underhallstekniker, elektroniktekniker, *technikus, *technicien',
  '3122':
    'arbetsledare, produktionsledare, skiftledare, foreman, shift supervisor, production supervisor, werkmeister, schichtleit, brygadzist, tyonjohtaj, ' +
    'ploegleider, ploegbaas, formann, capo turno, capoturno, chef d equipe, jefe de turno',
  '5120':
    'kock!, kocken!, kokerska, skolkock, kallskank, en:chef!, head chef, pastry chef, sous chef, a cook, school cook, canteen cook, line cook, cook by trade, ' +
    'koch!, kochin, beikoch, kok!, kokkin, kucharz, kuchark, kokki!, kokkina, kokk!, cuisinier, cuisiniere, cociner, cuoco!, cuoca!, virej, kuchar!, ' +
    'kucharka, кухар, повар',
  '5311':
    'barnskotar, dagbarnvardar, childminder, nanny!, babysitter, tagesmutter, kinderopvang, pedagogisch medewerk, opiekunka dzieci, niania, lastenhoitaj, ' +
    'dagplejer, barnepleier, auxiliaire de puericulture, lapsehoidj, lapsehoidja, preschool assistant, kindergarten assistant, perhepaivahoitaj, aukle!',
  '5321':
    'underskotersk, assistant nurse, practical nurse, care assistant, lahihoitaj, helsefagarbeid, sosu, social og sundhedsassist, social og sundhedshjalp, ' +
    'pflegehelfer, altenpfleg, zorgkundige, verzorgende, aide soignant, aides soignant, auxiliar de enfermeria, operatrice socio sanitaria, ' +
    'operatore socio sanitario, opiekun medyczn, opiekunka medyczn, hospital porter, vardarinna, slaugytojos padej, osetrovatel, dental nurse, portor!, pflegekraft, pflegehilfe, hooldusoe',
  '5322':
    'vardbitrad, hemtjanst, personlig assistent, home care, home carer, care worker, carer!, caregiver, elderly care, hjemmehjelp, hjemmehjalp, thuiszorg, ' +
    'opiekunka osob, opiekun osob, opiekunka senior, badante, auxiliaire de vie, pecovatel, hooldaja, hooldustoot, kodihoitaj, hoiva avustaj, ' +
    'personal assistant, altenbetreu, доглядальниц, aldreomsorg, aldrevard',
  '711':
    'snickar, murar, byggnadsarbet, byggjobbar, takläggar, takläggare, taklaggar, timmerman, timmervrouw, carpenter, joiner, bricklayer, builder!, house builder, ' +
    'construction worker, roofer, log builder, concrete worker, zimmermann, zimmerin, zimmerer, tischler, schreiner, maurer, dachdeck, bouwvakk, ' +
    'metselaar, dakdekker, ciesla, stolarz, murarz, dekarz, budowlan, kirvesmies, kirvesmie, rakennusmie, muurari, puusepp, tomrer, snekker, byggearbeid, murer!, ' +
    'charpent, menuisi, macon!, couvreur, carpinter, albanil, falegnam, carpentier, muratore, ehitaja, ehitusmees, muurisepp, dailid, ' +
    'statybinink, murinink, stogdeng, tesar!, truhlar, zednik, pokryvac, тесляр, столяр, муляр, покрівельн, будівельник, строител, плотник, zimmerman, *snickare, *timmerman, bouwvak, rakennusal, bauarbeit',
  '7119': 'stallningsbyggar, scaffolder, gerustbauer, steigerbouw, rusztowani, telinerakent, stillasbygger, stilladsarbejd, echafaudeur',
  '7126':
    'rormokar, rorlaggar, vvs montor, vvs install, plumber, pipefitter, heating engineer, heating installer, heat pump, klempner, anlagenmechaniker, loodgieter, ' +
    'hydraulik!, putkimie, putkiasent, rorlegger, blikkenslager, plombier, fontaner, idraulic, torulukksepp, santechnik, instalater!, warmtepomp, rohrleg, *installateur, hvac',
  '7212': 'svetsar, welder, schweisser, lasser!, spawacz, spawam, hitsaaj, sveiser, svejser, soudeu, soldador, saldator, keevitaj, suvirintoj, svarec, зварник, сварщик',
  '7231':
    'bilmekanik, fordonsmekanik, lastbilsmekanik, car mechanic, truck mechanic, bus mechanic, diesel mechanic, lorry mechanic, kfz mechan, kfz meister, ' +
    'automechan, automonteur, mechanik samochod, autonasentaj, automekaanik, raskaskalustoasent, bilmekaniker, mecanicien auto, mecanico de coches, ' +
    'meccanico d auto, automehaanik, autoservis, автомехан, автослюсар',
  '723': 'mechanic!, mechaniker, mechanik!, mecanicien, mecanico!, meccanico, mekaniker, *mekaniker, mekaanikko, mehaanik, mechanikas, механік, механик, fietsenmaker, cykelmek, velomech, *mechaniker, *mekanik, jalgrattamehaanik',
  '7233': 'industrimekanik, reparator!, underhallsmekanik, maintenance mechanic, industriemechanik, onderhoudsmonteur, mechanik maszyn, maskinmekanik',
  '7411':
    'elektriker, *elektriker, electrician, elinstallat, elmontor, elektryk!, elektrykiem, elektryka!, elektrycz!, elektrikar, elektrikas, elektrik!, elektrikuna, ' +
    'elektrikk, sahkoasent, sahkomie, sahkari, electricien, elettricist, electricist, elektricien, elektromonteur, електрик, электрик, elektricka!, elektromeister, elektromonteur, elektroinstallat, *elektromeister',
  '811':
    'gruvarbet, gruvjobbar, gruvelektr, processoperator, miner!, miners!, mine worker, process operator, bergmann, bergarbeit, mijnwerk, gornik, gornicz, ' +
    'kaivosmie, kaivostyo, kaivoksella toissa, gruvearbeid, minearbejd, mineur de, minero!, minatore, kaevur, kalnakas, hornik!, anlagenfahrer, ' +
    'prosessinhoit, шахтар, шахтер',
  '8322':
    'taxiforar, taxichauffor, kor taxi, taxi driver, taxifahr, taxichauffeur, taksowkar, taksikusk, taksinkuljett, taxista, tassista, taksojuht, taxisjafor, drosjesjafor, таксист',
  '833':
    'bussforar, busschauffor, kor buss!, bus driver, busfahr, buschauffeur, kierowca autobus, kierowczyni autobus, bussikusk, linja auton, bussinkuljett, ' +
    'bussjafor, buschauffor, chauffeur de bus, chauffeuse de bus, conductor de autobus, conductora de autobus, autista di autobus, autista!, ' +
    'autobuso vairuot, bussijuht, ridic autobus, ridicka autobus, kierowc, vairuotoj, autojuht, водій, водитель, chauffor!, driver by trade, bussisofo, postauto, *chauffeur, *chauffor, *sjafor',
  '8332':
    'lastbilschauff, lastbilsforar, kor lastbil, truck driver, lorry driver, hgv!, long haul driver, lkw fahr, lastwagenfahr, berufskraftfahr, vrachtwagenchauff, ' +
    'vrachtwagen chauff, kierowca ciezarow, kierowca tir, kierowca zawodow, rekkakusk, rekkakuljet, kuorma auto, lastebilsjafor, lastbilchauff, ' +
    'routier!, poids lourd, camionist, camioner, veokijuht, rekkajuht, ridic kamion, дальнобій, дальнобой, timmerbil, tungbil',
  '8343':
    'kranforar, traversforar, crane operator, kranfahr, kranfuhrer, kraanmachinist, dzwigow, nosturinkuljett, kranforer, kranforer, grutier, gruista!, gruista di, kraanajuht, jerabnik',
};

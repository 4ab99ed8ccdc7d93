import type { NeedWords } from './need-words.js';

export const baltic: Readonly<Record<string, NeedWords>> = {
  et: {
    seeks: 'vajate, otsite, vaja, otsitakse, puudu, värbate, peaks tööd, on tööd, võetakse',
    asks: 'otsin, otsime, otsib, vajan, vajame, vaja, küsin, küsime, küsis, küsimus, tahan teada, tahaks, tahaksin, sooviks*, soovin, soovime, loodan, loodame, muretse*, mure, kardan, kas, kuidas, kus, kust, palju maksab, kui palju, kui kaugel, saab, saaks, saaksin, tingimus, oleneb, kui leidub, huvitab, puudub, puuduvad, leiduks, öelge, peaasi et, mõtleme, mõtlen, unistame, milline, millised, kes, millal, kuhu, palju, leidub, peab olema, kus on',
    housing:
      'korter*, korterit, maja, maju, majad, majakest, üür*, üürib, üürida, tuba, tube, toa, eluase*, eluaset, talu, talukoht*, krunt*, elukoh*, kuskil elada, kus elada, peavari, elamine, elamist, osta maja, majake, rendi*, ühiselam* ! üürikorter*, eluase*, otsin korterit, otsime maja',
    work: 'töö, tööd, tööle, töökoh*, töökohta, ametikoh*, palk, palka, palgad, värbate, otsite, otsitakse, vajate, vaja inimest, hooajatöö*, praktika*, õpipoisi*, tööandja*, inimest vaja, vahetus*, teenib, amet, ametit, töölisi, ehitajale, värbab, tööjõud*, vaba koht, kohti, oma firma, ettevõtlus*, peaks tööd, palgaks, palka saab, palju makstakse ! töökoh*, otsin tööd, otsime tööd',
    school_childcare:
      'kool, kooli, koolis, koolist, koolid, koolikoht*, lasteaed*, lasteaia*, lasteaeda, lasteaias, lasteaiakoht*, sõim, lapsehoid*, klass*, klassi, gümnaasium*, huvikool*, pikapäev*, õpetaja*, koolibuss*, õpilas*, lapsi hoi* ! lasteaiakoht*, koolikoht*',
    language:
      'rootsi keel*, rootsi keelt, keel, keelt, keelekursus*, keelekohvik*, keeleta, inglise keel*, soome keel*, tõlk*, tõlki, keeleõp*, räägi*, viipekeel*, rootsi keeleta ! keelekursus*, keelekohvik*, rootsi keelt õppida',
    permits:
      'elamisluba*, elamisloa*, tööluba*, tunnust*, diplom*, isikukood*, registreeri*, maks, makse, makse maksta, paber*, paberid, kutsetunnistus*, sertifikaat*, litsents*, taotle*, kodakondsus*, kindlustus*, tõend*, registr*, ehitusl*, maksud, maksan maksud, litsents ! elamisluba*, diplomi tunnust*',
    health_care:
      'arst, arsti, arstid, perearst*, haigla, haiglasse, hambaarst*, ämmaemand* lähe*, sünnitus*, apteek*, kiirabi jõu*, erakorrali*, tervisekesku*, lastearst*, arste, hambaarsti, ravim*, eriarst* ! kaugel haigla, lähim haigla',
    transport:
      'buss*, bussid, rong*, rongiga, lennujaam*, lend*, autota, ilma autota, ühistranspor*, jalgrattatee*, rattatee*, jalgratta*, tee lahti, teed lahti, lumelükk*, praam*, juhiluba*, juhilo*, sõidab, talvereh* ! ilma autota, autota, ühistranspor*',
    partner_job:
      'mees, mehele, mehel, abikaasa*, naine, naisele, naisel, elukaasla*, partner*, mõlemale, mõlemal tööd, mees otsib, naine otsib, ka mehele, ka naisele ! mehele tööd, naisele tööd, mehele töö, naisele töö, mõlemale tööd, abikaasale töö*, mõlemale töö*',
    connectivity:
      'internet*, lairiba*, valguskaab*, wifi, kaugtöö*, kaugtööd, kodukontor*, levi, 5g, netiühend*, kiire internet ! kaugtöö*',
    leisure:
      'klubi*, selts*, ring, ringid, huviring*, jalgpall*, hoki*, ujula*, ujuma, suusarad*, koor, koori, kooris, orkest*, spordisaal*, jõusaal*, raamatukog*, muusikakool*, kino*, teat*, trenn*, tants*, mänguväljak*, sport*, muusika*, laulda, suusa*, ronimi*, tantsu*, võimla, spordihall*',
  },
  lt: {
    seeks: 'ieškote, reikia, reikalin*, trūksta, priimate, ieškoma',
    asks: 'ieškau, ieškome, ieško, reikia, reikalin*, reikėtų, klausiu, klausimas, klausė, norėčiau, norėtume, norime, noriu žinoti, tikiuosi, tikimės, nerim*, bijau, bijome, ar, kaip, kur, kiek, galima, gal yra, sąlyga, priklauso nuo, jei yra, domina, domin*, trūksta, sakykite, svarbiausia, kad būtų, galvojame, galvoju, svajojame, koks, kokia, kokie, kas, kada, turi būti',
    housing:
      'butas, buto, butą, butų, butai, namas, namo, namą, namų, namai, išnuom*, kambar*, sodyb*, sklyp*, būst*, gyvenam*, kur gyventi, ūkis, ūkį, paskol*, nuomotis, pirkti namą, bendrabut*, žemės, buto nuoma, nuoma centre, nuomoja butą, išsinuomoti ! būst*, nuomotis, buto nuom*',
    work: 'darb*, darbo, darbą, darbas, dirbti, dirbčiau, įdarbin*, atlygin*, alga, algos, moka už, etat*, pareig*, ieškote, reikia žmonių, pamain*, praktik*, sezonin*, darbdav*, darbų, uždirb*, specialist*, darbinink*, statybin*, suvirintoj*, elektrik*, atlyginimas, priimate, verslą, savo verslą, moka, pragyventi ! ieškau darbo, ieškome darbo, darbo viet*',
    school_childcare:
      'mokykl*, darželi*, darželį, darželio, lopšel*, aukl*, klasė, klasės, klasę, gimnazij*, vaikų priežiūr*, ugdym*, mokytoj*, mokin*, mokyklinis autobus* ! vieta darželyje, vietą darželyje, vieta mokykloje',
    language:
      'švedų kalb*, švedišk*, kalb*, kalbos kurs*, kursai, kursų, anglišk*, anglų, suomišk*, suomių, vertėj*, kalbėti, gestų kalb*, be švedų ! kalbos kurs*, kalbų kurs*, švedų kalbos kurs*',
    permits:
      'leidim*, leidim gyventi, pripaž*, pripažin*, diplom*, asmens kod*, personnummer, registr*, mokesč*, dokument*, licenc*, kvalifikacij*, viza, vizos, pilietyb*, draudimas, prašym*, pažym*, deklar* ! leidim* gyventi, diplomo pripaž*',
    health_care:
      'gydytoj*, ligonin*, poliklinik*, odontolog*, gimdym*, vaistin*, greitoji, šeimos gydytoj*, pediatr*, draudim*, gydytojo, vaist*, specialist* ! toli ligonin*, arčiausia ligonin*',
    transport:
      'autobus*, traukin*, oro uost*, skryd*, be automobilio, be mašinos, keliai, kelių, valomi, valo keli*, dviračių tak*, dviračiu, keltas, keltu, teises, vairuotojo paž*, transport*, važiuoja, žiemin* padang*, stotis ! be automobilio, be mašinos, viešasis transport*',
    partner_job:
      'vyras, vyrui, vyro, žmona, žmonai, žmonos, partner*, sutuoktin*, drauge, draugei, abiem, mums abiem, vyras ieško, žmona ieško, ir vyrui, ir žmonai ! darbo vyrui, darbo žmonai, darbas vyrui, darbas žmonai, darbo abiem, darbas abiem, darbą abiem',
    connectivity:
      'internet*, šviesolaid*, nuotolin*, nuotoliniu, dirbti iš namų, wifi, ryšys, ryšio, 5g, greitas internetas ! nuotolin* darb*, dirbti nuotoliniu',
    leisure:
      'klub*, būrel*, futbol*, krepšin*, ledo ritul*, basein*, slidinėj*, trasa, trasų, chor*, orkestr*, sporto sal*, bibliotek*, muzikos mokykl*, kinas, kino, teatr*, pomėg*, šok*, pirt*, bendruomen*, žaidimų aikšt*, sport*, muzik*, slid*, laipioj*, sporto salė',
  },
  lv: {
    seeks: 'meklējat, vajag, vajadzīg*, trūkst, pieņemat, meklē',
    asks: 'meklēju, meklējam, meklē, vajag, vajadz*, jautāju, jautājum*, gribētu, gribam, gribu zināt, vēlos, vēlamies, ceru, ceram, uztrauc*, baidos, vai, kā, kur, cik, var, varētu, nosacījum*, atkarīg*, ja ir, interesē, trūkst, pasakiet, galvenais, lai būtu, domājam, domāju, sapņojam, kāds, kāda, kādi, kas, kad, jābūt',
    housing:
      'dzīvok*, māja, māju, mājas, mājiņ*, īre, īri, īrēt, īrei, istab*, zeme, zemi, zemes gabal*, mājok*, kur dzīvot, saimniecīb*, viensēt*, pirkt māju, kopmītn* ! mājok*, dzīvokli īrēt',
    work: 'darb*, darbu, darbs, strādāt, vakanc*, alga, algu, algas, meklējat, vajag cilvēk*, maiņ*, praks*, sezon*, darba devēj*, pelna, nopeln*, speciālist*, strādniek*, celtniek*, metinātāj*, elektriķ*, uzņēmum*, maksā, iztikt ! meklēju darbu, meklējam darbu, darba viet*',
    school_childcare:
      'skol*, bērnudārz*, dārziņ*, aukl*, klase, klasē, klases, ģimnāzij*, skolotāj*, skolēn*, skolas autobus* ! vieta bērnudārzā, vietu bērnudārzā',
    language:
      'zviedru, zviedrisk*, valod*, valodas kurs*, kursi, kursus, angļu, angliski, somu, tulk*, runāt, zīmju valod* ! valodas kurs*, zviedru valodas kurs*',
    permits:
      'atļauj*, uzturēšan*, atzī*, diplom*, personas kod*, reģistr*, nodok*, dokument*, licenc*, sertifik*, vīza, vīzu, pilsonīb*, apdrošināš*, iesniegum*, deklar* ! uzturēšanās atļauj*, diploma atzī*',
    health_care:
      'ārst*, slimnīc*, poliklīnik*, zobārst*, dzemdīb*, aptiek*, ātrā palīdzība, ģimenes ārst*, pediatr*, zāles, speciālist* ! tālu slimnīca, tuvākā slimnīca',
    transport:
      'autobus*, vilcien*, lidost*, lidojum*, bez auto, bez mašīnas, ceļi, ceļus, veloceliņ*, velosipēd*, prāmis, prāmi, vadītāja apliecīb*, transport*, kursē, ziemas riep*, stacija ! bez auto, sabiedrisk* transport*',
    partner_job:
      'vīram, vīrs, vīra, sievai, sieva, sievas, partner*, abiem, mums abiem, vīrs meklē, sieva meklē ! darbs vīram, darbu vīram, darbs sievai, darbu sievai, darbs abiem, darbu abiem',
    connectivity:
      'internet*, optik*, attālināt*, wifi, zona, pārklājum*, 5g, mājas birojs, ātrs internets ! attālināt* darb*, strādāt attālināti',
    leisure:
      'klub*, pulciņ*, futbol*, hokej*, basein*, slēpošan*, trase, trases, orķestr*, sporta zāl*, bibliotēk*, mūzikas skol*, kino, teātr*, hobij*, dejo*, pirts, biedrīb*, sport*, mūzik*, slēpo*, kāpšan*, sporta halle, koris, korī',
  },
};

import type { NeedWords } from './need-words.js';

export const baltic: Readonly<Record<string, NeedWords>> = {
  et: {
    asks: 'otsin, otsime, otsib, vajan, vajame, vaja, küsin, küsime, küsis, küsimus, tahan teada, tahaks, tahaksin, sooviks*, soovin, soovime, loodan, loodame, muretse*, mure, kardan, kas, kuidas, kus, kust, palju maksab, kui palju, kui kaugel, saab, saaks, saaksin, tingimus, oleneb, kui leidub, huvitab, puudub, puuduvad, leiduks',
    housing:
      'korter*, korterit, maja, maju, majad, majakest, üür*, üürib, üürida, tuba, tube, toa, eluase*, eluaset, talu, talukoht*, krunt*, elukoh*, kuskil elada, kus elada, peavari ! üürikorter*, eluase*, otsin korterit, otsime maja',
    work: 'töö, tööd, tööle, töökoh*, töökohta, ametikoh*, palk, palka, palgad, värbate, otsite, otsitakse, vajate, vaja inimest, hooajatöö*, praktika*, õpipoisi*, tööandja*, inimest vaja, vahetus* ! töökoh*, otsin tööd, otsime tööd',
    school_childcare:
      'kool, kooli, koolis, koolist, koolid, koolikoht*, lasteaed*, lasteaia*, lasteaeda, lasteaias, lasteaiakoht*, sõim, lapsehoid*, klass*, klassi, gümnaasium*, huvikool*, pikapäev* ! lasteaiakoht*, koolikoht*',
    language:
      'rootsi keel*, rootsi keelt, keel, keelt, keelekursus*, keelekohvik*, keeleta, inglise keel*, soome keel*, tõlk*, tõlki, keeleõp* ! keelekursus*, keelekohvik*, rootsi keelt õppida',
    permits:
      'elamisluba*, elamisloa*, tööluba*, luba, loa, tunnust*, diplom*, isikukood*, registreeri*, maks, makse, makse maksta, pension*, paber*, paberid, kutsetunnistus*, sertifikaat*, litsents* ! elamisluba*, diplomi tunnust*',
    health_care:
      'arst, arsti, arstid, perearst*, haigla, haiglasse, hambaarst*, ämmaemand* lähe*, sünnitus*, apteek*, kiirabi jõu*, erakorrali*, tervisekesku*, lastearst* ! kaugel haigla, lähim haigla',
    transport:
      'buss*, bussid, rong*, rongiga, lennujaam*, lend*, autota, auto, ilma autota, ühistranspor*, jalgrattatee*, rattatee*, jalgratta*, tee lahti, teed lahti, lumelükk*, praam*, juhiluba*, juhilo* ! ilma autota, autota, ühistranspor*',
    partner_job:
      'mees, mehele, mehel, abikaasa*, naine, naisele, naisel, elukaasla*, partner*, mõlemale, mõlemal tööd ! mehele tööd, naisele tööd, mehele töö, naisele töö, mõlemale tööd, abikaasale töö*, mõlemale töö*',
    connectivity: 'internet*, lairiba*, valguskaab*, wifi, kaugtöö*, kaugtööd, kodukontor*, levi, 5g ! kaugtöö*',
    leisure:
      'klubi*, selts*, ring, ringid, huviring*, jalgpall*, hoki*, ujula*, ujuma, suusarad*, koor, koori, kooris, orkest*, spordisaal*, jõusaal*, raamatukog*, muusikakool*, kino*, teat*, trenn*, tants*, mänguväljak*',
  },
  lt: {
    asks: 'ieškau, ieškome, ieško, reikia, reikalin*, reikėtų, klausiu, klausimas, klausė, norėčiau, norėtume, norime, noriu žinoti, tikiuosi, tikimės, nerim*, bijau, bijome, ar, kaip, kur, kiek, galima, gal yra, sąlyga, priklauso nuo, jei yra, domina, domin*, trūksta',
    housing:
      'butas, buto, butą, butų, butai, namas, namo, namą, namų, namai, nuom*, išnuom*, kambar*, sodyb*, sklyp*, būst*, gyvenam*, kur gyventi, ūkis, ūkį, paskol* ! būst*, nuomotis, buto nuom*',
    work: 'darb*, darbo, darbą, darbas, dirbti, dirbčiau, įdarbin*, atlygin*, alga, algos, moka už, etat*, pareig*, ieškote, reikia žmonių, pamain*, praktik*, sezonin*, darbdav*, darbų ! ieškau darbo, ieškome darbo, darbo viet*',
    school_childcare:
      'mokykl*, darželi*, darželį, darželio, lopšel*, aukl*, klasė, klasės, klasę, gimnazij*, vaikų priežiūr*, ugdym* ! vieta darželyje, vietą darželyje, vieta mokykloje',
    language:
      'švedų kalb*, švedišk*, kalb*, kalbos kurs*, kursai, kursų, anglišk*, anglų, suomišk*, suomių, vertėj* ! kalbos kurs*, kalbų kurs*, švedų kalbos kurs*',
    permits:
      'leidim*, leidim gyventi, pripaž*, pripažin*, diplom*, asmens kod*, personnummer, registr*, mokesč*, dokument*, pensij*, licenc*, kvalifikacij*, viza, vizos ! leidim* gyventi, diplomo pripaž*',
    health_care:
      'gydytoj*, ligonin*, poliklinik*, odontolog*, gimdym*, vaistin*, greitoji, šeimos gydytoj*, pediatr*, draudim* ! toli ligonin*, arčiausia ligonin*',
    transport:
      'autobus*, traukin*, oro uost*, skryd*, be automobilio, be mašinos, automobil*, mašin*, keliai, kelias, kelių, valomi, valo keli*, dviračių tak*, dviračiu, keltas, keltu, teises, vairuotojo paž*, transport* ! be automobilio, be mašinos, viešasis transport*',
    partner_job:
      'vyras, vyrui, vyro, žmona, žmonai, žmonos, partner*, sutuoktin*, drauge, draugei, abiem, mums abiem ! darbo vyrui, darbo žmonai, darbas vyrui, darbas žmonai, darbo abiem, darbas abiem, darbą abiem',
    connectivity:
      'internet*, šviesolaid*, nuotolin*, nuotoliniu, dirbti iš namų, wifi, ryšys, ryšio, 5g ! nuotolin* darb*, dirbti nuotoliniu',
    leisure:
      'klub*, būrel*, futbol*, krepšin*, ledo ritul*, basein*, slidinėj*, trasa, trasų, chor*, orkestr*, sporto sal*, bibliotek*, muzikos mokykl*, kinas, kino, teatr*, pomėg*, šok*, pirt*, bendruomen*, žaidimų aikšt*, pamokyt*',
  },
  lv: {
    asks: 'meklēju, meklējam, meklē, vajag, vajadz*, jautāju, jautājum*, gribētu, gribam, gribu zināt, vēlos, vēlamies, ceru, ceram, uztrauc*, baidos, vai, kā, kur, cik, var, varētu, nosacījum*, atkarīg*, ja ir, interesē, trūkst',
    housing:
      'dzīvok*, māja, māju, mājas, mājiņ*, īre, īri, īrēt, īrei, istab*, zeme, zemi, zemes gabal*, mājok*, kur dzīvot, saimniecīb*, viensēt* ! mājok*, dzīvokli īrēt',
    work: 'darb*, darbu, darbs, strādāt, vakanc*, alga, algu, algas, meklējat, vajag cilvēk*, maiņ*, praks*, sezon*, darba devēj* ! meklēju darbu, meklējam darbu, darba viet*',
    school_childcare:
      'skol*, bērnudārz*, dārziņ*, aukl*, klase, klasē, klases, ģimnāzij* ! vieta bērnudārzā, vietu bērnudārzā',
    language:
      'zviedru, zviedrisk*, valod*, valodas kurs*, kursi, kursus, angļu, angliski, somu, tulk* ! valodas kurs*, zviedru valodas kurs*',
    permits:
      'atļauj*, uzturēšan*, atzī*, diplom*, personas kod*, reģistr*, nodok*, dokument*, pensij*, licenc*, sertifik*, vīza, vīzu ! uzturēšanās atļauj*, diploma atzī*',
    health_care:
      'ārst*, slimnīc*, poliklīnik*, zobārst*, dzemdīb*, aptiek*, ātrā palīdzība, ģimenes ārst*, pediatr* ! tālu slimnīca, tuvākā slimnīca',
    transport:
      'autobus*, vilcien*, lidost*, lidojum*, bez auto, bez mašīnas, auto, mašīn*, ceļi, ceļus, ceļš, veloceliņ*, velosipēd*, prāmis, prāmi, vadītāja apliecīb*, transport* ! bez auto, sabiedrisk* transport*',
    partner_job:
      'vīram, vīrs, vīra, sievai, sieva, sievas, partner*, abiem, mums abiem ! darbs vīram, darbu vīram, darbs sievai, darbu sievai, darbs abiem, darbu abiem',
    connectivity:
      'internet*, optik*, attālināt*, wifi, zona, pārklājum*, 5g, mājas birojs ! attālināt* darb*, strādāt attālināti',
    leisure:
      'klub*, pulciņ*, futbol*, hokej*, basein*, slēpošan*, trase, trases, kor*, orķestr*, sporta zāl*, bibliotēk*, mūzikas skol*, kino, teātr*, hobij*, dejo*, pirts, biedrīb*',
  },
};

import type { NeedWords } from './need-words.js';

export const central: Readonly<Record<string, NeedWords>> = {
  de: {
    asks: 'suche, suchen, sucht, gesucht, brauche, brauchen, braucht, bräuchte*, frage, fragen, fragt, fragte, fragten, wüsste*, wissen, möchte*, würde gern*, hoffe*, sorge*, sorgen, macht mir angst, gibt es, gibts, wie ist, wie sieht, wie weit, wie viel*, wieviel*, was kostet, wo finde*, kann man, können wir, kann ich, darf man, voraussetzung*, bedingung, nur wenn, hängt davon ab, tipps, interessier*, fehlt, fehlen, wunsch*, wünsche*',
    housing:
      'haus, häuser, häuschen, wohnung*, miete, mieten, zur miete, mietwohnung*, hof, höfe, bauernhof*, grundstück*, unterkunft*, bleibe, zimmer, bauplatz*, immobilie*, makler*, hauskauf*, resthof*, hütte zu kaufen, ferienhaus kaufen, ort zum wohnen, schlafzimmern, wg zimmer ! mietwohnung*, wohnungssuche*, hauskauf*, wohnung gesucht, haus gesucht',
    work: 'job, jobs, arbeit, arbeiten, stelle, stellen, *stelle, arbeitsstelle*, arbeitsplatz*, arbeitsplätze*, gehalt, lohn, löhne, stundenlohn, angestellt*, einstell*, sucht ihr, braucht ihr, werden gesucht, ausbildung, ausbildungsplatz*, praktikum*, saisonarbeit*, arbeitgeber*, bewerb*, vertretung, schichten, montage ! stellenangebot*, jobsuche, arbeit gesucht, suche arbeit',
    school_childcare:
      'schule, schulen, *schule, *schulen, schulplatz*, kita*, kindergarten*, kinderbetreuung*, krippe*, tagesmutter*, hort, klasse, klassen, gymnasium, vorschule*, schulbus*, melden wir die kinder, lehrer für ! kitaplatz*, kindergartenplatz*, schulplatz*, kinderbetreuung*',
    language:
      'schwedisch*, sprachkurs*, sprache, sprachen, sprachcafe*, auf englisch, mit englisch, nur englisch, finnisch*, samisch*, dolmetsch*, übersetz*, ohne schwedisch ! sprachkurs*, sprachcafe*, schwedischkurs*, schwedisch lernen',
    permits:
      'aufenthalt*, arbeitserlaubnis*, genehmig*, anerkenn*, anerkannt*, zulassung*, approbation*, personennummer*, anmeldung*, ummeld*, baugenehmigung*, steuerlich*, steuerberat*, rente, behörde*, papiere, papierkram, abschluss, zeugnis*, bürgerrecht*, visum ! aufenthalt*, arbeitserlaubnis*, anerkennung*',
    health_care:
      'krankenhaus*, klinik in, arzt, ärzte, hausarzt*, kinderarzt*, zahnarzt in, hebamme in der nähe, hebammen, geburtsstation*, notaufnahme*, apotheke*, gesundheitszentrum*, krankenkasse*, krankenversicherung*, pflegedienst für, facharzt*, therapeut* in, medizinische versorgung ! nächste krankenhaus, weit zum krankenhaus, medizinische versorgung',
    transport:
      'bus, busse, buslinie*, *bus, zug, züge, bahn, nachtzug*, flughafen*, flug, flüge, ohne auto, auto, öpnv, öffentliche verkehr*, öffis, pendel*, radweg*, radwege*, fahrrad, straßen, geräumt, schneeräum*, winterdienst*, fähre*, führerschein*, ladesäule*, fahrgemeinschaft* ! ohne auto, öpnv, öffis, nahverkehr*',
    partner_job:
      'meine frau, mein mann, meiner frau, meinem mann, meinen mann, partner, partnerin, partners, freundin, lebensgefährt*, ehemann, ehefrau, beide arbeit, beide eine stelle, für uns beide, für beide ! arbeit für beide, jobs für beide, stelle für meine frau, stelle für meinen mann, job für meine frau, job für meinen mann, arbeit für meine frau, arbeit für meinen mann, beide arbeit, beide eine stelle',
    connectivity:
      'breitband*, glasfaser*, internet, wlan, netz, handyempfang*, empfang, homeoffice, home office, remote, fernarbeit*, ortsunabhängig*, von zu hause, coworking*, 5g ! homeoffice, glasfaser*, remote arbeiten',
    leisure:
      'verein, vereine, vereinen, *verein, sportverein*, fußball*, fussball*, eishockey*, handball*, schwimmbad*, schwimmhalle*, loipe*, skiclub*, club, chor, chöre, *chor, orchester*, blaskapelle*, fitnessstudio*, bibliothek*, bücherei*, musikschule*, kino, theater, hobby*, reitverein*, reitschule*, tanzkurs*, tanzen, volkshochschule*, kneipe, feuerwehrverein*, pfadfinder*, spielplatz*, schachclub*, kurs, kurse',
  },
  nl: {
    asks: 'zoek, zoeken, zoekt, gezocht, nodig, vraag, vragen, vraagt, vroeg, vroegen, benieuwd, weten, wil weten, willen weten, hopen, hoop, zorgen over, zorgen om, maak me zorgen, bang dat, wens, wensen, is er, zijn er, hoe is, hoe zit, hoe ver, hoeveel, wat kost, waar vind*, kan je, kun je, kan men, kunnen we, kan ik, mag je, voorwaarde*, eis, alleen als, hangt af, tips, tip, interesse in, ontbreekt, mist, graag een, willen graag, wil graag, vrezen, onzeker',
    housing:
      'huis, huizen, huisje, woning*, *woning, appartement*, huur*, huren, te huur, huurwoning*, boerderij*, kavel*, bouwgrond, stuk grond, perceel*, kamer, kamers, onderdak, huisvesting*, woonruimte*, koopwoning*, makelaar*, plek om te wonen, slaapkamers, een plek, tiny house ! huizenprij*, huurwoning*, woonruimte*, huisvesting*, huis gezocht',
    work: 'baan, banen, *baan, werk, werken, vacature*, functie, salaris*, loon, loonverschil*, uurtarief*, aannemen, zoeken jullie, hebben jullie nodig, personeel*, werkgever*, leerplek*, stage, stageplek*, seizoenswerk*, vakantiewerk*, solliciteren, solliciteer, detacheerder*, ploegendienst* ! vacature*, zoek werk, zoekt werk, zoekt baan, werk zoeken',
    school_childcare:
      'school, scholen, *school, basisschool*, kinderopvang*, opvang, oppas, oppassers, kleuterschool*, creche*, peuterspeelzaal*, klas, klassen, groep 1, groep 2, groep 3, groep 4, groep 5, groep 6, groep 7, groep 8, gastouder*, leerplicht*, voortgezet onderwijs, gymnasium, bso ! kinderopvang*, schoolplek*',
    language:
      'zweeds, zweedse les*, taal, taalles*, taalcursus*, taalcafé*, taalcafe*, finse les, fins leren, fins, samisch leren, tolk*, vertal*, in het engels, engels, meänkieli ! taalles*, taalcursus*, taalcafe*, zweeds leren, zweedse les*',
    permits:
      'verblijfsvergunning*, werkvergunning*, vergunning*, erken*, erkend, diploma*, big registratie*, registratie*, personnummer*, inschrijven, inschrijving*, bouwvergunning*, belasting, belastingen, pensioen*, aow, rijbewijs omzetten, papieren, papierwerk, mag je daar, toegestaan, certifica*, paspoort*, zorgverzekering* ! verblijfsvergunning*, werkvergunning*, diploma erkend, diplomaerkenning*',
    health_care:
      'ziekenhuis in, ziekenhuis bij, ziekenhuizen, ziekenhuis, huisarts*, dokter*, dokterspost*, tandarts in, verloskundige in, spoedeisend*, apotheek*, gezondheidscentrum*, thuiszorg voor, kinderarts*, psycholoog in, zorg voor mijn, medische zorg ! dichtstbijzijnde ziekenhuis, ver naar het ziekenhuis',
    transport:
      'bus, bussen, *bus, trein, treinen, nachttrein*, vliegveld*, vlucht*, zonder auto, auto, openbaar vervoer, ov, pendel*, forens*, fietspad*, fietspaden, fietsen, weg, wegen, geveegd, sneeuwschuiv*, sneeuwruim*, geruimd, veerpont*, veerboot*, rijbewijs*, laadpaal*, laadpalen, carpool* ! zonder auto, openbaar vervoer',
    partner_job:
      'mijn man, mijn vrouw, partner*, mijn vriendin, mijn vriend, echtgeno*, allebei werk, beiden werk, voor ons beiden, voor allebei ! werk voor mijn man, werk voor mijn vrouw, baan voor mijn man, baan voor mijn vrouw, werk voor mijn partner, baan voor partner, werk voor partner, allebei werk, beiden werk, werk voor beiden',
    connectivity:
      'glasvezel*, internet*, breedband*, wifi, bereik, thuiswerk*, thuiskantoor*, op afstand, remote, 5g, 4g, coworking*, flexplek* ! thuiswerk*, op afstand werken, remote werken',
    leisure:
      'vereniging*, *vereniging, club, clubs, *club, sportclub*, voetbal*, ijshockey*, schaats*, zwembad*, zwemles*, langlauf*, loipe*, koor, *koor, orkest*, fanfare*, sportschool*, bibliotheek*, muziekschool*, bioscoop*, theater*, hobby*, manege*, paardrij*, dansles*, cursus, cursussen, kroeg, cafe, speeltuin*, scouting*, judo*, volksuniversiteit*',
  },
  pl: {
    asks: 'szukam, szukamy, szuka, szukaja, potrzebuję, potrzebujemy, potrzebny, potrzebna, potrzebne, potrzeba, potrzebują, zastanawiam*, pytam, pytanie, pytał*, pyta, chciał*, chcemy, chcielibyśmy, chcę wiedzieć, marzymy, martwi*, martwię, obawia*, boję się, boimy się, czy, jak, gdzie, skąd, ile, jest u was, można, da się, proszę o, warunek, pod warunkiem, zależy od, zalezy, jeśli jest, interesuj*, brakuje, poszukuj*, jakie, jaka, jaki',
    housing:
      'mieszkanie, mieszkania, mieszkań, mieszkaniem, mieszkaniu, dom, domu, domy, domów, domek, domku, wynajem*, wynaj*, do wynajęcia, czynsz*, pokój, pokoju, pokoje, działka, działki, działkę, gospodarstwo, siedlisko, kwater*, lokum, zakwaterowan*, nieruchomoś*, gdzie zamieszkać, kredyt hipoteczny ! wynająć mieszkanie, do wynajęcia, zakwaterowan*, mieszkanie na początek',
    work: 'praca, pracy, pracę, prace, pracować, zatrudni*, zatrudnienie, etat*, stanowisk*, wakat*, zarob*, zarabia*, płaca, pensja, pensji, wynagrodzeni*, stawk*, umow*, szukacie, potrzebujecie, potrzebują, oferta, oferty, praktyk*, staż, stażu, sezonow*, pracodawc*, szuka się, zmian*, zlecen* ! szukam pracy, szukamy pracy, oferty pracy',
    school_childcare:
      'szkoła, szkoły, szkole, szkołę, szkół, przedszkol*, żłob*, świetlic*, opieka nad dzie*, opieki nad dzie*, niania, niani, nianię, klasa, klasy, klasie, zerówk*, liceum, miejsce w szkole, dzieci do szkoły ! miejsce w przedszkolu, miejsce w szkole',
    language:
      'szwedzki, szwedzkiego, szwedzkim, po szwedzku, język, języka, językiem, językowy, kurs językow*, kurs szwedzk*, kursy językowe, fińskiego, po angielsku, angielski, angielskim, bez języka, tłumacz*, sfi ! kurs szwedzk*, kursy szwedzk*, nauka szwedzkiego, kurs językow*',
    permits:
      'pozwoleni*, zezwoleni*, pobyt, pobytu, uznać, uznanie, uznaj*, uznawan*, nostryfik*, uprawnień, uprawnienia, dyplom*, personnummer, numer osobow*, zameldow*, meldun*, rejestrac*, zarejestr*, podatk*, papiery, papierów, formalnoś*, urząd, urzęd*, prawo wykonywania, socialstyrelsen, przepis*, emerytur*, certyfikat* ! prawo pobytu, uznać uprawnienia, uznanie uprawnień, uznanie dyplomu, papiery złożone',
    health_care:
      'lekarz*, lekarza, lekarzy, szpital*, przychodni*, pogotowi*, apteka, apteki, dentyst*, stomatolog, porodówk*, położn*, pediatr*, ubezpieczeni*, służba zdrowia, opieka medyczna, opieki medycznej, rehabilitac*, psycholog dla ! daleko do lekarza, daleko do szpitala, opieka medyczna',
    transport:
      'autobus*, pociąg*, lotnisk*, samolot*, bez auta, bez samochodu, samochod*, auto, auta, dojazd*, dojechać, dojeżdż*, komunikacj*, ścieżk*, ścieżki rowerow*, rower, rowerem, drogi, droga, odśnież*, prom, promu, prawo jazdy ! bez auta, bez samochodu, komunikacja publiczna',
    partner_job:
      'żona, żony, żonie, żonę, mąż, męża, mężowi, partner*, narzeczon*, dla obojga, dla nas obojga, oboje prac* ! praca dla żony, praca dla męża, pracy dla żony, pracy dla męża, pracę dla żony, pracę dla męża, praca dla obojga, pracy dla obojga, dla nas obojga',
    connectivity:
      'internet*, światłowód*, światłowod*, zdaln*, praca zdalna, pracować zdalnie, zasięg*, wifi, wi fi, łącze, łącza, 5g, coworking* ! praca zdalna, pracy zdalnej, pracuję zdalnie, pracować zdalnie',
    leisure:
      'klub, kluby, klubu, drużyn*, piłk*, hokej*, basen*, pływalni*, trasy narciarsk*, biegówk*, siłowni*, chór, chóru, chórze, orkiestr*, bibliotek*, szkoła muzyczna, szkoły muzycznej, kino, kina, teatr*, kółko, kółka, hobby, stowarzysz*, zajęcia dla, harcerz*, warsztat*, plac zabaw, taniec, tańc*, stadnin*, szachy, treningi, trener*',
  },
  cs: {
    asks: 'hledám, hledáme, hledá, hledají, shání*, sháníme, potřebuj*, zajímá*, zajímalo, ptám, ptáme, ptal*, dotaz, otázka, chtěl*, chceme, rádi bychom, ráda bych, rád bych, bojím, bojíme, obávám, starost*, jak, kde, kolik, lze, je možné, dá se, mohu, můžu, můžeme, podmínk*, záleží, pokud je, chybí',
    housing:
      'byt, byty, bytu, bydlení, bydlet kde, dům, domy, domek, domku, chalup*, pronáj*, pronajm*, nájem*, nájm*, pokoj, pokoje, pozemek, pozemk*, statek, ubytování, nemovitost* ! bydlení, ubytování',
    work: 'práce, práci, prac*, zaměstn*, míst*, volné místo, plat, platu, platy, mzda, mzdy, nabír*, přij*, shání lidi, brigád*, sezónní, učeň, praxe, stáž*, úvazek, lidi ! volné místo, volná místa, hledám práci, hledáme práci',
    school_childcare:
      'škol*, školk*, jesl*, družin*, hlídání, chův*, třída, třídy, třídě, gymnázi* ! místo ve školce, místo ve škole',
    language:
      'švédšt*, švédsk*, jazyk*, kurz*, jazykov*, finšt*, anglick*, angličt*, tlumoč*, překlad* ! kurz švédštiny, jazykov*',
    permits:
      'povolení, pobyt*, uznání, uznat, uznáv*, nostrifik*, diplom*, registr*, rodné číslo, personnummer, daně, daň, papír*, úřad*, potvrzení, vízum, osvědčení, licenc*, důchod* ! povolení k pobytu, pracovní povolení, uznání diplomu',
    health_care:
      'lékař*, doktor*, nemocnic*, zubař*, porodnic* pro, pohotovost*, lékárn*, zdravotní*, pediatr*, pojištění ! daleko do nemocnice',
    transport:
      'autobus*, vlak*, letišt*, bez auta, auto, auta, doprav*, dojížd*, cyklostez*, silnic*, trajekt*, řidič* průkaz ! bez auta, veřejná doprava',
    partner_job:
      'manžel*, manželk*, manželku, přítel*, přítelkyn*, partner*, pro oba, oba práci ! práci pro manžela, práci pro manželku, práce pro oba, práci pro oba',
    connectivity:
      'internet*, optik*, připojení, na dálku, home office, vzdálen*, signál*, wifi, 5g, coworking* ! práce na dálku',
    leisure:
      'klub*, oddíl*, spolek, spolky, fotbal*, hokej*, bazén*, bežk*, sbor, sboru, orchestr*, knihovn*, kin*, divadl*, kroužek, kroužk*, hudební škol*, koníč*, sauna, skaut*, kurz*',
  },
  uk: {
    asks: 'шукаю, шукаємо, шукає, потрібн*, треба, цікавить, питаю, питання, питав, питала, хочу, хочемо, хотіли б, хотів би, хотіла б, боюся, боїмося, хвилю*, чи є, чи можна, як, де, скільки, можна, за умови, залежить, бракує, мрі*',
    housing:
      'житло, житла, квартир*, будинок, будинк*, хат*, оренд*, зняти, кімнат*, ділянк*, хутір, де жити ! житло, оренда',
    work: 'робот*, праця, працю, працюват*, вакансі*, зарплат*, платять, наймають, беруть, посад*, стажуван*, сезонн* ! шукаю роботу, шукаємо роботу',
    school_childcare: 'школ*, садок, садк*, садочок, дитсад*, ясла, нян*, клас, класу ! місце в садку, місце в школі',
    language: 'мов*, шведськ*, курс*, англійськ*, фінськ*, переклад* ! курси шведської, мовні курси',
    permits:
      'дозв*, посвідк*, віз*, статус*, визнан*, визна*, диплом*, документ*, легальн*, офіційно, реєстрац*, податк*, персоннумер*, ліценз*, громадянств* ! дозвіл на, визнання диплом*',
    health_care:
      'лікар*, лікарн*, поліклінік*, швидк*, аптек*, стоматолог*, пологов*, педіатр*, страхуванн* ! далеко до лікарні',
    transport:
      'автобус*, потяг*, поїзд*, аеропорт*, без машини, без авто, машин*, дорог*, велосипед*, велодоріж*, паром*, водійськ* ! без машини',
    partner_job:
      'чолові*, дружин*, партнер*, для обох, для нас двох ! роботу для чоловіка, роботу для дружини, робота для обох',
    connectivity: 'інтернет*, дистанц*, віддален*, вайфай, зв’язок, 5g, оптик* ! дистанційн* робот*, віддалено',
    leisure:
      'гурток, гуртк*, клуб*, футбол*, хокей*, басейн*, хор, хору, бібліотек*, кіно, театр*, музичн* школ*, секці*, спортзал*, танц*, шах*',
  },
};

import type { NeedWords } from './need-words.js';

export const central: Readonly<Record<string, NeedWords>> = {
  de: {
    seeks:
      'braucht ihr, braucht man, sucht ihr, suchen sie, brauchen sie, gesucht, gebraucht, fehlt, fehlen, mangel an, braucht es, brucht, nehmt ihr',
    asks: 'suche, suchen, sucht, gesucht, brauche, brauchen, braucht, bräuchte*, frage, fragen, fragt, fragte, fragten, wüsste*, wissen, möchte*, würde gern*, hoffe*, sorge*, sorgen, macht mir angst, gibt es, gibts, wie ist, wie sieht, wie weit, wie viel*, wieviel*, was kostet, wo finde*, kann man, können wir, kann ich, darf man, voraussetzung*, bedingung, nur wenn, hängt davon ab, tipps, interessier*, fehlt, fehlen, wunsch*, wünsche*, wo gibt, sagt bitte, überlege*, überlegen, solange es, muss es geben, hauptsache, wichtig wäre, wichtig ist, träume von, träumen von, wie schwer, wie hoch, welche, wer, ob',
    housing:
      'haus, häuser, häuschen, wohnung*, zur miete, mietwohnung*, hof, höfe, bauernhof*, grundstück*, unterkunft*, bleibe, zimmer, bauplatz*, immobilie*, makler*, hauskauf*, resthof*, hütte zu kaufen, ferienhaus kaufen, ort zum wohnen, schlafzimmern, wg zimmer, bauland, mietpreise, haus kaufen, häusle, wohnen zur, wohnraum*, kaufpreis*, scheune, garten dazu, baugrund*, altbau*, hektar, wohnung mieten, haus mieten, vermietet, vermieten, verkauft wer, mietpreis*, hohe miete, die miete ! mietwohnung*, wohnungssuche*, hauskauf*, wohnung gesucht, haus gesucht',
    work: 'job, jobs, arbeit, arbeiten, stelle, stellen, *stelle, arbeitsstelle*, arbeitsplatz*, arbeitsplätze*, gehalt, lohn, löhne, stundenlohn, angestellt*, einstell*, sucht ihr, braucht ihr, werden gesucht, ausbildung, ausbildungsplatz*, praktikum*, saisonarbeit*, arbeitgeber*, bewerb*, vertretung, schichten, montage, verdient, verdienen, stundenlohn*, braucht man, braucht ihr jemand*, einsteigen, arbeitet man, beruf, fachkräfte*, gesellen, jobteil, noch zu haben, aushilfe*, arbeitsmarkt*, quereinsteig*, selbstständig*, selbständig*, gewerbe, betrieb eröffnen, eigenen laden, zahlen, bezahlen, mehr zahlen, überall gebraucht, leben von, nehmt ihr auch ! stellenangebot*, jobsuche, arbeit gesucht, suche arbeit',
    school_childcare:
      'schule, schulen, *schule, *schulen, schulplatz*, kita*, kindergarten*, kinderbetreuung*, krippe*, tagesmutter*, hort, klasse, klassen, gymnasium, vorschule*, schulbus*, melden wir die kinder, lehrer für, betreuung für, erzieher*, klassengröße*, lehrer, kinder hin, kitas, spielgruppe*, schulweg*, ganztag* ! kitaplatz*, kindergartenplatz*, schulplatz*, kinderbetreuung*',
    language:
      'schwedisch*, sprachkurs*, sprache, sprachen, sprachcafe*, auf englisch, mit englisch, nur englisch, samisch*, dolmetsch*, übersetz*, ohne schwedisch, schwedisch lernen, deutsch, sprachschule*, muttersprache*, meänkieli, gebärdensprache* ! sprachkurs*, sprachcafe*, schwedischkurs*, schwedisch lernen',
    permits:
      'aufenthalt*, arbeitserlaubnis*, genehmig*, anerkenn*, anerkannt*, zulassung*, approbation*, personennummer*, anmeldung*, ummeld*, baugenehmigung*, steuerlich*, steuerberat*, behörde*, papiere, papierkram, abschluss, zeugnis*, bürgerrecht*, visum, anmelde*, einfuhr*, bauen darf, baurecht*, pflichten, antrag, anträge, einbürger*, bescheinigung*, zulassen, führerschein um*, meldepflicht*, rentner, rente aus, zertifikat*, meisterbrief*, diplom*, zwei haushalte, haushalte an, meldet man, anmelden, steuererklärung*, gesellenbrief* ! aufenthalt*, arbeitserlaubnis*, anerkennung*',
    health_care:
      'krankenhaus*, klinik in, arzt, ärzte, hausarzt*, kinderarzt*, zahnarzt in, hebamme in der nähe, hebammen, geburtsstation*, notaufnahme*, apotheke*, gesundheitszentrum*, krankenkasse*, krankenversicherung*, pflegedienst für, facharzt*, therapeut* in, medizinische versorgung, arztpraxis, krankenhäuser, fachärzt*, hebamme, apotheken, dialyse*, medikament*, pflegeheim für, nächste arzt, *arzt, *ärztin, *klinik ! nächste krankenhaus, weit zum krankenhaus, medizinische versorgung',
    transport:
      'bus, busse, buslinie*, *bus, zug, züge, bahn, nachtzug*, flughafen*, flug, flüge, ohne auto, öpnv, öffentliche verkehr*, öffis, pendel*, radweg*, radwege*, fahrrad, straßen, geräumt, schneeräum*, winterdienst*, fähre*, führerschein*, ladesäule*, fahrgemeinschaft*, schneekett*, winterreifen*, zugverbindung*, busverbindung*, mobil ohne, bahnhof*, fähren, räumt, geräumte, elektroauto*, velowege*, veloweg*, fahrradweg* ! ohne auto, öpnv, öffis, nahverkehr*',
    partner_job:
      'meine frau, mein mann, meiner frau, meinem mann, meinen mann, partner, partnerin, partners, freundin, lebensgefährt*, ehemann, ehefrau, beide arbeit, beide eine stelle, für uns beide, für beide, frau sucht noch, mann sucht noch, frau sucht auch, mann sucht auch, beide was finden, auch meine frau, auch mein mann, partner sucht, partnerin sucht ! arbeit für beide, jobs für beide, stelle für meine frau, stelle für meinen mann, job für meine frau, job für meinen mann, arbeit für meine frau, arbeit für meinen mann, beide arbeit, beide eine stelle',
    connectivity:
      'breitband*, glasfaser*, internet, wlan, netz, handyempfang*, empfang, homeoffice, home office, remote, fernarbeit*, ortsunabhängig*, von zu hause, coworking*, 5g, internetanschluss*, leitung, mobilfunk*, digitale nomad*, videokonferenz*, fernarbeit ! homeoffice, glasfaser*, remote arbeiten',
    leisure:
      'verein, vereine, vereinen, *verein, sportverein*, fußball*, fussball*, eishockey*, handball*, schwimmbad*, schwimmhalle*, loipe*, skiclub*, club, chor, chöre, *chor, orchester*, blaskapelle*, fitnessstudio*, bibliothek*, bücherei*, musikschule*, kino, theater, hobby*, reitverein*, reitschule*, tanzkurs*, tanzen, volkshochschule*, kneipe, feuerwehrverein*, pfadfinder*, spielplatz*, schachclub*, kurs, kurse, turnverein*, klettern, handarbeit*, volkstanz*, jugendzentrum*, skifahren, langlauf, eisstock*, theatergruppe*, angelverein*, jagdverein*, turnsaal, turnhalle*, sporthalle*, hallenbad*',
  },
  nl: {
    seeks:
      'zoeken jullie, nodig, zoekt u, gezocht, tekort, hebben jullie nog, kunnen jullie gebruiken, behoefte aan, komt u tekort',
    asks: 'zoek, zoeken, zoekt, gezocht, nodig, vraag, vragen, vraagt, vroeg, vroegen, benieuwd, weten, wil weten, willen weten, hopen, hoop, zorgen over, zorgen om, maak me zorgen, bang dat, wens, wensen, is er, zijn er, hoe is, hoe zit, hoe ver, hoeveel, wat kost, waar vind*, kan je, kun je, kan men, kunnen we, kan ik, mag je, voorwaarde*, eis, alleen als, hangt af, tips, tip, interesse in, ontbreekt, mist, graag een, willen graag, wil graag, vrezen, onzeker, vertel, laat weten, overweeg, overwegen, zolang er, mits, moet er zijn, belangrijk is, dromen van, droom van, hoe moeilijk, hoe duur, welke, wie, of er, gezocht wordt, vragen naar, vraagt naar, zou ik',
    housing:
      'huis, huizen, huisje, woning*, *woning, appartement*, huur*, huren, te huur, huurwoning*, boerderij*, kavel*, bouwgrond, stuk grond, perceel*, kamers, onderdak, huisvesting*, woonruimte*, koopwoning*, makelaar*, plek om te wonen, slaapkamers, tiny house, kopen, huis kopen, te koop, bouwkavel*, wonen kan, kan wonen, hypotheek*, woonboerderij*, vakantiehuis kopen, verhuren, verhuurt, verhuurder*, hectare ! huizenprij*, huurwoning*, woonruimte*, huisvesting*, huis gezocht',
    work: 'baan, banen, *baan, werk, werken, vacature*, functie, salaris*, loon, loonverschil*, uurtarief*, aannemen, zoeken jullie, hebben jullie nodig, personeel*, werkgever*, leerplek*, stage, stageplek*, seizoenswerk*, vakantiewerk*, solliciteren, solliciteer, detacheerder*, ploegendienst*, verdien*, uurloon*, jullie iemand nodig, personeel nodig, aan de slag, openstaat, beroep, vak, zzp, monteurs gezocht, arbeidsmarkt*, krapte, werken als, betaald, betaalt, eigen bedrijf, bedrijf beginnen, ondernemen, leven van, betalen, wat schuift, nemen jullie ! vacature*, zoek werk, zoekt werk, zoekt baan, werk zoeken',
    school_childcare:
      'school, scholen, *school, basisschool*, kinderopvang*, opvang, oppas, oppassers, kleuterschool*, creche*, peuterspeelzaal*, klas, klassen, groep 1, groep 2, groep 3, groep 4, groep 5, groep 6, groep 7, groep 8, gastouder*, leerplicht*, voortgezet onderwijs, gymnasium, bso, leraren, juf, meester, schoolbus*, leerlingen, dorpsschool*, naschoolse*, klasgenoot*, speelgroep* ! kinderopvang*, schoolplek*',
    language:
      'zweeds, zweedse les*, taal, taalles*, taalcursus*, taalcafé*, taalcafe*, finse les, fins leren, fins, samisch leren, tolk*, vertal*, in het engels, engels, meänkieli, zweeds spreken, zweeds kunnen, zonder zweeds, moedertaal*, gebarentaal*, spreken ze ! taalles*, taalcursus*, taalcafe*, zweeds leren, zweedse les*',
    permits:
      'verblijfsvergunning*, werkvergunning*, vergunning*, erken*, erkend, diploma*, big registratie*, registratie*, personnummer*, inschrijven, inschrijving*, bouwvergunning*, belasting, belastingen, aow, rijbewijs omzetten, papieren, papierwerk, mag je daar, toegestaan, certifica*, paspoort*, zorgverzekering*, aanvragen, aanmelden bij, emigreren papieren, invoer*, bouwen mag, bouwregels*, nationaliteit*, uitkering*, rijbewijs geldig, socialstyrelsen, jachtakte*, erfpacht*, ingeschreven, mag dat als, belasting betalen, inschrijf* ! verblijfsvergunning*, werkvergunning*, diploma erkend, diplomaerkenning*',
    health_care:
      'ziekenhuis in, ziekenhuis bij, ziekenhuizen, ziekenhuis, huisarts*, dokter*, dokterspost*, tandarts in, verloskundige in, spoedeisend*, apotheek*, gezondheidscentrum*, thuiszorg voor, kinderarts*, psycholoog in, zorg voor mijn, medische zorg, huisartsen, tandarts, apotheken, verloskundigen, dialyse*, medicijn*, specialist*, zorg in de buurt, medische ! dichtstbijzijnde ziekenhuis, ver naar het ziekenhuis',
    transport:
      'bus, bussen, *bus, trein, treinen, nachttrein*, vliegveld*, vlucht*, zonder auto, openbaar vervoer, ov, pendel*, forens*, fietspad*, fietspaden, wegen, geveegd, sneeuwschuiv*, sneeuwruim*, geruimd, veerpont*, veerboot*, rijbewijs*, laadpaal*, laadpalen, carpool*, winterband*, bereikbaar, treinverbinding*, busverbinding*, laden, elektrische auto, sneeuwvrij, veer, gestrooid, strooien, direct vliegen ! zonder auto, openbaar vervoer',
    partner_job:
      'mijn man, mijn vrouw, partner*, mijn vriendin, mijn vriend, echtgeno*, allebei werk, beiden werk, voor ons beiden, voor allebei, mijn man ook, mijn vrouw ook, man zoekt, vrouw zoekt, partner zoekt, ook voor mijn man, ook voor mijn vrouw ! werk voor mijn man, werk voor mijn vrouw, baan voor mijn man, baan voor mijn vrouw, werk voor mijn partner, baan voor partner, werk voor partner, allebei werk, beiden werk, werk voor beiden',
    connectivity:
      'glasvezel*, internet*, breedband*, wifi, bereik, thuiswerk*, thuiskantoor*, op afstand, remote, 5g, 4g, coworking*, flexplek*, internetverbinding*, telefoonbereik*, online werken, videobellen, thuiskantoor ! thuiswerk*, op afstand werken, remote werken',
    leisure:
      'vereniging*, *vereniging, club, clubs, *club, sportclub*, voetbal*, ijshockey*, schaats*, zwembad*, zwemles*, langlauf*, loipe*, koor, *koor, orkest*, fanfare*, sportschool*, bibliotheek*, muziekschool*, bioscoop*, theater*, hobby*, manege*, paardrij*, dansles*, cursussen, kroeg, cafe, speeltuin*, scouting*, judo*, volksuniversiteit*, sporten, hockey, muziek, zingen, turnen, gym, klimmen, handwerk*, toneel*, jeugdclub*, skien, bridgeclub*, visvereniging*, gymzaal, sporthal*, sportzaal',
  },
  pl: {
    seeks:
      'szukacie, potrzebujecie, potrzeba, potrzebny, potrzebna, potrzebują, brakuje, szuka się, szuka ktoś, ktoś szuka, przyjmiecie, trzeba wam, zatrudni*',
    asks: 'szukam, szukamy, szuka, szukaja, potrzebuję, potrzebujemy, potrzebny, potrzebna, potrzebne, potrzeba, potrzebują, zastanawiam*, pytam, pytanie, pytał*, pyta, chciał*, chcemy, chcielibyśmy, chcę wiedzieć, marzymy, martwi*, martwię, obawia*, boję się, boimy się, czy, jak, gdzie, skąd, ile, jest u was, można, da się, proszę o, warunek, pod warunkiem, zależy od, zalezy, jeśli jest, interesuj*, brakuje, poszukuj*, jakie, jaka, jaki, proszę napisać, proszę powiedzieć, byle był*, musi być, ważne, myślimy, myślę o, rozważam*, ciekawi, komu, kto, kiedy, czego, czym, dokąd, wolno, wystarczy, trudno, szukalibyśmy, by był*',
    housing:
      'mieszkanie, mieszkania, mieszkań, mieszkaniem, mieszkaniu, dom, domy, domów, domek, domku, wynajem*, wynaj*, do wynajęcia, czynsz*, pokoje, działka, działki, działkę, gospodarstwo, siedlisko, kwater*, lokum, zakwaterowan*, nieruchomoś*, gdzie zamieszkać, kredyt hipoteczny, wynajmę, kupić dom, domek na, działek, chata, chatę, chałup*, mieszkań*, ziemia, ziemię, nieruchomości, kawalerk*, akademik*, czegoś z ogrodem, coś z ogrodem, wynajmuje ! wynająć mieszkanie, do wynajęcia, zakwaterowan*, mieszkanie na początek',
    work: 'praca, pracy, pracę, prace, pracować, zatrudni*, zatrudnienie, etat*, stanowisk*, wakat*, zarob*, zarabia*, płaca, pensja, pensji, wynagrodzeni*, stawk*, umow*, szukacie, potrzebujecie, potrzebują, oferta, oferty, praktyk*, staż, stażu, sezonow*, pracodawc*, szuka się, zmian*, zlecen*, zarabia, praktyka, płatna, roboty, robotę, fach, zawód, zawodzie, brakuje ludzi, przyjmujecie, przyjmują, elektryków, spawaczy, kierowców, pracownik*, na budow*, rekrut*, godzinę, dorabiać, dorobić, własną firmę, otworzyć firmę, działalność, zatrudnia, wyżyć z, płacą, płaci ! szukam pracy, szukamy pracy, oferty pracy',
    school_childcare:
      'szkoła, szkoły, szkole, szkołę, szkół, przedszkol*, żłob*, świetlic*, opieka nad dzie*, opieki nad dzie*, niania, niani, nianię, klasa, klasy, klasie, zerówk*, liceum, miejsce w szkole, dzieci do szkoły, nauczyciel dla, dowóz do szkoły, autobus szkolny, przedszkolank*, opiekunk*, zajęcia pozalekcyjne, uczniów ! miejsce w przedszkolu, miejsce w szkole',
    language:
      'szwedzki, szwedzkiego, szwedzkim, po szwedzku, język, języka, językiem, językowy, kurs językow*, kurs szwedzk*, kursy językowe, fińskiego, po angielsku, angielski, angielskim, bez języka, tłumacz*, sfi, na szwedzki, szwedzki przed, migow*, po fińsku, lapońsk*, saami, meänkieli, dogadać się, mówić po ! kurs szwedzk*, kursy szwedzk*, nauka szwedzkiego, kurs językow*',
    permits:
      'pozwoleni*, zezwoleni*, pobyt, pobytu, uznać, uznanie, uznaj*, uznawan*, nostryfik*, uprawnień, uprawnienia, dyplom*, personnummer, numer osobow*, zameldow*, meldun*, rejestrac*, zarejestr*, podatk*, papiery, papierów, formalnoś*, urząd, urzęd*, prawo wykonywania, socialstyrelsen, przepis*, certyfikat*, zgłosić, zgłosz*, zgłaszać, ubezpieczen*, wiza, wizy, obywatelst*, licencj*, kwalifikacj*, uprawnien*, świadectw*, wniosek, rejestrować, podatek, podatki, zus ! prawo pobytu, uznać uprawnienia, uznanie uprawnień, uznanie dyplomu, papiery złożone',
    health_care:
      'lekarz*, lekarza, lekarzy, szpital*, przychodni*, pogotowi*, apteka, apteki, dentyst*, stomatolog, porodówk*, położn*, pediatr*, ubezpieczeni*, służba zdrowia, opieka medyczna, opieki medycznej, rehabilitac*, psycholog dla, lekarz rodzinny, lekarzem, porodówka, leczenie, leki, insulin*, dializ*, specjalist*, doktor, zdrowotn* ! daleko do lekarza, daleko do szpitala, opieka medyczna',
    transport:
      'autobus*, pociąg*, lotnisk*, samolot*, bez auta, bez samochodu, dojazd*, dojechać, dojeżdż*, komunikacj*, ścieżk*, ścieżki rowerow*, rower, rowerem, drogi, odśnież*, prom, promu, prawo jazdy, autem zimą, opony zimowe, dojazdy, kolej*, pociągiem, busem, połączeni*, ścieżka rowerowa, ładowark* ! bez auta, bez samochodu, komunikacja publiczna',
    partner_job:
      'żona, żony, żonie, żonę, mąż, męża, mężowi, partner*, narzeczon*, dla obojga, dla nas obojga, oboje prac*, mąż też, żona też, mąż szuka, żona szuka, i dla męża, i dla żony, mąż znajdzie, żona znajdzie ! praca dla żony, praca dla męża, pracy dla żony, pracy dla męża, pracę dla żony, pracę dla męża, praca dla obojga, pracy dla obojga, dla nas obojga',
    connectivity:
      'internet*, światłowód*, światłowod*, zdaln*, praca zdalna, pracować zdalnie, zasięg*, wifi, wi fi, łącze, łącza, 5g, coworking*, internetem, zasięgiem, zdalnej, łączność, prac* zdaln* ! praca zdalna, pracy zdalnej, pracuję zdalnie, pracować zdalnie',
    leisure:
      'klub, kluby, klubu, drużyn*, piłk*, hokej*, basen*, pływalni*, trasy narciarsk*, biegówk*, siłowni*, chór, chóru, chórze, orkiestr*, bibliotek*, szkoła muzyczna, szkoły muzycznej, kino, kina, teatr*, kółko, kółka, hobby, zajęcia dla, harcerz*, warsztat*, plac zabaw, taniec, tańc*, stadnin*, szachy, treningi, trener*, sport, sportu, narty, trener, zespół, zespole, muzyk*, kurs, kursy, biblioteka, wędkar*, myśliw*, wspinacz*, koncert*, hala, hali sportowej, boisko',
  },
  cs: {
    seeks: 'hledáte, potřebujete, sháníte, shání, chybí, je potřeba, berete, uplatní',
    asks: 'hledám, hledáme, hledá, hledají, shání*, sháníme, potřebuj*, zajímá*, zajímalo, ptám, ptáme, ptal*, dotaz, otázka, chtěl*, chceme, rádi bychom, ráda bych, rád bych, bojím, bojíme, obávám, starost*, jak, kde, kolik, lze, je možné, dá se, mohu, můžu, můžeme, podmínk*, záleží, pokud je, chybí, napište, řekněte, hlavně aby, musí být, přemýšlím, uvažuj*, sníme, sním, jaký, jaká, jaké, kdo, kdy, kam, stačí, aby byl*, jsou',
    housing:
      'byt, byty, bytu, bydlení, bydlet kde, dům, domy, domek, domku, chalup*, pronáj*, pronajm*, nájem*, nájm*, pokoj, pokoje, pozemek, pozemk*, statek, ubytování, nemovitost*, koleje, kolejní, chaloupk*, hypoték*, pozemky, podnájem*, garsonk* ! bydlení, ubytování',
    work: 'práce, práci, prac*, zaměstn*, volné místo, plat, platu, platy, mzda, mzdy, nabír*, shání lidi, brigád*, sezónní, učeň, praxe, stáž*, úvazek, vydělá*, výděl*, řemesl*, brigáda, najde se práce, dělník*, svářeč*, elektrikář*, uplatnění, živnost*, vlastní podnik, platí, kolik se bere, živit ! volné místo, volná místa, hledám práci, hledáme práci',
    school_childcare:
      'škol*, školk*, jesl*, družin*, hlídání, chův*, třída, třídy, třídě, gymnázi*, učitel*, žáci, žák*, školní autobus, kroužky ! místo ve školce, místo ve škole',
    language:
      'švédšt*, švédsk*, jazyk*, kurz*, jazykov*, finšt*, anglick*, angličt*, tlumoč*, překlad*, mluvit, znakov*, bez švédštiny ! kurz švédštiny, jazykov*',
    permits:
      'povolení, pobyt*, uznání, uznat, uznáv*, nostrifik*, diplom*, registr*, rodné číslo, personnummer, daně, daň, papír*, úřad*, potvrzení, vízum, osvědčení, licenc*, přihlás*, nahlás*, občanství, pojišť*, doklady, žádost* ! povolení k pobytu, pracovní povolení, uznání diplomu',
    health_care:
      'lékař*, doktor*, nemocnic*, zubař*, porodnic* pro, pohotovost*, lékárn*, zdravotní*, pediatr*, pojištění, lékaře, zubaře, porodnice, specialist*, léky ! daleko do nemocnice',
    transport:
      'autobus*, vlak*, letišt*, bez auta, doprav*, dojížd*, cyklostez*, silnic*, trajekt*, řidič* průkaz, jezdí, zimní pneu*, nádraží, cyklo*, silnice ! bez auta, veřejná doprava',
    partner_job:
      'manžel*, manželk*, manželku, přítel*, přítelkyn*, partner*, pro oba, oba práci, manžel hledá, manželka hledá, i pro manžela, i pro manželku ! práci pro manžela, práci pro manželku, práce pro oba, práci pro oba',
    connectivity:
      'internet*, optik*, připojení, na dálku, home office, vzdálen*, signál*, wifi, 5g, coworking*, síť, wi fi ! práce na dálku',
    leisure:
      'klub*, oddíl*, spolek, spolky, fotbal*, hokej*, bazén*, bežk*, sbor, sboru, orchestr*, knihovn*, kin*, divadl*, kroužek, kroužk*, hudební škol*, koníč*, sauna, skaut*, kurz*, sport*, hudb*, zpív*, lyž*, lezen*, běžky, tělocvičn*, hala',
  },
  uk: {
    seeks: 'потріб*, шукаєте, бракує, треба, візьмете, беруть',
    asks: 'шукаю, шукаємо, шукає, потрібн*, треба, цікавить, питаю, питання, питав, питала, хочу, хочемо, хотіли б, хотів би, хотіла б, боюся, боїмося, хвилю*, чи є, чи можна, як, де, скільки, можна, за умови, залежить, бракує, мрі*, скажіть, підкажіть, головне щоб, думаємо, думаю про, який, яка, які, хто, коли, куди',
    housing:
      'житло, житла, квартир*, будинок, будинк*, хат*, оренд*, зняти, кімнат*, ділянк*, хутір, де жити, купити будинок, гуртожит*, землю, житлом ! житло, оренда',
    work: 'робот*, праця, працю, працюват*, вакансі*, зарплат*, платять, наймають, беруть, посад*, стажуван*, сезонн*, візьмуть, заробі*, заробля*, помічниц*, фах, спеціаліст*, працівник*, підробіт*, беруть на, бізнес, справу, жити з ! шукаю роботу, шукаємо роботу',
    school_childcare:
      'школ*, садок, садк*, садочок, дитсад*, ясла, нян*, клас, класу, вчител*, дитсадк*, учн* ! місце в садку, місце в школі',
    language:
      'мов*, шведськ*, курс*, англійськ*, фінськ*, переклад*, розмовляти, вивчити, мовного кафе, мовне кафе ! курси шведської, мовні курси',
    permits:
      'дозв*, посвідк*, віз*, статус*, визнан*, визна*, диплом*, документ*, легальн*, офіційно, реєстрац*, податк*, персоннумер*, ліценз*, громадянств*, зареєструв*, оформи*, громадянство, податки, подати ! дозвіл на, визнання диплом*',
    health_care:
      'лікар*, лікарн*, поліклінік*, швидк*, аптек*, стоматолог*, пологов*, педіатр*, страхуванн*, лікаря, ліки ! далеко до лікарні',
    transport:
      'автобус*, потяг*, поїзд*, аеропорт*, без машини, без авто, дорог*, велосипед*, велодоріж*, паром*, водійськ*, їздить, зимов* шин*, доріжк* ! без машини',
    partner_job:
      'чолові*, дружин*, партнер*, для обох, для нас двох, чоловік шукає, дружина шукає ! роботу для чоловіка, роботу для дружини, робота для обох',
    connectivity:
      'інтернет*, дистанц*, віддален*, вайфай, зв’язок, 5g, оптик*, зв*язок ! дистанційн* робот*, віддалено',
    leisure:
      'гурток, гуртк*, клуб*, футбол*, хокей*, басейн*, хор, хору, бібліотек*, кіно, театр*, музичн* школ*, секці*, спортзал*, танц*, шах*, спорт*, музик*, співа*, лиж*, спортзал',
  },
};

import type { NeedWords } from './need-words.js';

export const nordic: Readonly<Record<string, NeedWords>> = {
  sv: {
    seeks:
      'behövs, behöver, söker ni, söker de, söks, saknar ni, letar ni, brist på, finns det jobb, har ni plats, använda en, behov av, ont om',
    asks: 'söker, letar, behöver, behövs, undrar, undrade, vill veta, ville veta, vill vi veta, hoppas, oroar, oroliga, orolig, oron, önskar, önskemål, saknar, saknas, går det att, finns det, finns, hur är, hur ser, hur funkar, hur fungerar, hur lång*, hur mycket, hur många, vad kostar, var hittar, hittar vi, hitta, kan man, kan vi, får man, krav, villkor, frågar om, frågade om, fråga om, frågor om, tips om, måste ha, måste det finnas, bara om, förutsatt, löser sig, löst, vill gärna, vill lära, skulle vilja, skulle behöva, hänger på, beror på, intresserad av, intresserade av, fundera*, skicka, skulle vi vilja, funderar på, funderar, är nyfiken på, nyfikna på, räcker det, löser vi, hur svårt, vill bo, vill ha, vill hyra, hur ordnar, berätta, säg till, bara det, så länge det, kräver, krävs, drömmer om ett, drömmer om en',
    housing:
      'bostad*, bostäder*, *bostad, *bostäder, bostadsrätt*, hyresrätt*, lägenhet*, hus, husen, villa, villan, villor, *villa, gård, gården, gårdar, tomt, tomter, *tomt, hyra, hyror, hyran, hyr, rum, stuga, torp, etta, tvåa, trea, fyra rok, radhus*, boende, någonstans att bo, nånstans att bo, var bor, huspris*, bostadskö*, mäklare*, lya, ödehus*, jordbruksfastighet*, småbruk, tomtkö, tomt*, tomtpris*, lägenheten, lägenheter, villatomt*, kåk, kåken, andrahand*, inneboende, hyresgäst, parhus, mark till salu, hus till salu, bo på gård ! hyresrätt*, bostadsbrist*, bostadskö*, någonstans att bo, nånstans att bo, söker hus, letar hus, letar efter hus',
    work: 'jobb, jobbet, jobben, jobba, *jobb, arbete, arbeten, arbetet, arbeta, arbetsmarknad*, tjänst, tjänster, *tjänst, anställ*, lediga, lön, löner, *lön, vikariat*, vikarie*, söker ni, letar folk, söker folk, behöver folk, lärling*, praktik*, sommarjobb*, säsongsjobb*, timanställ*, rekrytera*, arbetsgivare*, schema, tjäna, tjänar, timlön*, månadslön*, yrke, yrket, arbetar, jobbar man, efterfråg*, brist på, behöver ni, anställning, uppdrag, extrajobb*, vikarier, platser, utbildad*, arbetskraft*, arbetsförmedling*, kollektivavtal*, öppna eget, starta eget, eget företag, starta företag, driva företag, eget bageri, söker däruppe, leva på, försörja mig, försörja oss, tar ni in, tar de in ! jobbsök*, söker jobb, söka jobb, letar jobb, letar efter jobb, lediga jobb, skicka jobb',
    school_childcare:
      'skola, skolan, skolor, *skola, *skolan, *skolor, skolplats*, förskol*, dagis, fritids, eftis, barnomsorg*, dagmamma*, barnvakt*, klass, klasser, klassen, lärare åt, modersmål*, resursskol*, gymnasi*, skolskjuts*, lärare, rektor*, skolbuss*, barnen gå, barngrupp*, öppna förskolan, elever, elevhem*, nattis, skolgång*, högstadie*, låg och mellan* ! förskoleplats*, skolplats*, dagisplats*, barnomsorgsplats*',
    language:
      'svenska, svenskan, sfi, språkkurs*, språk, språket, språkcafé*, språkcafe*, *kurs i svenska, finska, finskan, meänkieli, samiska, samiskan, lära mig svenska, engelska, pitemål*, *samiska, prata svenska, kunna svenska, lära mig språk*, tala svenska, läsa svenska, modersmål*, översätt*, svenskalektion*, teckenspråk* ! språkcafé*, språkkurs*, sfi kurs*, lära mig meänkieli, lära mig samiska, lära oss svenska, lära mig svenska',
    permits:
      'uppehållstillstånd*, arbetstillstånd*, tillstånd*, behörighet*, legitimation*, validera*, personnummer*, samordningsnummer*, folkbokför*, skriva oss, skriva mig, bygglov*, socialstyrelsen, skatteverket, migrationsverket, intyg, papper, certifikat*, uppehållsrätt*, medborgarskap*, godkänd, godkänt, visum, anmäler, anmäla, anmälan, flyttanmäl*, skattsedel*, skatt på, skatten, deklarer*, pensionen, registrera*, certifierad*, bygga på, få bygga, strandskydd*, jakträtt*, arrende*, betyg, examen, licens*, körkort gäller, pass, införsel*, karantän*, hund över, söka lov, okej med kommunen, får man, tillåt*, anmälan till, diplom*, svensk behörighet, certifikat gäller, avgifter till staten ! uppehållstillstånd*, arbetstillstånd*, behörigheten',
    health_care:
      'vårdcentral*, sjukhus*, vård, vården, *vård, tandläkare i, tandläkare på, bvc, bb, mvc, barnmorska nära, förlossning*, hemtjänst*, akuten, akutmottagning*, apotek*, sjukvård*, specialist*, psykolog*, äldreboende*, habilitering*, vårdcentralen, sjukhuset, akutsjukhus*, tandvård*, mödravård*, förlossningen, hemsjukvård*, medicin*, sköterska på, insulin*, dialys*, hälsocentral*, psykiatri*, rehab*, läkare, läkartid*, husläkare*, *läkare, *läkaren, *sjukhus, *klinik, sunderbyn ! långt till sjukhus, närmaste sjukhus, långt till akuten',
    transport:
      'buss, bussen, bussar, *buss, *bussar, tåg, tåget, *tåg, flyg, flyget, flygplats*, kollektivtrafik*, pendla*, pendling*, utan bil, cykelväg*, cykelban*, cykla, vägarna, plogat, plogar, plogas, plogning, färja*, färjan, körkort*, bilpool*, skjuts, elbil*, laddstolp*, vinterväg*, plogade, plogning*, cykel, mil till, tågförbindelse*, flygförbindelse*, nattåg*, resor till, resa till, tur och retur, vinterdäck*, motorvärmare*, laddning, avgångar* ! kollektivtrafik*, utan bil, bussförbindelse*',
    partner_job:
      'sambo, sambon, sambons, min man, min fru, min mans, min frus, frun, maken, makan, flickvän*, pojkvän*, partner*, respektive, båda får jobb, bägge får jobb, jobb åt båda, jobb till båda, jobb för båda, frugan, gubben min, tjejen min, killen min, båda jobba, jobb åt oss båda ! jobb åt min, jobb till min, jobb för min, jobb åt sambo*, jobb åt båda, jobb till båda, jobb för båda, medföljande*, medflyttar*',
    connectivity:
      'bredband*, fiber, fibern, internet, uppkoppling*, wifi, distans, distansarbet*, distansjobb*, jobba hemifrån, arbeta hemifrån, på distans, mobiltäckning*, täckning, 5g, 4g, coworking*, kontorsplats*, kontorshotell*, nätet, nätverk, bredbandet, hemarbet*, hemmakontor*, mobilnät*, distansplats*, wi fi ! distansarbet*, jobba på distans, arbeta på distans',
    leisure:
      'förening*, föreningsliv*, lag, laget, idrott*, *idrott, fotboll*, hockey*, innebandy*, simhall*, *spår, skidspår*, skidklubb*, klubb, klubben, *klubb, kören, körer, damkör*, manskör*, kyrkokör*, gym, bibliotek*, kulturskol*, musikskol*, *lärare i musik, cellolärare*, pianolärare*, bio, biograf*, teater*, teatern, studiecirk*, fritid, fritiden, lekpark*, ridskol*, ridklubb*, dans, danskurs*, slöjd*, träna, träning, pub, orkester*, storband*, schack*, scouter*, simskol*, badhus*, körsång*, i kör, kurs, kurser, kvällskurs*, studieförbund*, folkhögskol*, aktiviteter, gymmet, skidåkning*, längdspår*, elljusspår*, slalom*, klättr*, jaktlag*, fiskeklubb*, hundklubb*, friidrott*, badminton*, padel*, ishall*, ridning*, dansa*, *hall, sporthall*, motionshall*, bowling*, vinterbad*, vakar, skridsko*, bastuförening*',
  },
  no: {
    seeks: 'trenger dere, trengs, søker dere, mangler dere, bruk for, leter dere, behov for',
    asks: 'søker, leter, trenger, lurer, lurer på, vil vite, ville vite, håper, bekymr*, urolig, redd for, ønsker, savner, går det an, finnes, fins, hvordan er, hvordan, hvor langt, hvor mye, hva koster, hvor finner, kan man, kan vi, får man, krav, spør om, spurte om, spørsmål om, tips om, bare hvis, avhenger, vil gjerne, vil lære, skulle gjerne, interessert i, må ha, forteller, si fra, må finnes, krever, så lenge det, funker, vurderer, tenker på, vil ha, drømmer om, hvilke',
    housing:
      'bolig*, *bolig, boliger, leilighet*, hus, huset, husene, gård, gården, gårdsbruk*, småbruk*, tomt, tomter, leie, leiebolig*, husleie*, rom, hybel*, hytte til leie, et sted å bo, sted å bo, småbruk, leilighet, husleia, bo i, bosted, utleie*, kjøpe hus, huspriser, gardsbruk ! leiebolig*, boligmangel*, sted å bo',
    work: 'jobb, jobben, jobber, *jobb, arbeid, arbeidet, arbeide, stilling*, ansett*, ansatt*, ledig stilling*, lønn, lønna, vikariat*, vikar*, søker folk, trenger folk, lærling*, arbeidsgiver*, sommerjobb*, tjener, timelønn*, trenger dere, søker dere, bruk for, ledige, yrke, faget mitt, lærling, starte eget, starte bedrift, egen bedrift, hva får man betalt, betaler de, leve av ! søker jobb, leter etter jobb',
    school_childcare:
      'skole*, *skole, barnehage*, sfo, barnepass*, dagmamma*, klasse, klassen, skoleplass*, videregående, skoleplass, skolebuss*, lærere, ungene går, elever ! barnehageplass*, barnehagekø*, skoleplass*',
    language:
      'svensk, svensken, svenskkurs*, språk, språket, språkkurs*, språkkafe*, finsk, finskkurs*, meänkieli, samisk, samiskkurs*, tolk*, engelsk, snakke svensk, lære svensk, kunne svensk, lære finsk, lære samisk, morsmål* ! språkkurs*, finskkurs*, svenskkurs*',
    permits:
      'oppholdstillatelse*, arbeidstillatelse*, tillatelse*, autorisasjon*, godkjen*, personnummer*, folkeregist*, byggetillatelse*, papirer, skattekort*, melde flytting, registrere*, skattemelding*, søke om, lov å bygge, gyldig, attest*, vitnemål* ! oppholdstillatelse*, arbeidstillatelse*',
    health_care:
      'legekontor*, lege i, fastlege*, sykehus*, helsestasjon*, helsesenter*, tannlege i, fødeavdeling*, fødestue*, legevakt*, apotek*, sykehjem for, hjemmetjeneste*, fastlegen, helsehjelp*, sykehuset, jordmor i nærheten, *lege, *legen, *sykehus ! langt til sykehus',
    transport:
      'buss, bussen, busser, *buss, tog, toget, fly, flyplass*, kollektivt*, pendle*, uten bil, sykkelvei*, sykle, veiene, brøyt*, ferge*, førerkort*, elbil*, ladestasjon*, buss dit, kjørt, brøytet, ferje*, nattog*, vinterdekk*, direktefly*, fly direkte, ha bil, bil for å ! uten bil, kollektivtransport*',
    partner_job:
      'samboer*, samboeren, mannen min, kona mi, kona, min kone, kjæreste*, partner*, jobb til begge, jobb for begge, begge får jobb ! jobb til begge, jobb for begge, jobb til mannen, jobb til kona, jobb til samboer*',
    connectivity:
      'bredbånd*, fiber, fiberen, internett*, nett, wifi, hjemmekontor*, fjernarbeid*, jobbe hjemmefra, dekning, mobildekning*, 5g, kontorfellesskap* ! hjemmekontor*',
    leisure:
      'forening*, lag, laget, idrettslag*, fotball*, *trening, trener, trene, svømmehall*, skiløype*, løype*, klubb, *klubb, kor, koret, korps*, bibliotek*, kulturskole*, kino*, teater*, fritid*, lekeplass*, ridesenter*, dans, orkester*, speider*, tur, turlag*, ski, kurs, klatr*, musikk, aktivitet*, ungdomsklubb*, skolekorps*, idrettshall*, ungdomshus*, isbad*',
  },
  da: {
    seeks: 'har i brug for, mangler i, søger i, bruger i, brug for, behov for, leder i',
    asks: 'søger, leder efter, mangler, har brug for, behøver, undrer, vil vide, ville vide, håber, bekymr*, urolig, ønsker, savner, kan man, kan vi, findes, er der, hvordan er, hvordan, hvor langt, hvor meget, hvad koster, hvor finder, må man, krav, spørger om, spurgte om, spørgsmål om, tips til, kun hvis, afhænger, vil gerne, vil lære, interesseret i, fortæl, siger til, kræver, så længe der, overvejer, tænker på, vil have, drømmer om, hvilke, hvor svært, hvor stor, hvad kræves',
    housing:
      'bolig*, *bolig, lejlighed*, hus, huset, huse, gård, gården, gårde, husmandssted*, grund, leje, lejebolig*, husleje*, værelse*, et sted at bo, sted at bo, landsted*, boligpris*, huspris*, bo i, udlejning*, købe hus, ejendom* ! lejebolig*, sted at bo',
    work: 'job, jobbet, jobs, *job, arbejde, arbejdet, stilling*, ansætte*, ansat, ledig stilling*, løn, lønnen, vikar*, søger folk, mangler folk, lærling*, læreplads*, arbejdsgiver*, sommerjob*, tjener, timeløn*, bruger i, søger i, brug for, ledige, fag, uddannet, stillinger, starte eget, starte virksomhed, egen virksomhed, hvad får man, mangler i, leve af, tager i ! søger job, leder efter job',
    school_childcare:
      'skole*, *skole, børnehave*, vuggestue*, dagpleje*, sfo, børnepasning*, klasse, klassen, skoleplads*, gymnasi*, friskole*, skolebus*, lærere, elever, klassekvotient*, institution* ! børnehaveplads*, skoleplads*',
    language:
      'svensk, svensken, svenskkursus*, sprog, sproget, sprogkursus*, sprogskole*, sprogcafe*, finsk, finskkursus*, samisk, tolk*, engelsk, tale svensk, lære svensk, kunne svensk, lære finsk, lære samisk, modersmål* ! sprogkursus*, sprogskole*, sprogcafe*',
    permits:
      'opholdstilladelse*, arbejdstilladelse*, tilladelse*, autorisation*, godkend*, personnummer*, cpr*, folkeregist*, byggetilladelse*, papirer, melde flytning, registrere*, ansøge*, lov at bygge, gyldig*, eksamensbevis* ! opholdstilladelse*, arbejdstilladelse*',
    health_care:
      'læge i, lægehus*, sygehus*, sundhedsplejerske for, fødegang*, fødsel, skadestue*, apotek*, tandlæge i, hjemmepleje til, psykolog til, lægerne, jordemoder i nærheden, hospitalet, hospital, hospitaler, *læge, *lægen, *hospital, *sygehus ! langt til hospital*, langt til sygehus*',
    transport:
      'bus, bussen, busser, *bus, tog, toget, fly, lufthavn*, kollektiv trafik, offentlig transport, pendle*, uden bil, cykelsti*, cykle, vejene, sneryd*, færge*, kørekort*, elbil*, nattog*, vinterdæk*, færgen, flyve, flyve direkte, fly direkte, have bil, lufthavnen ! uden bil, offentlig transport',
    partner_job:
      'kæreste*, min mand, min kone, min mands, min kones, konen, manden, samlever*, partner*, job til begge, job til os begge, begge får job ! job til begge, job til os begge, job til min mand, job til min kone, job til konen, job til manden, job til kæreste*',
    connectivity:
      'bredbånd*, fiber, fibernet*, internet*, wifi, hjemmearbejd*, arbejde hjemmefra, fjernarbejde*, på distancen, dækning, mobildækning*, 5g, kontorfællesskab* ! hjemmearbejd*, fjernarbejde*',
    leisure:
      'forening*, hold, idrætsforening*, fodbold*, håndbold*, svømmehal*, skispor*, løjpe*, klub, klubben, *klub, kor, koret, bibliotek*, musikskole*, biograf*, teater*, fritid*, legeplads*, rideskole*, dans, orkester*, spejder*, højskole*, ski, kursus, klatr*, musik, aktivitet*, ungdomsklub*, håndarbejde*, sportshal*, idrætshal*, vinterbad*',
  },
  fi: {
    seeks:
      'haetteko, tarvitaanko, tarvitsetteko, tarvetta, etsitäänkö, pulaa, puuttuuko, onko töitä, kaivataanko, palkkaatteko',
    asks: 'etsin, etsimme, haen, haemme, tarvitsen, tarvitsemme, tarvitaan, haluan, haluamme, haluaisin, haluaisimme, haluisin, toivon, toivomme, toivoisin, mietin, mietimme, mietityttää, huolettaa, huolestuttaa, pelkään, miten, mistä, löytyy*, löytyisi*, onko, onks, voiko, saako, saisiko, paljonko, kuinka, kysyi, kysyivät, kysymys, ehtona, jos löytyy, riippuu, kiinnostaa, kiinnostaisi, kaipaan, kaipaamme, selvittää, hakusessa, kertokaa, kerro, sopisiko, vaaditaanko, vaatii, kunhan, harkitsen, harkitsemme, millai*, millaista, mitä, missä, montako, monta, olisiko, löytyykö, saisinko, onkos, unelmoin, jos saa, jos saisi',
    housing:
      'asunto*, asunnon, asunnot, asuntoja, asuntoa, asunnosta, vuokra*, vuokralla, talo, talon, taloja, taloa, talosta, omakotitalo*, rivitalo*, mökkejä, tontti*, tontin, tontteja, kaksio*, yksiö*, kolmio*, maatila*, tilaa ostaa, asumaan mihin, missä asua, huone*, huonetta, vuokrahuone*, kämppä*, kämppää, hyyry*, vuokrata, vuokrattavana, tarjolla tal*, ostaa talo, asunto, mummonmökki*, rintamamiestalo*, kotia, koti löytyisi, tontit, kiinteistö* ! vuokra asun*, asuntopula*, vuokra asunto*',
    work: 'työ, työtä, töitä, työn, työpaik*, työt, työhön, töihin, työstä, palkka, palkkaa, palkat, palkataan, haetteko, tarvitsetteko, avoin paikka, avoimia paikkoja, sijaisuu*, kesätyö*, kesätöitä, harjoittelu*, oppisopimu*, rekry*, työnantaj*, vakituinen, vakipaikka, palkkaatteko, paikkoja keittiössä, paikkoja, tienaa, maksetaan tunnilta, tuntipalkka*, ammattilais*, tarvetta, vapaita paikkoja, tekijöitä, työvoima*, keikka*, keikkoja, harjoittelupaik*, perustaa yritys, oma yritys, yrittäjä*, mitä maksetaan, maksavatko, elää sillä, ottaako, ottaako töihin ! etsin töitä, työpaikkaa, avoimia paikkoja',
    school_childcare:
      'koulu, koulun, koulut, kouluun, kouluja, koulussa, koulua, koulusta, kyläkoulu*, päiväkoti*, päiväkodi*, päivähoi*, tarha, tarhaan, esikoulu*, eskari*, oppilaspaik*, luokka, luokat, luokassa, lukio*, iltapäiväkerho*, hoitopaik*, lapsenvah*, hoitaja lapsi*, perhepäivähoi*, opettaja lapsi*, koulukyyti*, koulumatka*, kielikylpy* ! päivähoitopaik*, oppilaspaik*, hoitopaik*',
    language:
      'ruotsia, ruotsii, ruotsin, ruotsiksi, ruotsin kurssi*, kielikurssi*, kieli, kieltä, kielen, kielellä, kielikahvila*, suomeksi, suomella pärjä*, saamea, saamen, meänkieltä, meänkielen, tulkki*, englanti*, englannilla, osata ruotsia, ruotsin kieltä, puhua suomea, pärjääkö suomella, oppia saamea, äidinkieli*, kielet ! kielikurssi*, kielikahvila*, ruotsin kurssi*, oppia ruotsia, oppii kunnolla ruotsii',
    permits:
      'oleskelulu*, työlupa*, työluvan, lupia, pätevyy*, laillistu*, tunnustami*, henkilötunnu*, rekisteröi*, rakennuslupa*, verotus*, verot, veroja, todistus*, paperit, kilvet, rekisterikilv*, muuttoilmoitus*, eläkkeen, verottaja*, työluvat, tutkinto*, tutkinnon, hakemus*, rakentaa saa, kansalaisuu*, ajokortti kelpaa, *pätevyy*, *pätevyys, elsäkerhetsverk*, vero, maksan veroja ! oleskelulu*, laillistu*, henkilötunnu*',
    health_care:
      'terveyskesku*, sairaala*, sairaalaan, lääkäri*, lääkärin, lääkäriin, neuvola*, synnyty*, päivystys*, hammaslääkäri*, apteekki*, apteekin, kotihoito äidille, terveydenhuol*, fysioterapeutti*, lääkäriä, lääkärit, hoitoon pääs*, hammashoito*, kätilö lähe*, äitiysneuvola*, lääkkeet, erikoislääkäri* ! pitkä matka sairaalaan, lähin sairaala',
    transport:
      'bussi*, bussit, busseja, juna*, junat, junalla, lento*, lentokent*, ilman autoa, julkinen liikenne, julkiset, julkisilla, pyörätie*, pyörätiet, pyöräily*, auraus*, aurataan*, lautta*, työmatka*, ajokort*, kimppakyyti*, sähköauto*, kulkeeko, kyyti*, kyydit, autolla, yöjuna*, matka kestää, talvirenka*, lämmitystolp* ! ilman autoa, julkinen liikenne',
    partner_job:
      'puoliso*, vaimo, vaimolle, vaimon, mies, miehelle, miehen, avopuoliso*, kumppani*, poikaystävä*, tyttöystävä*, molemmille töitä, meille molemmille, miehellekin, vaimollekin, puolisollekin, meille kummallekin ! molemmille töitä, vaimolle töitä, miehelle töitä, puolisolle töitä, puolison työ*',
    connectivity:
      'laajakaista*, valokuitu*, netti, netin, nettiyhtey*, internet*, wifi, etätyö*, etätöitä, etänä, etäpäiv*, kuuluvuus*, 5g, 4g, yhteys, yhteydet, netti toimii, yhteydet toimii, kuitu, kuidun, etänä onnistu*, mobiilidata* ! etätyö*, etätöitä',
    leisure:
      'seura, seuran, seuroja, harrastu*, harrasta*, jalkapallo*, jääkiekko*, salibandy*, uimahalli*, hiihtolatu*, latu, ladut, latuja, kuoro*, kuoroon, orkesteri*, kuntosali*, kirjasto*, musiikkiopist*, elokuvateatteri*, teatteri*, kansalaisopisto*, kerho, kerhoja, kurssi*, tanssi*, tanssitaan, ratsastu*, partio*, leikkipuisto*, yhdisty*, harrastuksia, hiihtää, hiihtoseura*, kisat, pelaamaan, musiikkia, bänd*, kansanopisto*, kurssille, kerhoon, käsityö*, metsästysseura*, allas, altaan, iltatoimint*, urheiluhalli*, liikuntahalli*, talviui*',
  },
};

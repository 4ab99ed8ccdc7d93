import type { NeedWords } from './need-words.js';

export const nordic: Readonly<Record<string, NeedWords>> = {
  sv: {
    asks: 'söker, letar, behöver, behövs, undrar, undrade, vill veta, ville veta, vill vi veta, hoppas, oroar, oroliga, orolig, oron, önskar, önskemål, saknar, saknas, går det att, finns det, finns, hur är, hur ser, hur funkar, hur fungerar, hur lång*, hur mycket, hur många, vad kostar, var hittar, hittar vi, hitta, kan man, kan vi, får man, krav, villkor, frågar om, frågade om, fråga om, frågor om, tips om, måste ha, måste det finnas, bara om, förutsatt, löser sig, löst, vill gärna, vill lära, skulle vilja, skulle behöva, hänger på, beror på, intresserad av, intresserade av, fundera*, skicka',
    housing:
      'bostad*, bostäder*, *bostad, *bostäder, bostadsrätt*, hyresrätt*, lägenhet*, hus, husen, villa, villan, villor, *villa, gård, gården, gårdar, tomt, tomter, *tomt, hyra, hyror, hyran, hyr, rum, stuga, torp, etta, tvåa, trea, fyra rok, radhus*, boende, *boende, någonstans att bo, nånstans att bo, var bor, huspris*, bostadskö*, mäklare*, lya, ödehus*, jordbruksfastighet*, småbruk ! hyresrätt*, bostadsbrist*, bostadskö*, någonstans att bo, nånstans att bo, söker hus, letar hus, letar efter hus',
    work: 'jobb, jobbet, jobben, jobba, *jobb, arbete, arbeten, arbetet, arbeta, arbetsmarknad*, tjänst, tjänster, *tjänst, anställ*, lediga, lön, löner, *lön, vikariat*, vikarie*, söker ni, letar folk, söker folk, behöver folk, lärling*, praktik*, sommarjobb*, säsongsjobb*, timanställ*, rekrytera*, arbetsgivare*, schema, behövs * ! jobbsök*, söker jobb, söka jobb, letar jobb, letar efter jobb, lediga jobb, skicka jobb',
    school_childcare:
      'skola, skolan, skolor, *skola, *skolan, *skolor, skolplats*, förskol*, dagis, fritids, eftis, barnomsorg*, dagmamma*, barnvakt*, klass, klasser, klassen, lärare åt, modersmål*, resursskol*, gymnasi*, skolskjuts* ! förskoleplats*, skolplats*, dagisplats*, barnomsorgsplats*',
    language:
      'svenska, svenskan, sfi, språkkurs*, språk, språket, språkcafé*, språkcafe*, *kurs i svenska, finska, finskan, meänkieli, samiska, samiskan, lära mig svenska, tolk*, engelska, pitemål*, *samiska ! språkcafé*, språkkurs*, sfi kurs*, lära mig meänkieli, lära mig samiska, lära oss svenska, lära mig svenska',
    permits:
      'uppehållstillstånd*, arbetstillstånd*, tillstånd*, behörighet*, legitimation*, validera*, personnummer*, samordningsnummer*, folkbokför*, skriva oss, skriva mig, bygglov*, socialstyrelsen, skatteverket, migrationsverket, intyg, papper, certifikat*, uppehållsrätt*, medborgarskap*, godkänd, godkänt, visum ! uppehållstillstånd*, arbetstillstånd*, behörigheten',
    health_care:
      'vårdcentral*, sjukhus*, läkare*, doktor, doktorn, vård, vården, *vård, tandläkare i, tandläkare på, bvc, bb, mvc, barnmorska nära, förlossning*, hemtjänst*, akuten, akutmottagning*, apotek*, sjukvård*, specialist*, psykolog*, äldreboende*, habilitering* ! långt till sjukhus, närmaste sjukhus, långt till akuten',
    transport:
      'buss, bussen, bussar, *buss, *bussar, tåg, tåget, *tåg, flyg, flyget, flygplats*, kollektivtrafik*, pendla*, pendling*, bil, bilen, utan bil, cykelväg*, cykelban*, cykla, vägarna, plogat, plogar, plogas, plogning, färja*, färjan, körkort*, bilpool*, skjuts, elbil*, laddstolp*, vinterväg* ! kollektivtrafik*, utan bil, bussförbindelse*',
    partner_job:
      'sambo, sambon, sambons, min man, min fru, min mans, min frus, frun, maken, makan, flickvän*, pojkvän*, partner*, respektive, båda får jobb, bägge får jobb, jobb åt båda, jobb till båda, jobb för båda ! jobb åt min, jobb till min, jobb för min, jobb åt sambo*, jobb åt båda, jobb till båda, jobb för båda, medföljande*, medflyttar*',
    connectivity:
      'bredband*, fiber, fibern, internet, uppkoppling*, wifi, distans, distansarbet*, distansjobb*, jobba hemifrån, arbeta hemifrån, på distans, mobiltäckning*, täckning, 5g, 4g, coworking*, kontorsplats*, kontorshotell* ! distansarbet*, jobba på distans, arbeta på distans',
    leisure:
      'förening*, föreningsliv*, lag, laget, idrott*, *idrott, fotboll*, hockey*, innebandy*, simhall*, *spår, skidspår*, skidor, skidklubb*, klubb, klubben, *klubb, kör, kören, körer, damkör*, manskör*, kyrkokör*, gym, bibliotek*, kulturskol*, musikskol*, *lärare i musik, cellolärare*, pianolärare*, bio, biograf*, teater*, teatern, studiecirk*, fritid, fritiden, lekpark*, ridskol*, ridklubb*, dans, danskurs*, slöjd*, träna, träning, pub, orkester*, storband*, schack*, scouter*, simskol*, badhus*',
  },
  no: {
    asks: 'søker, leter, trenger, lurer, lurer på, vil vite, ville vite, håper, bekymr*, urolig, redd for, ønsker, savner, går det an, finnes, fins, hvordan er, hvordan, hvor langt, hvor mye, hva koster, hvor finner, kan man, kan vi, får man, krav, spør om, spurte om, spørsmål om, tips om, bare hvis, avhenger, vil gjerne, vil lære, skulle gjerne, interessert i, må ha',
    housing:
      'bolig*, *bolig, boliger, leilighet*, hus, huset, husene, *hus, gård, gården, gårdsbruk*, småbruk*, tomt, tomter, leie, leiebolig*, husleie*, rom, hybel*, hytte til leie, et sted å bo, sted å bo, småbruk ! leiebolig*, boligmangel*, sted å bo',
    work: 'jobb, jobben, jobber, *jobb, arbeid, arbeidet, arbeide, stilling*, ansett*, ansatt*, ledig stilling*, lønn, lønna, vikariat*, vikar*, søker folk, trenger folk, lærling*, arbeidsgiver*, sommerjobb* ! søker jobb, leter etter jobb',
    school_childcare:
      'skole*, *skole, barnehage*, sfo, barnepass*, dagmamma*, klasse, klassen, skoleplass*, videregående ! barnehageplass*, barnehagekø*, skoleplass*',
    language:
      'svensk, svensken, svenskkurs*, språk, språket, språkkurs*, språkkafe*, finsk, finskkurs*, meänkieli, samisk, samiskkurs*, tolk*, engelsk ! språkkurs*, finskkurs*, svenskkurs*',
    permits:
      'oppholdstillatelse*, arbeidstillatelse*, tillatelse*, autorisasjon*, godkjen*, personnummer*, folkeregist*, byggetillatelse*, papirer, skattekort*, skatt, pensjon* ! oppholdstillatelse*, arbeidstillatelse*',
    health_care:
      'legekontor*, lege i, fastlege*, sykehus*, helsestasjon*, helsesenter*, tannlege i, fødeavdeling*, fødestue*, legevakt*, apotek*, sykehjem for, hjemmetjeneste* ! langt til sykehus',
    transport:
      'buss, bussen, busser, *buss, tog, toget, fly, flyplass*, kollektivt*, pendle*, bil, bilen, uten bil, sykkelvei*, sykle, vei, veien, veiene, brøyt*, ferge*, førerkort*, elbil*, ladestasjon* ! uten bil, kollektivtransport*',
    partner_job:
      'samboer*, samboeren, mannen min, kona mi, kona, min kone, kjæreste*, partner*, jobb til begge, jobb for begge, begge får jobb ! jobb til begge, jobb for begge, jobb til mannen, jobb til kona, jobb til samboer*',
    connectivity:
      'bredbånd*, fiber, fiberen, internett*, nett, wifi, hjemmekontor*, fjernarbeid*, jobbe hjemmefra, dekning, mobildekning*, 5g, kontorfellesskap* ! hjemmekontor*',
    leisure:
      'forening*, lag, laget, idrettslag*, fotball*, *trening, trener, trene, svømmehall*, skiløype*, løype*, klubb, *klubb, kor, koret, korps*, bibliotek*, kulturskole*, kino*, teater*, fritid*, lekeplass*, ridesenter*, dans, orkester*, speider*',
  },
  da: {
    asks: 'søger, leder efter, mangler, har brug for, behøver, undrer, vil vide, ville vide, håber, bekymr*, urolig, ønsker, savner, kan man, kan vi, findes, er der, hvordan er, hvordan, hvor langt, hvor meget, hvad koster, hvor finder, må man, krav, spørger om, spurgte om, spørgsmål om, tips til, kun hvis, afhænger, vil gerne, vil lære, interesseret i',
    housing:
      'bolig*, *bolig, lejlighed*, hus, huset, huse, *hus, gård, gården, gårde, husmandssted*, grund, leje, lejebolig*, husleje*, værelse*, et sted at bo, sted at bo, landsted* ! lejebolig*, sted at bo',
    work: 'job, jobbet, jobs, *job, arbejde, arbejdet, stilling*, ansætte*, ansat, ledig stilling*, løn, lønnen, vikar*, søger folk, mangler folk, lærling*, læreplads*, arbejdsgiver*, sommerjob* ! søger job, leder efter job',
    school_childcare:
      'skole*, *skole, børnehave*, vuggestue*, dagpleje*, sfo, børnepasning*, klasse, klassen, skoleplads*, gymnasi*, friskole* ! børnehaveplads*, skoleplads*',
    language:
      'svensk, svensken, svenskkursus*, sprog, sproget, sprogkursus*, sprogskole*, sprogcafe*, finsk, finskkursus*, samisk, tolk*, engelsk ! sprogkursus*, sprogskole*, sprogcafe*',
    permits:
      'opholdstilladelse*, arbejdstilladelse*, tilladelse*, autorisation*, godkend*, personnummer*, cpr*, folkeregist*, byggetilladelse*, papirer, skat, skatten, pension* ! opholdstilladelse*, arbejdstilladelse*',
    health_care:
      'læge i, lægehus*, lægen, hospital*, sygehus*, sundhedsplejerske for, fødegang*, fødsel, skadestue*, apotek*, tandlæge i, hjemmepleje til, psykolog til ! langt til hospital*, langt til sygehus*',
    transport:
      'bus, bussen, busser, *bus, tog, toget, fly, lufthavn*, kollektiv trafik, offentlig transport, pendle*, bil, bilen, uden bil, cykelsti*, cykle, vej, vejen, vejene, sneryd*, færge*, kørekort*, elbil* ! uden bil, offentlig transport',
    partner_job:
      'kæreste*, min mand, min kone, min mands, min kones, konen, manden, samlever*, partner*, job til begge, job til os begge, begge får job ! job til begge, job til os begge, job til min mand, job til min kone, job til konen, job til manden, job til kæreste*',
    connectivity:
      'bredbånd*, fiber, fibernet*, internet*, wifi, hjemmearbejd*, arbejde hjemmefra, fjernarbejde*, på distancen, dækning, mobildækning*, 5g, kontorfællesskab* ! hjemmearbejd*, fjernarbejde*',
    leisure:
      'forening*, hold, idrætsforening*, fodbold*, håndbold*, svømmehal*, skispor*, løjpe*, klub, klubben, *klub, kor, koret, bibliotek*, musikskole*, biograf*, teater*, fritid*, legeplads*, rideskole*, dans, orkester*, spejder*, højskole*',
  },
  fi: {
    asks: 'etsin, etsimme, haen, haemme, tarvitsen, tarvitsemme, tarvitaan, haluan, haluamme, haluaisin, haluaisimme, haluisin, toivon, toivomme, toivoisin, mietin, mietimme, mietityttää, huolettaa, huolestuttaa, pelkään, miten, mistä, löytyy*, löytyisi*, onko, onks, voiko, saako, saisiko, paljonko, kuinka, kysyi, kysyivät, kysymys, ehtona, jos löytyy, riippuu, kiinnostaa, kiinnostaisi, kaipaan, kaipaamme, selvittää, hakusessa',
    housing:
      'asunto*, asunnon, asunnot, asuntoja, asuntoa, asunnosta, vuokra*, vuokralla, talo, talon, talot, taloja, taloa, talosta, omakotitalo*, rivitalo*, mökkejä, tontti*, tontin, tontteja, kaksio*, yksiö*, kolmio*, maatila*, tilaa ostaa, asumaan mihin, missä asua, huone*, huonetta, vuokrahuone*, kämppä*, kämppää ! vuokra asun*, asuntopula*, vuokra asunto*',
    work: 'työ, työtä, töitä, työn, työpaik*, työt, työhön, töihin, työstä, palkka, palkkaa, palkat, palkataan, haetteko, tarvitaanko, tarvitsetteko, avoin paikka, avoimia paikkoja, sijaisuu*, kesätyö*, kesätöitä, harjoittelu*, oppisopimu*, rekry*, työnantaj*, vakituinen, vakipaikka ! etsin töitä, työpaikkaa, avoimia paikkoja',
    school_childcare:
      'koulu, koulun, koulut, kouluun, kouluja, koulussa, koulua, koulusta, kyläkoulu*, päiväkoti*, päiväkodi*, päivähoi*, tarha, tarhaan, esikoulu*, eskari*, oppilaspaik*, luokka, luokat, luokassa, lukio*, iltapäiväkerho*, hoitopaik* ! päivähoitopaik*, oppilaspaik*, hoitopaik*',
    language:
      'ruotsia, ruotsii, ruotsin, ruotsiksi, ruotsin kurssi*, kielikurssi*, kieli, kieltä, kielen, kielellä, kielikahvila*, suomeksi, suomella pärjä*, saamea, saamen, meänkieltä, meänkielen, tulkki*, englanti*, englannilla ! kielikurssi*, kielikahvila*, ruotsin kurssi*, oppia ruotsia, oppii kunnolla ruotsii',
    permits:
      'oleskelulu*, työlupa*, työluvan, lupia, pätevyy*, laillistu*, tunnustami*, henkilötunnu*, rekisteröi*, rakennuslupa*, verotus*, verot, veroja, eläke*, todistus*, paperit ! oleskelulu*, laillistu*, henkilötunnu*',
    health_care:
      'terveyskesku*, sairaala*, sairaalaan, lääkäri*, lääkärin, lääkäriin, neuvola*, synnyty*, päivystys*, hammaslääkäri*, apteekki*, apteekin, kotihoito äidille, terveydenhuol*, fysioterapeutti* ! pitkä matka sairaalaan, lähin sairaala',
    transport:
      'bussi*, bussit, busseja, juna*, junat, junalla, lento*, lentokent*, ilman autoa, auto, autoa, julkinen liikenne, julkiset, julkisilla, pyörätie*, pyörätiet, pyöräily*, tie, tiet, tiellä, auraus*, aurataan*, lautta*, työmatka*, ajokort*, kimppakyyti*, sähköauto* ! ilman autoa, julkinen liikenne',
    partner_job:
      'puoliso*, vaimo, vaimolle, vaimon, mies, miehelle, miehen, avopuoliso*, kumppani*, poikaystävä*, tyttöystävä*, molemmille töitä, meille molemmille ! molemmille töitä, vaimolle töitä, miehelle töitä, puolisolle töitä, puolison työ*',
    connectivity:
      'laajakaista*, valokuitu*, netti, netin, nettiyhtey*, internet*, wifi, etätyö*, etätöitä, etänä, etäpäiv*, kuuluvuus*, 5g, 4g, yhteys, yhteydet ! etätyö*, etätöitä',
    leisure:
      'seura, seuran, seuroja, harrastu*, harrasta*, jalkapallo*, jääkiekko*, salibandy*, uimahalli*, hiihtolatu*, latu, ladut, latuja, kuoro*, kuoroon, orkesteri*, kuntosali*, kirjasto*, musiikkiopist*, elokuvateatteri*, teatteri*, kansalaisopisto*, kerho, kerhoja, kurssi*, tanssi*, tanssitaan, ratsastu*, partio*, leikkipuisto*, yhdisty*',
  },
};

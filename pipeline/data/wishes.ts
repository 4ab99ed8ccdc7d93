/**
 * What people wish of a place, the attributes of `pipeline/data/kommuner.ts` that meet it, and the words for it in the languages of
 * the contacts (own list). Folded words: no diacritics, å ä → a, ö ø → o; start of a word, `!` for the whole word, a blank for a phrase.
 */
export const wishes = [
  {
    name: 'village',
    meets: ['village'],
    words:
      'byn!, by!, byar!, byskol, landsbygd, glesbygd, landsby, bygda!, bygd!, village, countryside, hamlet, dorp!, dorpje, dorpen, platteland, dorf!, dorfer, ' +
      'auf dem land, wies!, wsi!, wiosk, kyla!, kylas, kylan, kyliss, maaseu, maalla!, kula!, kulas, maal!, maale!, kaim, pueblo, aldea, paesin, borgo, ' +
      'vesnic, na vsi, campagne, hameau, село, селі, деревн',
  },
  {
    name: 'town',
    meets: ['town', 'city'],
    words: 'stad!, staden!, stan!, city!, town!, kleinstadt, stadt!, stadje, miast, kaupun, linna!, linnas, ville!, ciudad, citta, mest!, miest, місто, город!',
  },
  {
    name: 'sea',
    meets: ['sea', 'archipelago', 'coast'],
    words:
      'havet!, hav!, kusten, kust!, skargard, archipelago, sea!, seaside, coast, island, meer!, kuste, insel, schare, zee!, eiland, scheren, morze, morza, ' +
      'morzem, wybrzez, wysp, meri!, meren!, merta, saaristo, rannik, mere!, saar!, sjoen!, kysten, oya!, mer!, cote!, ile!, iles!, mar!, costa, isla, mare!, ' +
      'isola, more!, pobrez, jura!, juros, сегел, segl, sail!, sailing, zegel, море, моря',
  },
  {
    name: 'mountain',
    meets: ['mountain'],
    words:
      'fjall, fjell, fjaeld, fjeld, mountain, berge!, bergen!, gebirge, gory!, gor!, gorach, gorski, tuntur, maed!, magi!, magede, montagn, montana, hory!, horach, kaln, гори, горах, горы',
  },
  {
    name: 'water',
    meets: ['river', 'lake'],
    words:
      'alven, alv!, sjon!, insjo, fiske!, fiska!, laxfiske, river, lake!, lakes!, fishing, fluss!, angeln, rivier, meertje, vissen!, rzek, jezior, ryby!, wedkar, ' +
      'joki!, joen!, jarvi!, jarven, kalast, jogi!, jarv!, kalap, elva!, elv!, fluvial, riviere, lac!, peche!, rio!, lago!, pesca, fiume, reka!, rece!, rybar, upe!, upes, ezer, ріка, річк',
  },
  {
    name: 'reindeer',
    meets: ['reindeer', 'sami'],
    words: 'ren!, renar, rensk, renna, reindeer, rentier, rendier, renifer, porot!, poro!, poron!, poroja, pohjapod, rein!, reinsdyr, rener!, renne!, rennes!, reno!, renos!, renna!, renne, sob!, sobi!, elnia, ziemelbri, samisk, sami!, same!, samer, samebyn, sapmi, saame, saami, sami culture, олен',
  },
  {
    name: 'finnish',
    meets: ['finnish'],
    words: 'meankieli, tornedal, finska!, finskt, finnish, finnisch, fins!, finski, suomea, suomen kiel, suomek, soome keel, finnois, finland, tornionlaakso',
  },
  {
    name: 'green-industry',
    meets: ['green-industry'],
    words:
      'gront stal, gron industri, grona omstallning, fossilfri, vatgas, green steel, green industry, green transition, fossil free, hydrogen, grun stahl, gruner stahl, ' +
      'wasserstoff, groen staal, waterstof, zielon stal, zielonej stal, wodor, vihrea teras, vetyteras, vety!, vedyn, roheline teras, vesinik, acier vert, hydrogene, acero verde, ' +
      'hidrogeno, acciaio verde, idrogeno, vodik, vandenil, brint, stahlwerk, stalverk, steelworks, hybrit, stegra, h2 green',
  },
  {
    name: 'university',
    meets: ['university', 'campus'],
    words: 'universitet, hogskola, university, phd!, universitat, promotion!, hochschule, universiteit, uniwersytet, politechnik, yliopist, ulikool, universite, universidad, universita, univerzit, ltu!, doctorate, doktorand',
  },
  {
    name: 'care-nearby',
    meets: ['hospital'],
    words: 'sjukhus, bb!, forlossning, hospital, maternity, krankenhaus, ziekenhuis, szpital, sairaala, haigla, sykehus, sygehus, hopital, ospedale, nemocnic, ligonin, лікарн',
  },
  {
    name: 'skiing',
    meets: ['ski'],
    words: 'skidor, skidspar, langdskid, slalom, skidback, skiing, ski!, skis!, skifahren, skilanglauf, langlauf, skien!, langlaufen, narty, nartach, biegowk, hiihta, hiihto, suusa, skisport, gaa paa ski, esqui, sciare, lyze, lyzov, slides, slidin, лиж',
  },
  {
    name: 'farming',
    meets: ['farming', 'river'],
    words: 'jordbruk, odla!, bonde!, farm!, farming, farmer, smallholding, landwirt, bauernhof, boerderij, gospodarstw, rolnik, maatil, viljel, talu!, talus, gard!, gardsbruk, ferme!, granja, fattoria, statek!, ukis, sodyb, ферм',
  },
] as const;

export type WishName = (typeof wishes)[number]['name'];

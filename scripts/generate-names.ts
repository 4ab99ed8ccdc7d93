/**
 * Writes the names of countries and languages that ingest understands, once, from the CLDR data inside Node, so that
 * no result depends on the ICU build of the machine it runs on. Run: `npx tsc -p tsconfig.build.json && node dist/scripts/generate-names.js`.
 */
import { writeFileSync } from 'node:fs';

const folder = new URL('../../pipeline/stages/1-ingest/values/', import.meta.url);
const shown = ['sv', 'en', 'de', 'nl', 'fi', 'pl', 'fr', 'nb', 'da', 'es', 'et', 'it'];
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** ISO 3166-1: alpha-2 and alpha-3 code in one word. */
const alpha3Table = new Map(
  `ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL 
    BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD 
    CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA 
    DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF 
    GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN 
    IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA 
    KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE 
    MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM 
    NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM 
    PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN 
    SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL 
    TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR 
    VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE`
    .split(/\s+/)
    .map((word) => [word.slice(0, 2), word.slice(2).toLowerCase()] as const),
);

/** Languages of a country beside its likeliest one. */
const alsoSpoken: Readonly<Record<string, readonly string[]>> = {
  BE: ['nl', 'fr', 'de'],
  CH: ['de', 'fr', 'it'],
  FI: ['fi', 'sv'],
  LU: ['fr', 'de', 'lb'],
  IE: ['en', 'ga'],
  NO: ['nb', 'nn', 'se'],
  ES: ['es', 'ca', 'eu', 'gl'],
  GB: ['en', 'cy'],
  CA: ['en', 'fr'],
  IN: ['hi', 'en'],
  BA: ['bs', 'hr', 'sr'],
  RS: ['sr', 'sr-Latn'],
  BY: ['be', 'ru'],
  UA: ['uk', 'ru'],
  KZ: ['kk', 'ru'],
  CY: ['el', 'tr'],
  MT: ['mt', 'en'],
  IL: ['he', 'ar'],
  MA: ['ar', 'fr'],
  DZ: ['ar', 'fr'],
  GR: ['el'],
  GE: ['ka'],
  AM: ['hy'],
  SY: ['ar', 'ku'],
  IQ: ['ar', 'ku'],
  AF: ['fa', 'ps'],
  ER: ['ti', 'ar'],
  SG: ['en', 'zh', 'ms'],
  TW: ['zh-Hant'],
  HK: ['zh-Hant', 'en'],
};

/** What CLDR does not say: everyday names, the EU's own codes, older and longer forms. */
const everydayCountries: Readonly<Record<string, string>> = {
  GB: 'uk|u k|england|great britain|britain|engeland|englanti|anglia|angleterre|inglaterra|gb|scotland|wales|northern ireland|skottland|nordirland|schottland|szkocja|ecosse|schotland|skotlanti|united kingdom of great britain and northern ireland|storbritannien|förenade kungariket|großbritannien|grossbritannien|groot brittannië|iso britannia|wielka brytania|grande bretagne|gran bretaña',
  GR: 'el|hellas|ellada',
  NL: 'niderlandy|holland|the netherlands|hollanti|hollande|holandia|holanda|nederländerna|niederlande|nederland',
  CZ: 'republika czeska|république tchèque|tschechei|czech republic|tjeckiska republiken|tschechische republik|česká republika|tsjechische republiek|czechia',
  US: 'amerikas förenta stater|ver staaten|usa|u s a|u s|united states of america|america|amerika|vereinigte staaten von amerika|stany zjednoczone ameryki|förenta staterna|états unis d amérique',
  RU: 'russian federation|ryska federationen|russische föderation',
  KR: 'republic of korea|korea|south korea|sydkorea',
  KP: 'democratic people s republic of korea',
  IR: 'islamic republic of iran',
  SY: 'syrian arab republic',
  MK: 'macedonia|makedonien|fyrom|former yugoslav republic of macedonia',
  MD: 'republic of moldova',
  TR: 'turkey|turkiet|türkei|turkije|turkki|turcja|turquie',
  BY: 'vitryssland|weißrussland|weissrussland|wit rusland',
  VN: 'viet nam',
  LA: 'lao people s democratic republic',
  CI: 'ivory coast|elfenbenskusten|elfenbeinküste',
  CV: 'cape verde|kap verde',
  MM: 'burma',
  SZ: 'swaziland',
  TL: 'east timor',
  VA: 'vatican|holy see',
  AE: 'uae|u a e|emirates',
  TW: 'republic of china',
  CN: 'people s republic of china|peoples republic of china|prc',
  PS: 'palestinian territory|palestine|palestina',
  BO: 'plurinational state of bolivia',
  VE: 'bolivarian republic of venezuela',
  TZ: 'united republic of tanzania',
  CD: 'democratic republic of the congo|dr congo|drc',
  CG: 'republic of the congo|congo',
  BN: 'brunei darussalam',
  DE: 'brd|federal republic of germany|bundesrepublik deutschland',
  AT: 'oesterreich|republik österreich',
  CH: 'swiss|schweiz suisse svizzera',
  SE: 'kingdom of sweden|konungariket sverige|ruotsi',
  FI: 'republic of finland',
  PL: 'republic of poland|rzeczpospolita polska',
  DK: 'kingdom of denmark',
  NO: 'kingdom of norway',
  SK: 'slovak republic',
  IE: 'republic of ireland|eire|éire',
  XK: 'kosova',
  BA: 'bosnia|bosnien',
  HK: 'hong kong|hongkong',
  MO: 'macau|macao',
  TT: 'trinidad',
  AX: 'ålandsöarna|åland|aland|ahvenanmaa',
};

const everydayLanguages: Readonly<Record<string, string>> = {
  zh: 'mandarin|chinese simplified|simplified chinese',
  fa: 'farsi|dari|persiska',
  no: 'norsk|norwegian|norska|norwegisch|noors|norja|norweski|norvégien',
  nb: 'bokmål|norsk bokmål',
  nn: 'nynorsk|norsk nynorsk',
  fil: 'tagalog',
  nl: 'flemish|vlaams|flamländska|nederlands',
  sh: 'serbo croatian',
  ku: 'kurmanji|sorani|kurdî',
  el: 'modern greek',
  se: 'sami|samiska|northern sami|davvisámegiella|nordsamiska',
  es: 'castellano|castilian',
  ro: 'moldovan',
  so: 'soomaali',
  ti: 'tigrinja',
};

writeTable('country-names.ts', 'countryNames', 'ISO 3166-1 alpha-2', countries());
writeTable('language-names.ts', 'languageNames', 'ISO 639-1', languages());

function countries(): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    if (!alpha3Table.has(code)) continue;
    if (new Intl.Locale(`und-${code}`).region !== code || Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`)
      continue;
    const native = alsoSpoken[code] ?? [new Intl.Locale(`und-${code}`).maximize().language];
    const names = [...shown, ...native].flatMap((language) =>
      new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code),
    );
    out.set(code, new Set([...alpha3(code), ...names.flatMap(forms), ...(everydayCountries[code]?.split('|') ?? [])]));
  }
  return out;
}

function languages(): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const small = 'abcdefghijklmnopqrstuvwxyz';
  const codes = [...small]
    .flatMap((a) => [...small].map((b) => a + b))
    .filter((code) => english.of(code) !== undefined);
  for (const code of codes) {
    if (Intl.getCanonicalLocales(code)[0] !== code) continue;
    const names = ['en', code, ...shown].flatMap((language) =>
      forms(new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code)),
    );
    out.set(code, new Set([...names, ...(everydayLanguages[code]?.split('|') ?? [])]));
  }
  for (const [code] of [...out]) if (code === 'sh' || code === 'tl') out.delete(code);
  for (const a of small)
    for (const b of small)
      for (const c of small) {
        const canonical = Intl.getCanonicalLocales(a + b + c)[0]!;
        if (canonical.length === 2) out.get(canonical)?.add(a + b + c);
      }
  out.get('no')?.add('nor');
  // The macro language first: a plain "norwegisch" is Norwegian, not Bokmål.
  return new Map([...out].sort(([a], [b]) => Number(b === 'no') - Number(a === 'no') || (a < b ? -1 : 1)));
}

function alpha3(code: string): string[] {
  return alpha3Table.get(code) === undefined ? [] : [alpha3Table.get(code)!];
}

/** A name and what people make of it: without what stands in brackets, with folded marks. */
function forms(name: string | undefined): string[] {
  if (name === undefined) return [];
  const plain = name.normalize('NFC').toLowerCase();
  return [plain, plain.replaceAll('&', ' and '), plain.replace(/\s*\([^)]*\)/g, '')]
    .map((text) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim())
    .filter((text) => text !== '');
}

function writeTable(file: string, name: string, of: string, table: ReadonlyMap<string, ReadonlySet<string>>): void {
  const taken = new Set([...table.keys()].map((code) => code.toLowerCase()));
  const lines = [...table].map(([code, names]) => {
    const own = [...names].filter((text) => !taken.has(text));
    for (const text of own) taken.add(text);
    return `  '${code}|${own.join('|').replaceAll("'", "\\'")}',`;
  });
  writeFileSync(
    new URL(file, folder),
    `// Made by scripts/generate-names.ts from CLDR; do not edit.\n\n/** ${of} code, then the names it goes by, in lower case. */\nexport const ${name}: readonly string[] = [\n${lines.join('\n')}\n];\n`,
  );
}

/** What people in the board work with, as they write it in a Swedish form; English where an EURES sheet or a text gives it. */
export const occupations: ReadonlyArray<readonly [en: string, sv: string, nl: string, isco: string]> = [
  ['nurse', 'sjuksköterska', 'verpleegkundige', '2221'],
  ['assistant nurse', 'undersköterska', 'verzorgende', '5321'],
  ['electrician', 'elektriker', 'elektricien', '7411'],
  ['carpenter', 'snickare', 'timmerman', '7115'],
  ['welder', 'svetsare', 'lasser', '7212'],
  ['preschool teacher', 'förskollärare', 'pedagogisch medewerker', '2342'],
  ['teacher', 'lärare', 'leraar', '2330'],
  ['truck driver', 'lastbilschaufför', 'vrachtwagenchauffeur', '8332'],
  ['bus driver', 'bussförare', 'buschauffeur', '8331'],
  ['software developer', 'systemutvecklare', 'softwareontwikkelaar', '2512'],
  ['mining engineer', 'gruvingenjör', 'mijnbouwingenieur', '2146'],
  ['process operator', 'processoperatör', 'procesoperator', '3139'],
  ['cook', 'kock', 'kok', '5120'],
  ['social worker', 'socionom', 'maatschappelijk werker', '2635'],
  ['physiotherapist', 'fysioterapeut', 'fysiotherapeut', '2264'],
  ['accountant', 'ekonom', 'boekhouder', '2411'],
  ['plumber', 'rörmokare', 'loodgieter', '7126'],
  ['mechanic', 'mekaniker', 'monteur', '7231'],
  ['forester', 'skogsmästare', 'boswachter', '2132'],
  ['civil engineer', 'civilingenjör', 'civiel ingenieur', '2142'],
  ['physician', 'läkare', 'arts', '2211'],
  ['midwife', 'barnmorska', 'verloskundige', '2222'],
  ['hairdresser', 'frisör', 'kapper', '5141'],
  ['farmer', 'lantbrukare', 'boer', '6130'],
  ['student', 'student', 'student', ''],
  ['retired', 'pensionär', 'gepensioneerd', ''],
];

const byEnglish = new Map(occupations.map((row) => [row[0], row]));

/** The occupation in the language of the sheet, or as it is where the table does not know it. */
export function occupationIn(language: 'sv' | 'nl' | 'en', english: string): string {
  const row = byEnglish.get(english);
  if (row === undefined || language === 'en') return english;
  return language === 'sv' ? row[1] : row[2];
}

export function iscoOf(english: string): string {
  return byEnglish.get(english)?.[3] ?? '';
}

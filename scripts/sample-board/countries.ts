import type { Dice } from './dice.js';

export interface Place {
  readonly city: string;
  readonly postcode: string;
}

interface Country {
  readonly names: { readonly sv: string; readonly nl: string };
  readonly places: readonly Place[];
  /** The n-th telephone number: from a range kept for fiction where the country has one that parses as valid, else a row of zeros. */
  readonly phone: (n: number) => string;
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const places = (text: string): readonly Place[] =>
  text
    .split('; ')
    .map((item) => ({ postcode: item.slice(0, item.indexOf('|')), city: item.slice(item.indexOf('|') + 1) }));

/** PTS keeps these for books and films: 070-174 06 05…99, 031-390 06 00…99, 040-628 04 00…99, 08-465 004 00…99, 0980-31 92 00…99. */
function swedishPhone(n: number): string {
  const at = n % 495;
  if (at < 95) return `+46701740${605 + at}`;
  const landline = ['+4631390060', '+4640628040', '+46846500400', '+4698031920'][Math.floor((at - 95) / 100)]!;
  return `${landline.slice(0, landline.length - (landline.startsWith('+468') ? 2 : 1))}${pad((at - 95) % 100, 2)}`;
}

/** Federal Network Agency: Berlin (0)30 23125 000…999, Cologne (0)221 4710 000…999. */
const germanPhone = (n: number): string =>
  n % 2 === 0 ? `+493023125${pad(n % 1000, 3)}` : `+492214710${pad(n % 1000, 3)}`;

export const countries: Readonly<Record<string, Country>> = {
  SE: {
    names: { sv: 'Sverige', nl: 'Zweden' },
    places: places(
      '411 05|Göteborg; 113 30|Stockholm; 211 40|Malmö; 753 20|Uppsala; 582 22|Linköping; 702 10|Örebro; 852 30|Sundsvall; 903 26|Umeå; 252 20|Helsingborg; 553 20|Jönköping; 392 30|Kalmar; 791 30|Falun; 621 55|Visby; 931 30|Skellefteå; 831 30|Östersund; 503 30|Borås',
    ),
    phone: swedishPhone,
  },
  NL: {
    names: { sv: 'Nederländerna', nl: 'Nederland' },
    places: places(
      '3511 AB|Utrecht; 9712 CP|Groningen; 6811 BD|Arnhem; 7511 HN|Enschede; 3811 LM|Amersfoort; 5611 EM|Eindhoven; 8911 DL|Leeuwarden; 2611 GC|Delft; 3994 DB|Houten; 4811 VC|Breda; 8011 MK|Zwolle',
    ),
    phone: (n) => `+3161000${pad(n, 4)}`,
  },
  BE: {
    names: { sv: 'Belgien', nl: 'België' },
    places: places('9000|Gent; 2000|Antwerpen; 3000|Leuven; 8000|Brugge; 4000|Liège'),
    phone: (n) => `+3247000${pad(n, 4)}`,
  },
  DE: {
    names: { sv: 'Tyskland', nl: 'Duitsland' },
    places: places(
      '20095|Hamburg; 10115|Berlin; 50667|Köln; 04109|Leipzig; 24103|Kiel; 18055|Rostock; 48143|Münster; 79098|Freiburg; 28195|Bremen; 37073|Göttingen',
    ),
    phone: germanPhone,
  },
  AT: {
    names: { sv: 'Österrike', nl: 'Oostenrijk' },
    places: places('8010|Graz; 6020|Innsbruck; 5020|Salzburg'),
    phone: (n) => `+436600000${pad(n, 3)}`,
  },
  CH: {
    names: { sv: 'Schweiz', nl: 'Zwitserland' },
    places: places('3011|Bern; 8001|Zürich; 7000|Chur'),
    phone: (n) => `+417600000${pad(n % 100, 2)}`,
  },
  GB: {
    names: { sv: 'Storbritannien', nl: 'Verenigd Koninkrijk' },
    places: places(
      'LS1 4AP|Leeds; BS1 5TR|Bristol; EH1 1YZ|Edinburgh; NE1 7RU|Newcastle; M1 1AE|Manchester; CF10 1EP|Cardiff; S1 2HE|Sheffield',
    ),
    phone: (n) => (n % 2 === 0 ? `+442079460${pad(n % 1000, 3)}` : `+441134960${pad(n % 1000, 3)}`),
  },
  IE: {
    names: { sv: 'Irland', nl: 'Ierland' },
    places: places('T12 X8N6|Cork; H91 E2K3|Galway'),
    phone: (n) => `+35385000${pad(n, 4)}`,
  },
  US: {
    names: { sv: 'USA', nl: 'Verenigde Staten' },
    places: places('55401|Minneapolis; 97201|Portland; 04101|Portland ME; 53703|Madison'),
    phone: (n) => `+1202555${pad(100 + (n % 100), 4)}`,
  },
  IN: {
    names: { sv: 'Indien', nl: 'India' },
    places: places('560001|Bengaluru; 411001|Pune'),
    phone: (n) => `+9190000${pad(n, 5)}`,
  },
  PL: {
    names: { sv: 'Polen', nl: 'Polen' },
    places: places(
      '90-001|Łódź; 44-100|Gliwice; 80-001|Gdańsk; 50-001|Wrocław; 20-001|Lublin; 15-001|Białystok; 70-001|Szczecin; 61-001|Poznań',
    ),
    phone: (n) => `+48600000${pad(n % 1000, 3)}`,
  },
  FI: {
    names: { sv: 'Finland', nl: 'Finland' },
    places: places(
      '90100|Oulu; 33100|Tampere; 95400|Tornio; 96100|Rovaniemi; 20100|Turku; 65100|Vaasa; 00100|Helsinki',
    ),
    phone: (n) => `+358400000${pad(n % 1000, 3)}`,
  },
  NO: {
    names: { sv: 'Norge', nl: 'Noorwegen' },
    places: places('9008|Tromsø; 8514|Narvik; 7011|Trondheim; 0150|Oslo; 5003|Bergen'),
    phone: (n) => `+4740000${pad(n % 1000, 3)}`,
  },
  DK: {
    names: { sv: 'Danmark', nl: 'Denemarken' },
    places: places('8000|Aarhus; 5000|Odense; 9000|Aalborg; 2200|København'),
    phone: (n) => `+4532100${pad(n % 1000, 3)}`,
  },
  FR: {
    names: { sv: 'Frankrike', nl: 'Frankrijk' },
    places: places('69001|Lyon; 38000|Grenoble; 44000|Nantes; 35000|Rennes; 67000|Strasbourg'),
    phone: (n) => `+33199000${pad(n % 1000, 3)}`,
  },
  IT: {
    names: { sv: 'Italien', nl: 'Italië' },
    places: places('38122|Trento; 10121|Torino; 40121|Bologna; 33100|Udine'),
    phone: (n) => `+393200000${pad(n % 1000, 3)}`,
  },
  ES: {
    names: { sv: 'Spanien', nl: 'Spanje' },
    places: places('46001|Valencia; 48001|Bilbao; 08001|Barcelona; 41001|Sevilla'),
    phone: (n) => `+34600000${pad(n % 1000, 3)}`,
  },
  CZ: {
    names: { sv: 'Tjeckien', nl: 'Tsjechië' },
    places: places('602 00|Brno; 301 00|Plzeň; 702 00|Ostrava'),
    phone: (n) => `+420601000${pad(n % 1000, 3)}`,
  },
  LT: {
    names: { sv: 'Litauen', nl: 'Litouwen' },
    places: places('01100|Vilnius; 44240|Kaunas; 91246|Klaipėda'),
    phone: (n) => `+37060000${pad(n % 1000, 3)}`,
  },
  EE: {
    names: { sv: 'Estland', nl: 'Estland' },
    places: places('51003|Tartu; 10111|Tallinn; 80010|Pärnu'),
    phone: (n) => `+37251000${pad(n % 1000, 3)}`,
  },
  LV: {
    names: { sv: 'Lettland', nl: 'Letland' },
    places: places('LV-1010|Rīga; LV-4201|Valmiera'),
    phone: (n) => `+37120000${pad(n % 1000, 3)}`,
  },
  UA: {
    names: { sv: 'Ukraina', nl: 'Oekraïne' },
    places: places('79000|Lviv; 76000|Ivano-Frankivsk; 58000|Chernivtsi'),
    phone: (n) => `+38050000${pad(n, 4)}`,
  },
};

const homes: Readonly<Record<string, ReadonlyArray<readonly [country: string, weight: number]>>> = {
  sv: [
    ['SE', 90],
    ['FI', 10],
  ],
  en: [
    ['GB', 50],
    ['IE', 12],
    ['US', 18],
    ['IN', 8],
    ['SE', 12],
  ],
  de: [
    ['DE', 78],
    ['CH', 12],
    ['AT', 10],
  ],
  nl: [
    ['NL', 82],
    ['BE', 18],
  ],
  pl: [
    ['PL', 92],
    ['SE', 4],
    ['DE', 4],
  ],
  fi: [
    ['FI', 94],
    ['SE', 6],
  ],
  no: [['NO', 1]],
  da: [['DK', 1]],
  fr: [
    ['FR', 80],
    ['BE', 12],
    ['CH', 8],
  ],
  it: [['IT', 1]],
  es: [['ES', 1]],
  cs: [['CZ', 1]],
  lt: [['LT', 1]],
  et: [['EE', 1]],
  lv: [['LV', 1]],
  uk: [
    ['UA', 60],
    ['PL', 25],
    ['SE', 15],
  ],
}; // prettier-ignore

/** Where somebody who writes this language is likely to live. */
export function homeOf(language: string, dice: Dice): string {
  return dice.weighted(homes[language]!);
}

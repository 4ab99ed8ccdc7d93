import type { WordsByLanguage } from '../4-clean/special-words/words.js';
import { objectionParts } from './objection-grammar.js';
import { awayWords } from './objection-silence.js';

/** Negations of a request, and words for an old address or number that a new one replaces, in one language. */
interface Exceptions {
  readonly not: string;
  readonly old: string;
  readonly address: string;
  /** To miss something, do not forget me, and negations that are part of a verb. */
  readonly miss: string;
}

const languages: Readonly<Record<string, Exceptions>> = {
  sv: {
    not: 'inte/aldrig',
    old: 'gamla/gammal/förra/felaktiga',
    address: 'adress/adressen/mejladress/numret/nummer',
    miss: 'missa/miss/glömma bort/glöm inte',
  },
  no: {
    not: 'ikke/aldri/ikkje',
    old: 'gamle/gammel/forrige/feil',
    address: 'adressen/adresse/nummeret/nummer',
    miss: 'glipp av/glem ikke/miste',
  },
  da: {
    not: 'ikke/aldrig',
    old: 'gamle/gammel/forrige/forkerte',
    address: 'adresse/adressen/nummer/mailadresse',
    miss: 'glip af/glem ikke/miste',
  },
  en: {
    not: 'not/t/never',
    old: 'old/previous/former/wrong',
    address: 'address/number/phone/email/mail',
    miss: 'miss/missed/missing/forget me not',
  },
  de: {
    not: 'nicht/nie',
    old: 'alte/alten/altes/frühere/falsche',
    address: 'adresse/anschrift/nummer/telefonnummer',
    miss: 'verpassen/versäumen/vergesst mich nicht/vergessen sie mich nicht',
  },
  nl: {
    not: 'niet/nooit/vooral',
    old: 'oude/vorige/verkeerde',
    address: 'adres/telefoonnummer/nummer/mailadres',
    miss: 'missen/vergeet me niet/vergeet mij niet',
  },
  pl: {
    not: 'nie',
    old: 'stary/starego/stare/poprzedni/błędny',
    address: 'adres/adresu/numer/numeru/telefon',
    miss: 'przegapić/przegapię/nie zapomnijcie/ominęło',
  },
  fi: {
    not: 'älkää/älä/ei',
    old: 'vanha/vanhan/edellinen/väärä',
    address: 'osoite/osoitteeni/osoitteen/numero/numeroni',
    miss: 'missata/älkää unohtako/jäädä paitsi',
  },
  fr: {
    not: 'ne',
    old: 'ancienne/ancien/vieille/mauvaise',
    address: 'adresse/numéro/téléphone',
    miss: 'manquer/rater/ne m oubliez/ne nous oubliez',
  },
  it: {
    not: 'non',
    old: 'vecchio/vecchia/precedente/sbagliato',
    address: 'numero/indirizzo/telefono/mail',
    miss: 'perdermi/perdere nessun*/perdere neanche/non dimenticat*',
  },
  es: {
    not: 'no',
    old: 'viejo/vieja/antiguo/antigua/anterior',
    address: 'teléfono/dirección/número/correo',
    miss: 'perderme/perder ningún/no se olvid*/no me olvid*/no os olvid*',
  },
  pt: {
    not: 'não',
    old: 'velho/velha/antigo/antiga/anterior',
    address: 'telefone/endereço/número/morada',
    miss: 'perder nenhum*/não se esque*/não me esque*',
  },
  et: {
    not: 'ärge/ära',
    old: 'vana/eelmine/vale',
    address: 'aadress/aadressi/number/numbri',
    miss: 'ilma jää*/ärge ~ unustage',
  },
  lt: {
    not: 'ne',
    old: 'seną/senas/ankstesnį/neteisingą',
    address: 'adresą/adresas/numerį/numeris',
    miss: 'praleisti/neištrin*/nepašalin*/neišbrauk*/nepamiršk*',
  },
  lv: {
    not: 'ne',
    old: 'veco/vecais/iepriekšējo',
    address: 'adresi/numuru',
    miss: 'palaist garām/nedzēs*/neizdzēs*/neaizmirst*',
  },
  cs: {
    not: 'ne',
    old: 'starou/stará/starý/staré/předchozí',
    address: 'adresu/adresa/číslo/telefon',
    miss: 'zmeškat/nemaž*/nevymaz*/neodstraň*/nevyřazuj*/neškrt*/nezapomeň*',
  },
  uk: {
    not: 'не',
    old: 'стару/старий/попередню/попередній',
    address: 'адресу/номер/пошту',
    miss: 'пропустити/не забувайте/не забудьте',
  },
  ru: {
    not: 'не',
    old: 'старый/старую/прежний/прежнюю',
    address: 'адрес/номер/почту',
    miss: 'пропустить/не забывайте/не забудьте',
  },
  hu: {
    not: 'ne',
    old: 'régi/előző/rossz',
    address: 'címemet/címet/számomat/telefonszámot',
    miss: 'lemaradni/kihagyni/ne töröljé*/ne felejts*',
  },
};

/** "Do not take me off the list", "remove the old address", "I would not miss one": whoever says this wants to stay. */
export const stayWords: WordsByLanguage = Object.fromEntries(
  Object.entries(languages).map(([language, { not, old, address, miss }]) => {
    const { remove = '', mine = '' } = objectionParts[language] ?? {};
    const kept = [`${not} ${remove}`, `${not} ${mine} ${remove}`, `${not} ${mine} ~ ${remove}`];
    const replaced = [`${old} ${address}`, `${address} ${old}`];
    const onList = (awayWords[language] ?? []).map((away) => `${not} ~ ${mine} ~ ${away}`);
    return [language, [...kept, ...replaced, ...onList, ...miss.split('/')].join(', ')];
  }),
);

/** "Why do I get no more mails?" misses them. */
export const asksWhy =
  /^\W*(?:varför|hvorfor|why|warum|wieso|weshalb|waarom|dlaczego|czemu|miksi|pourquoi|perché|por qué|porque|miks|kodėl|kāpēc|proč|чому|почему|miért)(?!\p{L})/iu;

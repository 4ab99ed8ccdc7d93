export type WouldMove = 'yes' | 'no' | 'maybe';

const list = (words: string) => words.split('|').map((word) => word.trim());

/** Longer phrases first: "vet inte" must not be read as its words. */
const undecided = list(
  "don't know|dont know|do not know|i don't know|i dont know|i do not know|not sure|i'm not sure|i am not sure|im not sure|unsure|undecided|no idea|not decided|vet ej|vet inte|vet icke|jag vet ej|jag vet inte|osäker|inte säker|ej säker|ingen aning|jag är osäker|weiß nicht|weiss nicht|ich weiß nicht|ich weiss nicht|weiß ich nicht|weiss ich nicht|weiß es nicht|ich weiß es nicht|nicht sicher|unsicher|keine ahnung|weet niet|weet ik niet|weet het niet|ik weet niet|ik weet het niet|geen idee|niet zeker|en tiedä|en tieda|en osaa sanoa|en ole varma|ei osaa sanoa|en vielä tiedä|nie wiem|nie jestem pewien|nie jestem pewna|nie mam pojęcia|trudno powiedzieć|vet ikke|jeg vet ikke|ved ikke|jeg ved ikke|usikker|ikke sikker|je ne sais pas|ne sais pas|sais pas|je sais pas|pas sûr|pas sure|no sé|no se|no lo sé|no lo se|no estoy seguro|no estoy segura|ingen uppfattning|no opinion|kommer an på|det beror på|beror på|it depends|depends|kommt darauf an|hangt ervan af|riippuu|zależy|ça dépend|depende|no clue|not certain|cannot say|no opinion yet|inte bestämt|inte bestämt mig|ej bestämt|inte helt säker|inte riktigt säker|inte så säker|ikke bestemt|ikke helt sikker|nicht ganz sicher|noch nicht sicher|noch unsicher|niet helemaal zeker|nog niet zeker|ei tiedä|en ole päättänyt|en ole vielä|en ole aivan varma|en ole ihan varma|nie mam zdania|nie mam pewności|nie jestem pewny|nie jestem pewni|nie potrafię powiedzieć|jeszcze nie wiem|no sabría|no sabe|no lo tengo claro|no tengo idea|no tengo ni idea|ni idea|aucune idée",
);
const maybe = list(
  'kanske|kanske det|möjligen|möjligtvis|eventuellt|ev|maybe|perhaps|possibly|might|vielleicht|eventuell|möglicherweise|möglich|misschien|wellicht|mogelijk|eventueel|ehkä|ehka|mahdollisesti|kenties|może|moze|być może|byc moze|możliwe|kanskje|muligens|måske|muligvis|peut-être|peut être|peut-etre|peut etre|quizá|quizás|quiza|quizas|tal vez|a lo mejor|puede ser|puede',
);
const yes = list(
  'ja|jaa|jo|jaha|japp|jepp|jajamän|jajjemen|absolut|definitivt|gärna|självklart|givetvis|javisst|yes|yep|yeah|yup|sure|definitely|absolutely|of course|certainly|jawohl|natürlich|klar|gerne|auf jeden fall|unbedingt|jazeker|zeker|natuurlijk|graag|kyllä|kylla|joo|juu|toki|tottakai|ehdottomasti|tak|oczywiście|pewnie|jasne|zdecydowanie|selvfølgelig|selvfølgeligt|gjerne|gerne|oui|bien sûr|bien sur|absolument|certainement|volontiers|sí|si|claro|por supuesto|desde luego|true|1',
);
const no = list(
  'nej|nä|näe|nää|nejdå|aldrig|inte|no|nope|nah|never|not|nein|nö|niemals|nie|nee|neen|nooit|niet|ei|en|en halua|nei|nej|aldri|ikke|non|jamais|nunca|jamás|nigdy|false|0|absolut inte|absolut nej|definitivt inte|självklart inte|absolutely not|definitely not|certainly not|of course not|absolut nicht|auf keinen fall|natürlich nicht|klar nein|sicher nicht|zeker niet|absoluut niet|natuurlijk niet|absolut ikke|absolument pas|certainement pas|claro que no|por supuesto que no|desde luego que no|zdecydowanie nie|oczywiście że nie|pewnie nie',
);

const answers = new Map<string, WouldMove>([
  ...no.map((word) => [word, 'no'] as const),
  ...yes.map((word) => [word, 'yes'] as const),
  ...maybe.map((word) => [word, 'maybe'] as const),
  ...undecided.map((word) => [fold(word), 'maybe'] as const),
]);
const longest = 5;

/** What the first answer word says, in sv en de nl fi pl no da fr es; null if the cell does not start with one. */
export function normalizeWouldMove(cell: string | null): WouldMove | null {
  if (cell === null || cell === '') return null;
  const words = fold(cell.slice(0, 400)).split(' ');
  if (words.length === 1 && (words[0] === 'y' || words[0] === 'n')) return words[0] === 'y' ? 'yes' : 'no';
  if (words[0] === '1' || words[0] === '0') return words.length === 1 ? answers.get(words[0])! : null;
  for (let n = Math.min(longest, words.length); n > 0; n--) {
    const found = answers.get(words.slice(0, n).join(' '));
    if (found !== undefined) return n === 1 && isFinnishArticle(words) ? null : found;
  }
  return null;
}

/** Lower case, `_` as a space, and no marks but the apostrophe and hyphen inside words. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}'-]+/gu, ' ')
    .replace(/(^|\s)['-]+|['-]+(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "en" is Finnish for "I do not", and a Swedish article: alone or before a Finnish verb it is an answer. */
function isFinnishArticle(words: readonly string[]): boolean {
  return (
    words[0] === 'en' &&
    words.length > 1 &&
    !/^(halua|muutt|voi|aio|ole|usko|tahdo|koskaan|missään|todellakaan|kiitos)/.test(words[1]!)
  );
}

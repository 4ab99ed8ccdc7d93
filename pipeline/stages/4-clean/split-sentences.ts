const segmenters = new Map<string, Intl.Segmenter>();

/** A text's sentences, trimmed, in order. Line breaks end a sentence unless the next line goes on in lower case. */
export function splitSentences(text: string, language: string): string[] {
  const sentences: string[] = [];
  for (const line of unwrap(text)) for (const block of blocksOf(line)) splitBlock(block, language, sentences);
  return sentences;
}

/** Hard-wrapped lines joined, runs of blanks made one. */
function unwrap(text: string): string[] {
  const lines: string[][] = [];
  for (const line of text.split('\n')) {
    const trimmed = line.replace(/\s+/g, ' ').trim();
    if (lines.length > 0 && /^\p{Ll}/u.test(trimmed)) lines.at(-1)!.push(trimmed);
    else if (trimmed !== '') lines.push([trimmed]);
  }
  return lines.map((parts) => parts.join(' '));
}

const blockSize = 4000;

/** Intl.Segmenter's time grows with the square of a text's length: it gets blocks of bounded length, cut at a blank. */
function* blocksOf(line: string): Generator<string> {
  let from = 0;
  while (line.length - from > blockSize) {
    const blank = line.lastIndexOf(' ', from + blockSize);
    const to = blank > from ? blank + 1 : from + blockSize;
    yield line.slice(from, to);
    from = to;
  }
  yield line.slice(from);
}

function splitBlock(block: string, language: string, sentences: string[]): void {
  let open = '';
  for (const { segment } of segmenterOf(language).segment(block)) {
    // chats begin sentences in lower case, which Unicode's rules take for an abbreviation before
    for (const part of segment.split(/(?<=\p{L}\p{L}\p{L}[!?.]{1,3}[)"”“»']?\s)(?=\p{Ll})/u)) {
      open += part;
      if (endsInAbbreviation(open, language)) continue;
      push(sentences, open);
      open = '';
    }
  }
  push(sentences, open);
}

function push(sentences: string[], sentence: string): void {
  const text = sentence.trim();
  if (text === '') return;
  // a lone emoji or bracket belongs to the sentence before it
  if (sentences.length > 0 && !/[\p{L}\p{N}]/u.test(text)) sentences[sentences.length - 1] += ` ${text}`;
  else sentences.push(text);
}

/** One per language of the text, never the machine's. */
function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** What ends in a full stop without ending a sentence, by language; `all` are common to most. */
const abbreviations: Readonly<Record<string, string>> = {
  all: 'dr prof st nr etc tel mob ca kl approx vs',
  sv: 't.ex bl.a d.v.s dvs m.m m.fl s.k fr.o.m t.o.m o.s.v osv resp ang ev kap',
  no: 'f.eks bl.a dvs osv mv o.l p.g.a pga ev',
  da: 'f.eks bl.a dvs osv mv o.l pga ev gl',
  en: 'e.g i.e mr mrs ms jr sr incl dept no',
  de: 'z.b bzw usw u.a d.h ggf evtl inkl str hr fr mio jh v.a geb',
  nl: 'bijv d.w.z o.a enz mw dhr mevr jl a.u.b z.o.z ca incl',
  pl: 'np m.in itd itp tzn ul al os pl ok godz zł wg ds im św pn mgr inż',
  fi: 'esim ns mm yms jne klo puh mr os',
  fr: 'p.ex av bd env mme mlle mm',
  it: 'es ecc sig dott ing avv',
  es: 'p.ej ej ud uds sr sra srta avda pág',
  pt: 'p.ex sr sra av',
  et: 'nt jt jms sh tn lk',
  lt: 'pvz t.y šv kt',
  lv: 'piem utt u.c',
  cs: 'např tj atd tzv ul',
  uk: 'напр тощо вул буд',
  ru: 'напр ул г д',
  hu: 'pl stb kb ún',
};
const known = new Map<string, ReadonlySet<string>>();

function abbreviationsOf(language: string): ReadonlySet<string> {
  let set = known.get(language);
  if (set === undefined) {
    set = new Set(`${abbreviations['all']} ${abbreviations[language] ?? ''}`.split(' '));
    known.set(language, set);
  }
  return set;
}

function endsInAbbreviation(open: string, language: string): boolean {
  const tail = open.slice(-24).trimEnd();
  if (!tail.endsWith('.')) return false;
  const word = tail.slice(Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('(')) + 1, -1);
  return abbreviationsOf(language).has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

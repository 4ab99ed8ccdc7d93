const segmenters = new Map<string, Intl.Segmenter>();

/** A text's sentences, trimmed, in order. Line breaks end a sentence unless the next line goes on in lower case. */
export function splitSentences(text: string, language: string): string[] {
  const unwrapped = text.replace(/[ \t]*\n[ \t]*(?=\p{Ll})/gu, ' ').replace(/[ \t]+/g, ' ');
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenterOf(language).segment(unwrapped)) {
    open += segment;
    if (endsInAbbreviation(open) && !segment.endsWith('\n')) continue;
    push(sentences, open);
    open = '';
  }
  push(sentences, open);
  return sentences;
}

function push(sentences: string[], sentence: string): void {
  const text = sentence.replace(/\s+/g, ' ').trim();
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

const abbreviations: ReadonlySet<string> = new Set(
  `t.ex bl.a d.v.s dvs osv m.m m.fl s.k fr.o.m t.o.m o.s.v kl ca nr st resp ang tel mob
   e.g i.e etc mr mrs ms dr prof vs approx
   z.b bzw usw u.a d.h ggf evtl inkl str hr fr ca. tel. mio jh
   bijv d.w.z o.a enz mw dhr mevr jl a.u.b z.o.z
   np m.in itd itp tzn ul al os pl ok godz zł wg r ds im św pn
   esim ns mm yms jne n v klo puh
   f.eks bl.a dvs osv ca mv o.l p.g.a pga gl
   p.ex av bd env m mme mlle cf
   es ecc sig sig.ra dott dott.ssa ing
   p.ej ej ud uds sr sra srta avda pág
   nt jt jms sh tn lk
   pvz t.y kt g al šv
   piem utt u.c
   např tj atd tzv č
   напр тощо вул буд ул д кв г`
    .split(/\s+/)
    .map((word) => word.replace(/\.$/, '')),
);

function endsInAbbreviation(open: string): boolean {
  const tail = open.slice(-24).trimEnd();
  if (!tail.endsWith('.')) return false;
  const word = tail.slice(Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('('), tail.lastIndexOf('\n')) + 1, -1);
  return abbreviations.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

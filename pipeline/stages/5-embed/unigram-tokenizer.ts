import { childOf, type PieceTrie } from './piece-trie.js';

/** Words whose pieces are remembered; when they are so many, all are forgotten. */
const mostWords = 60_000;

/**
 * The most likely pieces of a text under a unigram model (Kudo 2018, "Subword regularization"), word by word:
 * no piece goes on across a space, so a sentence's ids do not depend on what stands before it.
 * Ids are those of `tokenizer.json` (a test holds them against @huggingface/tokenizers), with one difference:
 * the control marks `<s>`, `</s>`, `<pad>`, `<unk>` and `<mask>` cannot be spelled by a text.
 */
export class UnigramTokenizer {
  readonly trie: PieceTrie;
  readonly #unknownScore: number;
  readonly #words = new Map<string, readonly number[]>();
  #best = new Float64Array(256);
  #from = new Int32Array(256);
  #piece = new Int32Array(256);

  constructor(trie: PieceTrie) {
    this.trie = trie;
    let least = 0;
    for (const score of trie.scores) if (score < least) least = score;
    this.#unknownScore = least - 10;
  }

  /** Append the ids of a text to `out`, without marks. Spaces count once, but one at the end is a piece of its own. */
  encodeInto(out: number[], text: string): void {
    const words = compatible(text).split(' ');
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      if (word === '' && (i === 0 || i < words.length - 1)) continue;
      for (const id of this.#pieces(word)) out.push(id);
    }
  }

  encode(text: string): number[] {
    const out: number[] = [];
    this.encodeInto(out, text);
    return out;
  }

  #pieces(word: string): readonly number[] {
    const known = this.#words.get(word);
    if (known) return known;
    const pieces = this.#split(`▁${word}`);
    if (this.#words.size >= mostWords) this.#words.clear();
    this.#words.set(ownCopy(word), pieces);
    return pieces;
  }

  /** Viterbi over code units; of two equally likely ways to a place the one whose last piece starts earlier wins. */
  #split(word: string): number[] {
    const length = word.length;
    this.#reserve(length + 1);
    const best = this.#best.fill(Number.NEGATIVE_INFINITY, 0, length + 1);
    best[0] = 0;
    for (let start = 0; start < length; start++) {
      const single = start + widthAt(word, start);
      if (best[start] === Number.NEGATIVE_INFINITY) continue; // the middle of a character
      if (!this.#extend(word, start, single)) this.#offer(start, single, this.trie.unknown, this.#unknownScore);
    }
    return this.#trace(length);
  }

  /** Offer every piece that starts here; says whether one of them is the single character up to `single`. */
  #extend(word: string, start: number, single: number): boolean {
    const { roots, ends, scores } = this.trie;
    let hasSingle = false;
    let node = roots[word.charCodeAt(start)]!;
    for (let at = start + 1; node !== 0; at++) {
      const piece = ends[node]! - 1;
      if (piece >= 0) {
        this.#offer(start, at, piece, scores[piece]!);
        if (at === single) hasSingle = true;
      }
      node = at < word.length ? childOf(this.trie, node, word.charCodeAt(at)) : 0;
    }
    return hasSingle;
  }

  #offer(start: number, end: number, piece: number, score: number): void {
    const sum = this.#best[start]! + score;
    if (sum <= this.#best[end]!) return;
    this.#best[end] = sum;
    this.#from[end] = start;
    this.#piece[end] = piece;
  }

  /** The pieces of the best way, unknown neighbours as one. */
  #trace(length: number): number[] {
    const { unknown } = this.trie;
    const pieces: number[] = [];
    for (let at = length; at > 0; at = this.#from[at]!) {
      const piece = this.#piece[at]!;
      if (piece !== unknown || pieces.at(-1) !== unknown) pieces.push(piece);
    }
    return pieces.reverse();
  }

  #reserve(size: number): void {
    if (size <= this.#best.length) return;
    this.#best = new Float64Array(size * 2);
    this.#from = new Int32Array(size * 2);
    this.#piece = new Int32Array(size * 2);
  }
}

/** The normal form that the pieces are made of: NFKC, but for the full-width tilde. */
function compatible(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .split('～')
    .map((part) => part.normalize('NFKC'))
    .join('～');
}

/** A part of a string keeps the whole string alive; a remembered word must not. */
function ownCopy(word: string): string {
  return Buffer.from(word, 'utf16le').toString('utf16le');
}

/** 2 at the start of a surrogate pair, else 1. */
function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

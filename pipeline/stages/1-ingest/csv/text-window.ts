/** A moving window over the text of a file: what lies before `pos` is forgotten, more comes on demand. */
export class TextWindow {
  text = '';
  pos = 0;
  /** Nothing comes after `text`. */
  ended = false;
  readonly #chunks: Iterator<string>;

  constructor(chunks: Iterable<string>) {
    this.#chunks = chunks[Symbol.iterator]();
    this.more();
  }

  /** Forget what is done and append the next piece, or as much as is already held, so that long records cost no square. */
  more(): void {
    const wanted = Math.max(1, this.text.length - this.pos);
    const parts = [this.text.slice(this.pos)];
    this.pos = 0;
    for (let got = 0; got < wanted; ) {
      const next = this.#chunks.next();
      if (next.done === true) {
        this.ended = true;
        break;
      }
      parts.push(next.value);
      got += next.value.length;
    }
    this.text = parts.join('');
  }
}

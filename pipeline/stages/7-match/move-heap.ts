/** Max-heap of people by gain, ties to the smaller index. Entries may be stale: the owner checks what it takes from the top. */
export class MoveHeap {
  #gains = new Int32Array(16);
  #people = new Int32Array(16);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Index of the person on top; the heap must not be empty. */
  get topPerson(): number {
    return this.#people[0]!;
  }

  get topGain(): number {
    return this.#gains[0]!;
  }

  push(person: number, gain: number): void {
    if (this.#size === this.#gains.length) this.#grow();
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(gain, person, this.#gains[parent]!, this.#people[parent]!)) break;
      this.#set(at, this.#gains[parent]!, this.#people[parent]!);
      at = parent;
    }
    this.#set(at, gain, person);
  }

  pop(): void {
    const size = --this.#size;
    const gain = this.#gains[size]!;
    const person = this.#people[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.#before(child + 1, child)) child++;
      if (!before(this.#gains[child]!, this.#people[child]!, gain, person)) break;
      this.#set(at, this.#gains[child]!, this.#people[child]!);
      at = child;
    }
    this.#set(at, gain, person);
  }

  #before(a: number, b: number): boolean {
    return before(this.#gains[a]!, this.#people[a]!, this.#gains[b]!, this.#people[b]!);
  }

  #set(at: number, gain: number, person: number): void {
    this.#gains[at] = gain;
    this.#people[at] = person;
  }

  #grow(): void {
    const gains = new Int32Array(this.#size * 2);
    const people = new Int32Array(this.#size * 2);
    gains.set(this.#gains);
    people.set(this.#people);
    this.#gains = gains;
    this.#people = people;
  }
}

function before(gainA: number, personA: number, gainB: number, personB: number): boolean {
  return gainA > gainB || (gainA === gainB && personA < personB);
}

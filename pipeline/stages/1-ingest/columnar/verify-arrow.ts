const deepest = 64;
const [schemaHeader, dictionaryHeader, batchHeader] = [1, 2, 3];
/** Slots of the tables in Arrow's Message.fbs, Schema.fbs and File.fbs that can make a reader loop or allocate. */
const slots = {
  message: { headerType: 1, header: 2, bodyLength: 3, metadata: 4 },
  schema: { fields: 1, metadata: 2 },
  field: { children: 5, metadata: 6 },
  dictionary: { data: 1 },
  batch: { nodes: 1, buffers: 2, variadicCounts: 4 },
  footer: { schema: 1, dictionaries: 2, batches: 3, metadata: 4 },
} as const;

/**
 * Hold the counts and lengths in an Arrow file's or stream's metadata against its size: apache-arrow believes them, and a
 * damaged one makes it allocate or loop without end. @throws RangeError for what cannot be
 */
export function verifyArrow(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (Buffer.from(bytes.subarray(0, 6)).toString('latin1') === 'ARROW1') verifyFile(view);
  else for (let at = 0; at < view.byteLength; ) at = verifyMessage(view, at) ?? view.byteLength;
}

function verifyFile(view: DataView): void {
  const end = view.byteLength - 10;
  const length = view.getInt32(end, true);
  demand(length > 0 && length <= end);
  const tables = new Tables(part(view, end - length, length));
  const footer = tables.root();
  tables.vector(footer, slots.footer.metadata, 4);
  verifySchema(tables, tables.child(footer, slots.footer.schema));
  for (const slot of [slots.footer.dictionaries, slots.footer.batches])
    for (const block of tables.vector(footer, slot, 24)) verifyMessage(view, tables.long(block));
}

/** Where the message at `at` ends; null at the end of the stream. */
function verifyMessage(view: DataView, at: number): number | null {
  const marked = view.getInt32(at, true) === -1;
  if (marked && at + 8 > view.byteLength) return null;
  const start = at + (marked ? 8 : 4);
  const length = view.getInt32(start - 4, true);
  if (length === 0) return null;
  demand(length > 0 && start + length <= view.byteLength);
  const tables = new Tables(part(view, start, length));
  const message = tables.root();
  const body = tables.slot(message, slots.message.bodyLength);
  const bodyLength = body === 0 ? 0 : tables.long(body);
  demand(bodyLength >= 0 && start + length + bodyLength <= view.byteLength);
  tables.vector(message, slots.message.metadata, 4);
  const type = tables.byte(tables.slot(message, slots.message.headerType));
  const header = tables.child(message, slots.message.header);
  if (type === schemaHeader) verifySchema(tables, header);
  if (type === batchHeader) verifyBatch(tables, header, bodyLength);
  if (type === dictionaryHeader) verifyBatch(tables, tables.child(header, slots.dictionary.data), bodyLength);
  return start + length + bodyLength;
}

function verifySchema(tables: Tables, schema: number): void {
  tables.vector(schema, slots.schema.metadata, 4);
  for (const field of tables.vector(schema, slots.schema.fields, 4)) verifyField(tables, tables.follow(field), 1);
}

function verifyField(tables: Tables, field: number, depth: number): void {
  demand(depth <= deepest);
  tables.vector(field, slots.field.metadata, 4);
  for (const child of tables.vector(field, slots.field.children, 4))
    verifyField(tables, tables.follow(child), depth + 1);
}

function verifyBatch(tables: Tables, batch: number, bodyLength: number): void {
  for (const node of tables.vector(batch, slots.batch.nodes, 16)) demand(tables.long(node) >= 0);
  const buffers = tables.vector(batch, slots.batch.buffers, 16);
  for (const buffer of buffers) {
    const [offset, length] = [tables.long(buffer), tables.long(buffer + 8)];
    demand(offset >= 0 && length >= 0 && offset + length <= bodyLength);
  }
  for (const count of tables.vector(batch, slots.batch.variadicCounts, 8))
    demand(tables.long(count) >= 0 && tables.long(count) <= buffers.length);
}

/** Flatbuffer tables in one piece of metadata. A DataView itself throws a RangeError for what lies outside. */
class Tables {
  readonly #view: DataView;
  /** Items that may still be visited: tables that refer to each other over and over would be a bomb. */
  #left: number;

  constructor(view: DataView) {
    this.#view = view;
    this.#left = view.byteLength / 4;
  }

  root(): number {
    return this.follow(0);
  }

  /** Where an offset leads. */
  follow(at: number): number {
    return at + this.#view.getUint32(at, true);
  }

  /** Where a table keeps a slot; 0 where it has none. */
  slot(table: number, slot: number): number {
    const directory = table - this.#view.getInt32(table, true);
    const entry = 4 + 2 * slot;
    const offset = entry < this.#view.getUint16(directory, true) ? this.#view.getUint16(directory + entry, true) : 0;
    return offset === 0 ? 0 : table + offset;
  }

  child(table: number, slot: number): number {
    const at = this.slot(table, slot);
    demand(at > 0);
    return this.follow(at);
  }

  /** Where the items of a vector stand, `size` bytes each. */
  vector(table: number, slot: number, size: number): readonly number[] {
    const at = this.slot(table, slot);
    if (at === 0) return [];
    const start = this.follow(at);
    const count = this.#view.getUint32(start, true);
    this.#left -= count;
    demand(start + 4 + count * size <= this.#view.byteLength && this.#left >= 0);
    return Array.from({ length: count }, (_, i) => start + 4 + i * size);
  }

  long(at: number): number {
    return Number(this.#view.getBigInt64(at, true));
  }

  byte(at: number): number {
    return this.#view.getUint8(at);
  }
}

function part(view: DataView, start: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + start, length);
}

function demand(holds: boolean): void {
  if (!holds) throw new RangeError('a length in the metadata cannot be');
}

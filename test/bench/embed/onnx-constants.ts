import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A constant of an ONNX graph. `type` is TensorProto's: 1 float32, 2 uint8, 3 int8, 10 float16. */
export interface Constant {
  readonly type: number;
  readonly shape: readonly number[];
  readonly bytes: Buffer;
}

/** The constants of a graph by name, those in an outside file included. */
export function readConstants(path: string): ReadonlyMap<string, Constant> {
  const constants = new Map<string, Constant>();
  for (const graph of fieldsOf(readFileSync(path), 7))
    for (const bytes of fieldsOf(graph, 5)) {
      const [name] = fieldsOf(bytes, 8);
      const [raw] = fieldsOf(bytes, 9);
      constants.set(name!.toString(), {
        type: numbersOf(bytes, 2)[0]!,
        shape: numbersOf(bytes, 1),
        bytes: raw ?? readOutside(path, fieldsOf(bytes, 13)),
      });
    }
  return constants;
}

function readOutside(path: string, entries: readonly Buffer[]): Buffer {
  const said = new Map(entries.map((entry) => [fieldsOf(entry, 1)[0]!.toString(), fieldsOf(entry, 2)[0]!.toString()]));
  const buffer = Buffer.alloc(Number(said.get('length')));
  const fd = openSync(join(dirname(path), said.get('location')!), 'r');
  readSync(fd, buffer, 0, buffer.length, Number(said.get('offset') ?? 0));
  closeSync(fd);
  return buffer;
}

function fieldsOf(message: Buffer, id: number): Buffer[] {
  return partsOf(message).flatMap((part) => (part.id === id && part.bytes ? [part.bytes] : []));
}

/** Whole numbers of a field, whether they stand alone or packed. */
function numbersOf(message: Buffer, id: number): number[] {
  return partsOf(message).flatMap((part) => {
    if (part.id !== id) return [];
    if (part.bytes === undefined) return [part.value];
    const packed: number[] = [];
    for (let at = 0; at < part.bytes.length; ) {
      const [value, next] = varintAt(part.bytes, at);
      packed.push(value);
      at = next;
    }
    return packed;
  });
}

function partsOf(message: Buffer): { readonly id: number; readonly value: number; readonly bytes?: Buffer }[] {
  const parts: { id: number; value: number; bytes?: Buffer }[] = [];
  for (let at = 0; at < message.length; ) {
    const [tag, start] = varintAt(message, at);
    const id = Math.floor(tag / 8);
    if (tag % 8 === 5 || tag % 8 === 1) at = start + (tag % 8 === 5 ? 4 : 8);
    else {
      const [value, next] = varintAt(message, start);
      if (tag % 8 === 2) parts.push({ id, value, bytes: message.subarray(next, next + value) });
      else parts.push({ id, value });
      at = next + (tag % 8 === 2 ? value : 0);
    }
  }
  return parts;
}

function varintAt(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 1, i = at; ; shift *= 128, i++) {
    value += (bytes[i]! & 127) * shift;
    if (bytes[i]! < 128) return [value, i + 1];
  }
}

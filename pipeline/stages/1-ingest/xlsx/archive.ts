import { readFile, stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { NorrutError } from '../../../lib/errors.js';
import { bomb } from '../bytes/gunzip.js';
import { limits } from '../bytes/limits.js';

const largestArchive = 1 << 30;
/** How an entry of a ZIP's directory begins. */
const entryMark = 'PK\u0001\u0002';

/** A ZIP file whose parts are unpacked one by one, in memory and only as far as the limits allow. Nothing is ever written by its names. */
export class Archive {
  readonly names: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #shown: string;

  private constructor(bytes: Uint8Array, names: readonly string[], shown: string) {
    this.#bytes = bytes;
    this.names = names;
    this.#shown = shown;
  }

  /** @throws NorrutError `input-refused` for bombs and names that lead out, `input-unreadable` for a damaged file */
  static async open(path: string, shown: string): Promise<Archive> {
    const { size } = await stat(path);
    if (size > largestArchive)
      throw new NorrutError('input-refused', 'the archive is larger than 1 GiB', {
        where: shown,
        hint: 'save the table as CSV',
      });
    const bytes = await readFile(path);
    const names: string[] = [];
    const read = () =>
      unzipSync(bytes, {
        filter: ({ name, size: packed, originalSize }) => {
          if (names.length >= limits.archiveEntries) throw bomb(shown);
          if (leadsOut(name))
            throw new NorrutError('input-refused', 'a name inside the archive leads out of it (path traversal)', {
              where: shown,
            });
          if (
            originalSize > limits.workbookPart ||
            (originalSize > limits.ratioFrom && originalSize > limits.ratio * packed)
          )
            throw bomb(shown);
          names.push(name);
          return false;
        },
      });
    guarded(read, shown);
    return new Archive(bytes, names, shown);
  }

  /** The bytes of a part, or undefined if there is none of this name (case aside, as Excel does). */
  part(name: string): Buffer | undefined {
    const actual = this.names.find((n) => n === name) ?? this.names.find((n) => n.toLowerCase() === name.toLowerCase());
    if (actual === undefined) return undefined;
    const parts = guarded(() => unzipSync(this.#bytes, { filter: (file) => file.name === actual }), this.#shown);
    const bytes = parts[actual];
    if (bytes === undefined) return undefined;
    // fflate stops at the size that the archive claims, without a word.
    if (crc32(bytes) !== (checksumOf(this.#bytes, actual) ?? crc32(bytes))) throw damaged(this.#shown);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
}

/** The CRC-32 that the archive's directory states for a name; undefined where the name stands there in no known encoding. */
function checksumOf(archive: Uint8Array, name: string): number | undefined {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const wanted = [Buffer.from(name, 'utf8'), Buffer.from(name, 'latin1')];
  for (let at = bytes.lastIndexOf(entryMark); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(entryMark, at - 1)) {
    if (at + 46 > bytes.length) continue;
    const stated = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    if (wanted.some((form) => form.equals(stated))) return bytes.readUInt32LE(at + 16);
  }
  return undefined;
}

function leadsOut(name: string): boolean {
  return /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(name);
}

function guarded<T>(work: () => T, shown: string): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NorrutError) throw error;
    throw damaged(shown, error);
  }
}

function damaged(shown: string, cause?: unknown): NorrutError {
  return new NorrutError('input-unreadable', 'the archive is damaged', {
    where: shown,
    hint: 'open it in the program that made it and save it again',
    cause,
  });
}

import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../pipeline/config/config.js';
import { kommuner } from '../../pipeline/lib/kommuner.js';
import { type Board, makeBoard, writeEvents } from '../../scripts/sample-board/make-board.js';
import { parseCorpus } from '../../scripts/sample-board/texts.js';

const samples = new URL('../../data-samples/', import.meta.url).pathname;
let board: Board;

beforeAll(async () => {
  board = await makeBoard(parseCorpus(await readFile(join(samples, 'corpus/train.jsonl'), 'utf8')), 'norrut board 1');
});

describe('the sample board', () => {
  test('is what the script makes, byte for byte', async () => {
    for (const [name, bytes] of board.files) {
      const committed = await readFile(join(samples, 'board/inbox', name));
      expect(committed.equals(bytes), name).toBe(true);
    }
    const made = join(tmpdir(), `norrut-events-${process.pid}.parquet`);
    await writeEvents(board.events, made);
    expect((await readFile(made)).equals(await readFile(join(samples, 'board/inbox/events.parquet')))).toBe(true);
  });

  test('has an address or number of nobody real', () => {
    for (const person of board.people)
      for (const { email, phone } of person.records) {
        expect(email).toMatch(/@(example\.(com|org|net)|[a-z]+\.example)$/i);
        if (phone !== '') expect(parsePhoneNumberFromString(phone)?.isValid(), phone).toBe(true);
      }
  });

  test('gives each text to one person only', () => {
    const ids = board.people.flatMap((person) => person.texts.map((text) => text.id));
    expect(ids.length).toBeGreaterThan(850);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('holds duplicates, households, refusals and texts that object', () => {
    const several = board.people.filter((person) => person.records.length > 1);
    expect(several.length).toBeGreaterThan(180);
    const phones = new Map<string, Set<string>>();
    for (const { phone, firstName } of board.people)
      if (phone !== '') phones.set(phone, (phones.get(phone) ?? new Set()).add(firstName));
    expect([...phones.values()].filter((first) => first.size > 1).length).toBeGreaterThan(8);
    const plans = board.people.map((person) => person.consent);
    const full = plans.filter((plan) => ['all', 'all but ads', 'again after withdrawal'].includes(plan)).length;
    expect(full / plans.length).toBeGreaterThan(0.62);
    expect(full / plans.length).toBeLessThan(0.75);
    const objecting = board.people.filter((person) => person.texts.some((text) => text.tags.includes('objection')));
    expect(objecting.length).toBeGreaterThan(12);
  });

  test('comes with a configuration that reads, with a capacity for every kommun', async () => {
    const { config } = await loadConfig(join(samples, 'board'));
    expect(config.sources.map((source) => source.kind)).toEqual([
      'contacts',
      'contacts',
      'contacts',
      'contacts',
      'events',
      'consents',
      'outcomes',
    ]);
    expect(Object.keys(config.kommuner).sort()).toEqual(kommuner.map((kommun) => kommun.name).sort());
  });
});

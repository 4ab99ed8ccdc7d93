import type { ContactRecord, FileName, Person } from './person.js';

export interface Row {
  readonly person: Person;
  readonly record: ContactRecord;
}

/** The rows of one file in the order in which they came in. */
export function rowsOf(people: readonly Person[], file: FileName): Row[] {
  return people
    .flatMap((person) => person.records.map((record) => ({ person, record })))
    .filter((row) => row.record.file === file)
    .sort((a, b) => (a.record.at < b.record.at ? -1 : a.record.at > b.record.at ? 1 : a.person.no - b.person.no));
}

import { demandWorkspace } from '../config/config-file.js';
import { compareRuns, runBefore } from '../run/changes.js';
import { readManifest } from '../run/manifest.js';
import { comparePersons } from '../run/person-changes.js';
import { layoutOf } from '../run/workspace.js';
import type { Io } from './io.js';

export async function run(io: Io): Promise<void> {
  demandWorkspace(io.workspace);
  const { run_id, as_of, model, weights, counts, consent } = await readManifest(layoutOf(io.workspace).latest);
  const before = await runBefore(io.workspace, run_id);
  const changes = before === undefined ? null : await compareRuns(io.workspace, before, run_id);
  const people = before === undefined ? null : await comparePersons(io.workspace, before, run_id);
  io.result({ run_id, as_of, model, weights, counts, consent, changes, persons: people });
  io.print(`run ${run_id}, as of ${as_of}`);
  const { contacts, persons, scored, leads } = counts as Record<string, number>;
  io.print(`${contacts} contacts → ${persons} persons → ${scored} scored → ${leads} leads`);
  if (changes === null || people === null) {
    io.print('no earlier run to compare with');
    return;
  }
  io.print(`since ${changes.since}:`);
  for (const { kommun_code, kommun, leads: now, added, lost, moved } of changes.kommuner)
    io.print(
      `  ${kommun_code} ${kommun.padEnd(11)} ${String(now).padStart(5)} leads, ${added} new, ${lost} lost, ${moved} moved`,
    );
  for (const [reason, n] of Object.entries(changes.lost)) io.print(`  no longer a lead anywhere: ${n} (${reason})`);
  for (const { person_id, from } of people.merged) io.print(`  merged: ${from.join(' + ')} → ${person_id}`);
  for (const { person_id, into } of people.split) io.print(`  split: ${person_id} → ${into.join(' + ')}`);
}

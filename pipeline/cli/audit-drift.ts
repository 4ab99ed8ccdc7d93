import { auditDrift } from '../audit/audit-drift.js';
import type { DriftMeasure, MovedCell } from '../audit/drift.js';
import { loadConfig } from '../config/config.js';
import type { Io, Options } from './io.js';
import { printGrid } from './print-grid.js';

/** `norrut audit drift`: how far inputs, vectors and scores moved since the run before. */
export async function run(io: Io, _args: readonly string[], options: Options): Promise<void> {
  const { config } = await loadConfig(io.workspace);
  const against = options.text('against');
  const audit = await auditDrift({ workspace: io.workspace, config, signal: io.signal, against });
  io.result(audit);
  const { moderate, major } = audit.thresholds;
  io.print(`drift from run ${audit.before} to ${audit.now}`);
  io.print(`PSI: from ${moderate} on worth a look, from ${major} on look at the model; unclear: chance could do that`);
  io.print('');
  printGrid(io, ['what', 'PSI', 'by chance', 'verdict', 'moved most'], audit.measures.map(measureRow));
  io.print('');
  if (audit.cosine !== null) io.print(`cosine of the mean text vectors: ${audit.cosine.toFixed(4)}`);
  const moved = audit.measures.filter(({ level }) => level === 'moderate' || level === 'major');
  io.print(
    moved.length === 0
      ? 'nothing moved beyond the thresholds'
      : `moved: ${moved.map(({ part, name, level }) => `${part} ${name} (${level})`).join(', ')}`,
  );
}

function measureRow({ part, name, psi, noise, level, moved }: DriftMeasure): string[] {
  return [`${part} ${name}`, psi.toFixed(3), noise.toFixed(3), level, moved.map(movedText).join(', ')];
}

function movedText({ cell, before, now }: MovedCell): string {
  return `${cell} ${percent(before)} → ${percent(now)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

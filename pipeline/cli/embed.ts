import { embedFile } from '../stages/5-embed/embed-file.js';
import type { Io, Options } from './io.js';
import { withTextTable } from './text-table.js';

export async function run(io: Io, args: readonly string[], options: Options): Promise<void> {
  if (options.has('shard')) return (await import('./embed-shard.js')).run(io, args, options);
  const report = await withTextTable(io, args, options, embedFile);
  const output = options.required('out');
  if (output === '-') return;
  const { rows, empty, distinct, truncated, encoded } = report;
  const cut = truncated > 0 ? `, ${truncated} longer than the model reads` : '';
  io.print(
    `${rows} rows: ${distinct} distinct texts (${encoded} encoded now${cut}), ${empty} empty; written to ${output}`,
  );
  io.result({ ...report, output });
}

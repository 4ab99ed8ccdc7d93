import { resolve } from 'node:path';
import { embedOnCluster } from '../cluster/embed-on-cluster.js';
import { type Sender, sendTexts, withHome } from '../cluster/send-texts.js';
import { findSparkSubmit, submitToSpark } from '../cluster/spark-submit.js';
import type { Io, Options } from './io.js';

/** `norrut run --score-with MASTER`: vectors from a Spark cluster, first of all. @returns the instant for the run itself */
export async function embedWithSpark(io: Io, sender: Sender, options: Options): Promise<string> {
  const exchange = options.text('exchange');
  findSparkSubmit(process.env); // before any work is done
  const report = await embedOnCluster({
    ...sender,
    exchange: exchange === undefined ? undefined : resolve(exchange),
    submit: (job) =>
      submitToSpark({ ...job, master: options.required('scoreWith'), conf: options.list('sparkConf') }, io.signal),
  });
  const { asOf, sent, imported, dropped } = report;
  io.note(
    sent === 0
      ? 'Spark: nothing to do, all vectors are there'
      : `Spark: ${sent} texts sent, ${imported} vectors taken over, ${dropped} dropped because their people are no longer allowed`,
  );
  return asOf;
}

/** `norrut run --texts-to FILE`: the texts that lack a vector, for `norrut embed --shard i/n --prepared`. */
export async function writeTexts(io: Io, sender: Sender, file: string): Promise<void> {
  const path = resolve(file);
  const { keys, texts } = await withHome(sender, (home) => sendTexts(home, path));
  io.print(`${keys.size} texts without a vector in ${path}; nothing was published`);
  io.result({ texts: keys.size, consent_snapshot: texts.snapshot, output: path });
}

import { NorrutError } from '../lib/errors.js';
import type { CommandModule, Io, Options } from './io.js';

/** One module a topic; each is loaded only when it is asked for. */
const topics: Readonly<Record<string, () => Promise<CommandModule>>> = {
  consent: () => import('./audit-consent.js'),
  fairness: () => import('./audit-fairness.js'),
  drift: () => import('./audit-drift.js'),
};

export async function run(io: Io, args: readonly string[], options: Options): Promise<void> {
  const [topic = '', ...rest] = args;
  const load = Object.hasOwn(topics, topic) ? topics[topic] : undefined;
  if (load === undefined)
    throw new NorrutError('bad-usage', `no audit "${topic}"`, { hint: `one of: ${Object.keys(topics).join(', ')}` });
  await (await load()).run(io, rest, options);
}

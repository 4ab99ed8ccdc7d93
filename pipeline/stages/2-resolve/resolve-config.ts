import { z } from 'zod';
import { NorrutError } from '../../lib/errors.js';
import { parseYaml } from '../../lib/parse-yaml.js';
import { sayIssue } from '../../lib/say-issue.js';
import { columnKinds, type LinkColumn } from './kinds.js';

const schema = z.strictObject({
  columns: z.record(z.string(), z.enum(columnKinds)).optional(),
  links: z.string().min(1).optional(),
});

/** `norrut resolve --config`: a kind for each column, and the file of must-link and cannot-link pairs. */
export interface ResolveConfig {
  readonly columns: readonly LinkColumn[] | undefined;
  readonly links: string | undefined;
}

/** @throws NorrutError `bad-config` */
export function parseResolveConfig(text: string, where: string): ResolveConfig {
  const parsed = schema.safeParse(parseYaml(text, where) ?? {}, { error: sayIssue });
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new NorrutError('bad-config', issue.message, {
      where: `${where}: ${issue.path.join('.')}`,
      hint: `columns: { HEADER: KIND, … }, with the kinds ${columnKinds.join(' ')}`,
    });
  }
  const { columns, links } = parsed.data;
  return { columns: columns && Object.entries(columns).map(([name, kind]) => ({ name, kind })), links };
}

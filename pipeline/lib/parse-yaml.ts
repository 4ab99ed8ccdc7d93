import { parseDocument } from 'yaml';
import { NorrutError } from './errors.js';

/**
 * YAML that a person wrote → plain values. Aliases are refused: they serve only to blow a file up. The message holds nothing
 * of the file.
 * @param where what to call the file in errors
 * @throws NorrutError `bad-config`
 */
export function parseYaml(text: string, where: string): unknown {
  const document = parseDocument(text, { prettyErrors: true, strict: true });
  const [syntax] = document.errors;
  if (syntax)
    throw new NorrutError('bad-config', `not valid YAML: ${syntax.message.split('\n')[0]}`, {
      where: `${where}:${syntax.linePos?.[0].line ?? 1}`,
    });
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    throw new NorrutError('bad-config', 'YAML aliases are not allowed', { where, cause: error });
  }
}

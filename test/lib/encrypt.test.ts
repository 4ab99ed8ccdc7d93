import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { checkRecipients, encryptFile } from '../../pipeline/lib/encrypt.js';
import { tempDir } from '../helpers/temp-dir.js';

test('an encrypted file opens with either secret key, and the plain one is gone', async () => {
  const path = join(await tempDir(), 'leads.csv');
  await writeFile(path, 'name\r\nAnna\r\n');
  const identities = [await generateIdentity(), await generateIdentity()];
  const sealed = await encryptFile(path, await Promise.all(identities.map(identityToRecipient)));
  expect(sealed).toBe(`${path}.age`);
  expect(existsSync(path)).toBe(false);
  const bytes = await readFile(sealed);
  expect(bytes.includes('Anna')).toBe(false);
  for (const identity of identities) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(await decrypter.decrypt(bytes, 'text')).toBe('name\r\nAnna\r\n');
  }
});

test('a secret key is refused, and so is anything else that is no public key', async () => {
  expect(() => checkRecipients(['AGE-SECRET-KEY-1QQQ'])).toThrow(/secret key/);
  expect(() => checkRecipients(['age1nonsense'])).toThrow(/no age public key/);
});

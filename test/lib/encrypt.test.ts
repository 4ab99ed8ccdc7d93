import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { checkRecipients, sealBytes } from '../../pipeline/lib/encrypt.js';
import { tempDir } from '../helpers/temp-dir.js';

test('sealed bytes open with either secret key, and show nothing', async () => {
  const identities = [await generateIdentity(), await generateIdentity()];
  const plain = Buffer.from('name\r\nAnna\r\n');
  const sealed = Buffer.from(await sealBytes(plain, await Promise.all(identities.map(identityToRecipient))));
  expect(sealed.includes('Anna')).toBe(false);
  for (const identity of identities) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(Buffer.from(await decrypter.decrypt(sealed))).toEqual(plain);
  }
});

test('the age command opens what norrut sealed, where there is one', async () => {
  if (spawnSync('age', ['--version']).error) return;
  const dir = await tempDir();
  const identity = await generateIdentity();
  await writeFile(join(dir, 'key'), `${identity}\n`);
  await writeFile(join(dir, 'leads.age'), await sealBytes(Buffer.from('Anna'), [await identityToRecipient(identity)]));
  const { stdout } = spawnSync('age', ['-d', '-i', join(dir, 'key'), join(dir, 'leads.age')]);
  expect(stdout.toString()).toBe('Anna');
});

test('a secret key is refused, and so is anything else that is no public key', async () => {
  expect(() => checkRecipients(['AGE-SECRET-KEY-1QQQ'])).toThrow(/secret key/);
  expect(() => checkRecipients(['age1nonsense'])).toThrow(/no age public key/);
});

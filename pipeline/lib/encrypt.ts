import { open, readFile, rm } from 'node:fs/promises';
import { Encrypter } from 'age-encryption';
import { NorrutError } from './errors.js';
import { fileMode, writeAside } from './files.js';

/** Public keys of age (`age1…`), checked. Only public keys are ever named: a secret does not belong on a command line. */
export function checkRecipients(recipients: readonly string[]): void {
  for (const recipient of recipients) {
    if (/^age-secret-key/i.test(recipient))
      throw new NorrutError('bad-usage', 'that is a secret key: name the public one, age1…', {
        hint: 'age-keygen -y KEYFILE prints it; treat the secret as compromised',
      });
    try {
      new Encrypter().addRecipient(recipient);
    } catch (error) {
      throw new NorrutError('bad-usage', '--recipient is no age public key (age1…)', { cause: error });
    }
  }
}

/** Replace a finished file by `path.age`, readable only by the recipients' secret keys. @returns the new path */
export async function encryptFile(path: string, recipients: readonly string[]): Promise<string> {
  checkRecipients(recipients);
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(await readFile(path));
  const target = `${path}.age`;
  await writeAside(target, async (aside) => {
    const file = await open(aside, 'w', fileMode);
    try {
      await file.writeFile(sealed);
    } finally {
      await file.close();
    }
  });
  await rm(path);
  return target;
}

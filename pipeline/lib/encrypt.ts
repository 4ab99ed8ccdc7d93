import { Encrypter } from 'age-encryption';
import { NorrutError } from './errors.js';

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

/** A file's bytes, readable only by the recipients' secret keys. */
export async function sealBytes(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  checkRecipients(recipients);
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { CitizenId } from '../../identity/citizen-id';
import type { PersonName } from '../../identity/person-name';

/** Facts to one block of identities. */
export const FACTS_PER_BLOCK = 4096;

export interface PlainIdentity {
  readonly idNumber: CitizenId;
  readonly name: PersonName;
}

/**
 * Who the facts of a file are about, until it is known which of these people are new. The numbers wait in the database's temporary table,
 * so they are encrypted with a key that lives only as long as this object; whatever is left after a crash opens for nobody.
 */
export class IdentityBlocks {
  private readonly key = randomBytes(32);

  close(people: readonly PlainIdentity[]): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    const text = people.map(({ idNumber, name }) => `${idNumber}${name}`).join('\n');
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  open(block: Buffer): PlainIdentity[] {
    const decipher = createDecipheriv('aes-256-gcm', this.key, block.subarray(0, 12));
    decipher.setAuthTag(block.subarray(-16));
    const text = decipher.update(block.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
    return text.split('\n').map((line) => ({ idNumber: line.slice(0, 18) as CitizenId, name: line.slice(18) as PersonName }));
  }
}

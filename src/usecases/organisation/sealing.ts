import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Seals small secrets under the key of this installation, each for one use: what is opened for another use does not open. */
export type Sealing = {
  seal(secret: string, forWhat: string): Uint8Array;
  /** The secret, or null when it was sealed for something else, with another key, or was touched. */
  open(sealed: Uint8Array, forWhat: string): string | null;
};

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under a key of 32 bytes: nonce, tag, text. */
export function sealingWith(key: Uint8Array): Sealing {
  if (key.byteLength !== 32) throw new Error('A key to seal with has 32 bytes.');
  return {
    seal(secret, forWhat) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(forWhat));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), text]));
    },
    open(sealed, forWhat) {
      try {
        const bytes = Buffer.from(sealed);
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(forWhat));
        decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
        return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

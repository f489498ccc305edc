import { createHash, randomBytes } from 'node:crypto';

const bytes = 16;
const shape = /^[\w-]{22}$/;

/** A new token for an address: 128 bits by chance, 22 characters. */
export const newToken = (): string => randomBytes(bytes).toString('base64url');

/** The hash by which a token is known. */
export const hashOfToken = (token: string): Uint8Array => new Uint8Array(createHash('sha256').update(token).digest());

/** Whether a text can be a token at all. */
export const isToken = (text: string): boolean => shape.test(text);

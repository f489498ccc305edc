import { createHash } from 'node:crypto';

/** How a model of better-auth lies in our tables: which table, and which column each field is. A field that is not named here is not kept. */
export type AuthTable = { readonly table: string; readonly columns: Readonly<Record<string, string>> };

const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** better-auth's user is our account, its session the browser in which a space is open, its verification the link in a mail. */
const tables: Readonly<Record<string, AuthTable>> = {
  user: { table: 'account', columns: { id: 'owner_id', email: 'email', emailVerified: 'email_verified', ...times } },
  session: {
    table: 'device_session',
    columns: {
      id: 'id',
      token: 'token_hash',
      userId: 'owner_id',
      expiresAt: 'expires_at',
      createdAt: 'created_at',
      updatedAt: 'last_seen_at',
    },
  },
  verification: {
    table: 'sign_in_link',
    columns: { id: 'id', identifier: 'identifier', value: 'value', expiresAt: 'expires_at', ...times },
  },
};

/** The table of a model. Throws for a model we do not keep: passwords and accounts elsewhere. */
export function authTable(model: string): AuthTable {
  const found = tables[model];
  if (found === undefined) throw new Error(`Signing in keeps no ${model}.`);
  return found;
}

/** A value as the store keeps it: of the token of a session only the hash. */
export const keptValue = (field: string, value: unknown): unknown =>
  field === 'token' && typeof value === 'string' ? createHash('sha256').update(value).digest() : value;

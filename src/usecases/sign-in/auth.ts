import { randomBytes, randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import { authDatabaseOn } from '../../database/auth-adapter.ts';
import type { Store } from '../../database/open.ts';

/** How long a link in a mail works, in seconds. */
const linkLasts = 15 * 60;

/** Hands a fresh token on to whoever asked for it, by the metadata it was asked with. */
export type Deliver = (token: string) => Promise<void>;

/**
 * better-auth on our store, for links by mail: tokens of 190 bits by chance, kept as a hash, used once, for a quarter of an hour. Nobody
 * signs up by it. Its cookies are not used, so its secret need not outlive the process; no address of its own is answered.
 */
export function authOn(store: Store) {
  const deliveries = new Map<string, Deliver>();
  const auth = betterAuth({
    baseURL: 'http://naober.invalid',
    secret: randomBytes(32).toString('base64url'),
    database: authDatabaseOn(store),
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: { database: { generateId: () => randomUUID() } },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: linkLasts,
        storeToken: 'hashed',
        sendMagicLink: async ({ token, metadata }) => deliveries.get(String(metadata?.['delivery']))?.(token),
      }),
    ],
  });
  /** Makes a link token for an address and hands it over. */
  const linkFor = async (email: string, deliver: Deliver) => {
    const delivery = randomUUID();
    deliveries.set(delivery, deliver);
    try {
      await auth.api.signInMagicLink({ body: { email, metadata: { delivery } }, headers: new Headers() });
    } finally {
      deliveries.delete(delivery);
    }
  };
  return { api: auth.api, linkFor, links: async () => (await auth.$context).internalAdapter, linkLasts };
}

/** What signing in by mail is done with. */
export type Auth = ReturnType<typeof authOn>;

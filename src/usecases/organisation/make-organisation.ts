import type { Store } from '../../database/open.ts';
import { insertOrganisation, organisationBySlug, setProvider } from '../../database/organisation/organisations.ts';
import { insertLink } from '../../database/organisation/worker-links.ts';
import { insertWorker } from '../../database/organisation/workers.ts';
import { tidyName } from '../../domain/circle/naming.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { mailAddressIn } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { invitationLasts } from './invitation-lasts.ts';
import type { Sealing } from './sealing.ts';
import { hashOf, newToken } from './tokens.ts';

type Making = { readonly slug: string; readonly name: string; readonly coordinator: string; readonly email: string };
type Refusal = 'no-slug' | 'slug-in-use' | 'name-empty' | 'name-too-long' | 'no-address';

/**
 * Makes an organisation with its first coordinator, and answers the token of the invitation to them: once, for only its hash is kept. An
 * operator does this; there is no other way in which an organisation begins.
 */
export async function makeOrganisation(store: Store, around: Around, making: Making): Promise<Result<string, Refusal>> {
  const [name, coordinator, email] = [tidyName(making.name), tidyName(making.coordinator), mailAddressIn(making.email)];
  if (!/^[a-z0-9][a-z0-9-]{1,60}$/.test(making.slug)) return refused('no-slug');
  if (!name.ok) return name;
  if (!coordinator.ok) return coordinator;
  if (email === null) return refused('no-address');
  const [id, workerId, token, at] = [around.newId(), around.newId(), newToken(), around.now()];
  const made = await store.as('naober_sign_in', null, async (db) => {
    if (!(await insertOrganisation(db, { id, slug: making.slug, name: name.value, at }))) return false;
    const worker = { id: workerId, organisationId: id, name: coordinator.value, email, invitedBy: null, at };
    await insertWorker(db, { ...worker, roles: ['coordinator'] });
    const link = { tokenHash: hashOf(token), workerId, organisationId: id, at, expiresAt: invitationLasts(at) };
    await insertLink(db, { ...link, purpose: 'invitation' });
    return true;
  });
  return made ? ok(token) : refused('slug-in-use');
}

/** Says which OpenID Connect provider an organisation signs in by. The secret is kept sealed; null for a client without one. */
export async function setOrganisationProvider(
  store: Store,
  sealing: Sealing,
  slug: string,
  provider: { readonly issuer: string; readonly clientId: string; readonly secret: string | null },
): Promise<Result<null, 'no-such-organisation'>> {
  const { issuer, clientId, secret } = provider;
  return store.as('naober_sign_in', null, async (db) => {
    const organisation = await organisationBySlug(db, slug);
    if (organisation === null) return refused('no-such-organisation');
    const sealedSecret = secret === null ? null : sealing.seal(secret, providerUse(organisation.id));
    await setProvider(db, organisation.id, { issuer, clientId, sealedSecret });
    return ok(null);
  });
}

/** What the secret of a provider is sealed for. */
export const providerUse = (organisationId: string): string => `open-id ${organisationId}`;

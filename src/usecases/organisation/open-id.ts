import type { Db, Store } from '../../database/open.ts';
import { addOpenIdVisit, bindSubject, takeOpenIdVisit, workerOfSubject } from '../../database/organisation/open-id.ts';
import { type FoundOrganisation, organisationById, organisationBySlug } from '../../database/organisation/organisations.ts';
import { useWaitingInvitation } from '../../database/organisation/worker-links.ts';
import { workersAt } from '../../database/organisation/worker-mail.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { mailAddressIn } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { providerUse } from './make-organisation.ts';
import type { Sealing } from './sealing.ts';
import { hashOf, newToken } from './tokens.ts';

/** How a provider is reached; the secret is open here, null for a client without one. */
export type Provider = { readonly issuer: string; readonly clientId: string; readonly secret: string | null };

/** Who somebody is at a provider. The address counts only when the provider says that it was verified. */
export type Identity = { readonly subject: string; readonly verifiedEmail: string | null };

/** The world of OpenID Connect, reached from jobs/outside. Everything answers null when a provider cannot be reached or says no. */
export type Identities = {
  /** Where somebody is sent to sign in, for this visit. */
  addressToSignIn(
    provider: Provider,
    visit: { readonly back: string; readonly state: string; readonly nonce: string; readonly verifier: string },
  ): Promise<URL | null>;
  /** Who came back, when state, nonce, issuer and signature are right. `came` is the whole address they came back to. */
  whoCameBack(
    provider: Provider,
    visit: { readonly came: URL; readonly state: string; readonly nonce: string; readonly verifier: string },
  ): Promise<Identity | null>;
};

/** What these use cases need around them. */
export type OpenIdParts = { readonly sealing: Sealing; readonly identities: Identities };

const tenMinutes = 10 * 60_000;

/** An organisation that has a provider, by its short name in an address. */
export const organisationWithProvider = async (store: Store, slug: string): Promise<FoundOrganisation | null> => {
  const found = await store.as('naober_sign_in', null, (db) => organisationBySlug(db, slug));
  return found === null || found.provider === null ? null : found;
};

function providerOf(organisation: FoundOrganisation, sealing: Sealing): Provider | null {
  if (organisation.provider === null) return null;
  const { issuer, clientId, sealedSecret } = organisation.provider;
  if (sealedSecret === null) return { issuer, clientId, secret: null };
  const secret = sealing.open(sealedSecret, providerUse(organisation.id));
  return secret === null ? null : { issuer, clientId, secret };
}

/** Where the provider of an organisation lives, such as https://login.example.org: the page with the button says that a form may go there. */
export async function providerOrigin(parts: OpenIdParts, organisation: FoundOrganisation, back: string): Promise<string | null> {
  const provider = providerOf(organisation, parts.sealing);
  if (provider === null) return null;
  const nothing = { state: 'x', nonce: 'x', verifier: newToken() };
  return (await parts.identities.addressToSignIn(provider, { back, ...nothing }))?.origin ?? null;
}

/** Begins a visit to the provider from this browser (by the token of its cookie): where to go, or null when the provider is out of reach. */
export async function beginOpenId(
  store: Store,
  around: Around,
  parts: OpenIdParts,
  { organisation, back, browser }: { readonly organisation: FoundOrganisation; readonly back: string; readonly browser: string },
): Promise<URL | null> {
  const provider = providerOf(organisation, parts.sealing);
  if (provider === null) return null;
  const [state, nonce, verifier] = [newToken(), newToken(), newToken()];
  const to = await parts.identities.addressToSignIn(provider, { back, state, nonce, verifier });
  if (to === null) return null;
  const kept = { stateHash: hashOf(state), browserHash: hashOf(browser), organisationId: organisation.id, nonce, verifier };
  const expiresAt = new Date(around.now().getTime() + tenMinutes);
  await store.as('naober_sign_in', null, (db) => addOpenIdVisit(db, { ...kept, expiresAt }));
  return to;
}

/** Who came in by the provider of their organisation: still only the first step. */
type CameBy = { readonly workerId: string; readonly maySetUp: boolean };

/**
 * Ends a visit that came back to this browser. Somebody bound before comes in; else only who was invited at the address the provider
 * verified, with an invitation that waits: that binds them. Nobody is registered by it. Every refusal is one and the same.
 */
export async function endOpenId(
  store: Store,
  around: Around,
  parts: OpenIdParts,
  { came, browser }: { readonly came: URL; readonly browser: string },
): Promise<Result<CameBy, 'not-let-in'>> {
  const state = came.searchParams.get('state') ?? '';
  const now = around.now();
  const back = { stateHash: hashOf(state), browserHash: hashOf(browser), now };
  const visit = await store.as('naober_sign_in', null, (db) => takeOpenIdVisit(db, back));
  if (visit === null) return refused('not-let-in');
  const organisation = await store.as('naober_sign_in', null, (db) => organisationById(db, visit.organisationId));
  const provider = organisation === null ? null : providerOf(organisation, parts.sealing);
  if (provider === null) return refused('not-let-in');
  const { nonce, verifier, organisationId } = visit;
  const who = await parts.identities.whoCameBack(provider, { came, state, nonce, verifier });
  if (who === null) return refused('not-let-in');
  const found = await store.as('naober_sign_in', null, (db) => workerFor(db, organisationId, who, now));
  return found === null ? refused('not-let-in') : ok(found);
}

async function workerFor(db: Db, organisationId: string, who: Identity, at: Date): Promise<CameBy | null> {
  const known = await workerOfSubject(db, organisationId, who.subject);
  if (known !== null) return { workerId: known, maySetUp: await useWaitingInvitation(db, known, at) };
  const address = mailAddressIn(who.verifiedEmail ?? '');
  const [invited] = address === null ? [] : await workersAt(db, address, organisationId);
  if (invited === undefined || !(await useWaitingInvitation(db, invited.id, at))) return null;
  const bound = await bindSubject(db, { workerId: invited.id, organisationId, subject: who.subject, at });
  return bound ? { workerId: invited.id, maySetUp: true } : null;
}

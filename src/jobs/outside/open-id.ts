import * as client from 'openid-client';
import type { Identities, Provider } from '../../usecases/organisation/open-id.ts';

/** How long what a provider says of itself is believed, in ms. */
const knownFor = 60 * 60_000;
/** How long a provider may take to answer, in seconds. */
const patience = 5;

const isThisComputer = ({ hostname }: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

async function discover({ issuer, clientId, secret }: Provider): Promise<client.Configuration> {
  const server = new URL(issuer);
  const how = secret === null ? client.None() : client.ClientSecretBasic(secret);
  // Over http only to this computer itself: a provider elsewhere is reached over https or not at all.
  const insecure = server.protocol === 'http:' && isThisComputer(server) ? [client.allowInsecureRequests] : [];
  const execute = [...insecure, client.enableNonRepudiationChecks];
  return client.discovery(server, clientId, {}, how, { execute, timeout: patience });
}

/**
 * OpenID Connect by openid-client: the signature of the token, the code flow with PKCE (S256), state, nonce, and the issuer checked in discovery, answer and token. `complain` hears
 * what went wrong; whoever tried to sign in does not.
 */
export function identitiesBy(complain: (problem: unknown) => void, now: () => number = Date.now): Identities {
  const known = new Map<string, { readonly at: number; readonly found: Promise<client.Configuration> }>();
  const configuration = (provider: Provider) => {
    const key = JSON.stringify(provider);
    const before = known.get(key);
    if (before !== undefined && now() - before.at < knownFor) return before.found;
    const found = discover(provider);
    known.set(key, { at: now(), found });
    found.catch(() => known.delete(key));
    return found;
  };
  const orNull = async <T>(work: () => Promise<T | null>): Promise<T | null> => {
    try {
      return await work();
    } catch (problem) {
      complain(problem);
      return null;
    }
  };
  return {
    addressToSignIn: (provider, { back, state, nonce, verifier }) =>
      orNull(async () =>
        client.buildAuthorizationUrl(await configuration(provider), {
          redirect_uri: back,
          scope: 'openid email',
          response_type: 'code',
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        }),
      ),
    whoCameBack: (provider, { came, state, nonce, verifier }) =>
      orNull(async () => {
        const server = await configuration(provider);
        const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
        const tokens = await client.authorizationCodeGrant(server, came, checks);
        const claims = tokens.claims();
        if (claims === undefined) return null;
        const about = 'email' in claims ? claims : await client.fetchUserInfo(server, tokens.access_token, claims.sub);
        const { email, email_verified } = about;
        return { subject: claims.sub, verifiedEmail: typeof email === 'string' && email_verified === true ? email : null };
      }),
  };
}

import type { MadeCredential, UsedCredential } from '../../domain/sign-in/credential.ts';
import { passkeyPlace } from '../../domain/sign-in/passkey-place.ts';

/** EdDSA, ES256 and RS256 (COSE): between them every device has one. */
const supportedAlgorithmIDs = [-8, -7, -257];

type Whose = { readonly id: string; readonly name: string; readonly known: readonly { readonly credentialId: string }[] };

/** What a browser must hand to the device that is to make a key, and the challenge in it. Null where passkeys cannot be. */
export async function optionsToMake(
  site: string,
  { id, name, known }: Whose,
): Promise<{ readonly challenge: string; readonly options: object } | null> {
  const place = passkeyPlace(site);
  if (place === null) return null;
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const options = await generateRegistrationOptions({
    rpName: 'Naober',
    rpID: place,
    userName: name,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex')),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    supportedAlgorithmIDs,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { challenge: options.challenge, options };
}

/** What a browser must hand to the device that is to use a key it has, and the challenge in it. Null where passkeys cannot be. */
export async function optionsToUse(site: string): Promise<{ readonly challenge: string; readonly options: object } | null> {
  const place = passkeyPlace(site);
  if (place === null) return null;
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const options = await generateAuthenticationOptions({ rpID: place, userVerification: 'required' });
  return { challenge: options.challenge, options };
}

/** The key a device made, when it answers this challenge at this site with somebody present and verified; else null. */
export async function checkMade(made: MadeCredential, challenge: string, site: string) {
  const place = passkeyPlace(site);
  if (place === null) return null;
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const { id, clientDataJSON, attestationObject } = made;
  const verified = await verifyRegistrationResponse({
    response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON, attestationObject } },
    expectedChallenge: challenge,
    expectedOrigin: site,
    expectedRPID: place,
    supportedAlgorithmIDs,
  }).catch(() => null);
  return verified?.registrationInfo?.credential ?? null;
}

type Known = { readonly credentialId: string; readonly publicKey: Uint8Array; readonly counter: number };

/** The new counter when the device proved to hold the key, with somebody present and verified; else null. */
export async function checkUsed(used: UsedCredential, challenge: string, site: string, key: Known): Promise<number | null> {
  const place = passkeyPlace(site);
  if (place === null) return null;
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const { id, clientDataJSON, authenticatorData, signature } = used;
  const verified = await verifyAuthenticationResponse({
    response: {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON, authenticatorData, signature },
    },
    expectedChallenge: challenge,
    expectedOrigin: site,
    expectedRPID: place,
    credential: { id: key.credentialId, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
  }).catch(() => null);
  return verified?.verified ? verified.authenticationInfo.newCounter : null;
}

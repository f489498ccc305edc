/**
 * Asks this device for its key when the form around it is sent: fetches the question, hands it to the device, and sends the form with the
 * answer in it. Whatever goes wrong is said in words that stand on the page already.
 */
type Field = Record<string, unknown>;

const isField = (value: unknown): value is Field => typeof value === 'object' && value !== null;

const bytesOf = (text: unknown): Uint8Array<ArrayBuffer> => {
  const plain = atob(String(text).replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
};

const textOf = (bytes: ArrayBuffer): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const listOf = (value: unknown): Field[] => (Array.isArray(value) ? value.filter(isField) : []);
const known = (value: unknown): PublicKeyCredentialDescriptor[] =>
  listOf(value).map(({ id }) => ({ type: 'public-key', id: bytesOf(id) }));

async function made(options: Field): Promise<Field> {
  const user = isField(options['user']) ? options['user'] : {};
  const place = isField(options['rp']) ? options['rp'] : {};
  const credential = await navigator.credentials.create({
    publicKey: {
      challenge: bytesOf(options['challenge']),
      rp: { id: String(place['id']), name: String(place['name']) },
      user: { id: bytesOf(user['id']), name: String(user['name']), displayName: String(user['displayName']) },
      pubKeyCredParams: listOf(options['pubKeyCredParams']).map(({ alg }) => ({ type: 'public-key', alg: Number(alg) })),
      excludeCredentials: known(options['excludeCredentials']),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      attestation: 'none',
    },
  });
  if (!(credential instanceof PublicKeyCredential) || !(credential.response instanceof AuthenticatorAttestationResponse))
    throw new Error('no key');
  const { clientDataJSON, attestationObject } = credential.response;
  return {
    id: credential.id,
    clientDataJSON: textOf(clientDataJSON),
    attestationObject: textOf(attestationObject),
    transports: credential.response.getTransports(),
  };
}

async function used(options: Field): Promise<Field> {
  const credential = await navigator.credentials.get({
    publicKey: { challenge: bytesOf(options['challenge']), rpId: String(options['rpId']), userVerification: 'required' },
  });
  if (!(credential instanceof PublicKeyCredential) || !(credential.response instanceof AuthenticatorAssertionResponse))
    throw new Error('no key');
  const { clientDataJSON, authenticatorData, signature } = credential.response;
  return {
    id: credential.id,
    clientDataJSON: textOf(clientDataJSON),
    authenticatorData: textOf(authenticatorData),
    signature: textOf(signature),
  };
}

function showParts(place: HTMLElement, when: readonly string[]): void {
  for (const part of place.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = !when.includes(part.dataset['when'] ?? '');
}

async function answer(place: HTMLElement, form: HTMLFormElement): Promise<void> {
  const { ask = '', kind } = place.dataset;
  const asked: unknown = await (await fetch(ask, { method: 'POST' })).json();
  const options = isField(asked) ? asked['options'] : null;
  if (!isField(asked) || !isField(options)) throw new Error('no question');
  const credential = kind === 'make' ? await made(options) : await used(options);
  for (const field of place.querySelectorAll('input'))
    field.value = field.name === 'vraag' ? String(asked['id']) : JSON.stringify(credential);
  form.submit();
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island="passkey"]')) {
  const form = place.closest('form');
  if (form === null || typeof PublicKeyCredential === 'undefined') continue;
  showParts(place, ['can']);
  let busy = false;
  form.addEventListener('submit', (event) => {
    const own = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    if (own.length > 0 && !own.some(({ checked }) => checked)) return; // The page itself says what is missing.
    event.preventDefault();
    if (busy) return;
    busy = true;
    showParts(place, ['can']);
    answer(place, form).catch(() => {
      busy = false;
      showParts(place, ['can', 'failed']);
    });
  });
}

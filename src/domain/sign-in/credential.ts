/** What a device answered when it made a key, as it came over the line: all base64url. */
export type MadeCredential = {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
  readonly transports: readonly string[];
};

/** What a device answered when it used a key. */
export type UsedCredential = {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isBase64Url = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,40000}$/.test(value);

function fieldsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text);
    return isRecord(read) ? read : {};
  } catch {
    return {};
  }
}

/** A made key out of the text of a form field, or null when it is not one. */
export function madeCredentialIn(text: string): MadeCredential | null {
  const { id, clientDataJSON, attestationObject, transports } = fieldsIn(text);
  if (!isBase64Url(id) || !isBase64Url(clientDataJSON) || !isBase64Url(attestationObject)) return null;
  const words = Array.isArray(transports) ? transports : [];
  const known = words.filter((one): one is string => typeof one === 'string' && /^[a-z-]{2,20}$/.test(one)).slice(0, 8);
  return { id, clientDataJSON, attestationObject, transports: known };
}

/** A used key out of the text of a form field, or null when it is not one. */
export function usedCredentialIn(text: string): UsedCredential | null {
  const { id, clientDataJSON, authenticatorData, signature } = fieldsIn(text);
  if (!isBase64Url(id) || !isBase64Url(clientDataJSON) || !isBase64Url(authenticatorData) || !isBase64Url(signature)) return null;
  return { id, clientDataJSON, authenticatorData, signature };
}

/** The services through which browsers are told something: those of Chrome, Firefox, Edge and Safari. */
const services = [
  /^fcm\.googleapis\.com$/,
  /^(?:[a-z0-9-]+\.)*push\.services\.mozilla\.com$/,
  /^(?:[a-z0-9-]+\.)+notify\.windows\.com$/,
  /^(?:[a-z0-9-]+\.)*push\.apple\.com$/,
];

/** Whether messages may be sent to this address. It comes from a browser, so it could be any address, also one inside our own network. */
export function isPushService(endpoint: string): boolean {
  if (endpoint.length > 1000 || !URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username } = new URL(endpoint);
  return protocol === 'https:' && port === '' && username === '' && services.some((one) => one.test(hostname));
}

const inBase64Url = /^[\w-]+$/;

/** Whether these can be the keys of such an address: a point of P-256 (65 bytes) and 16 bytes (RFC 8291, 3.2). */
export const arePushKeys = (p256dh: string, auth: string): boolean =>
  p256dh.length === 87 && auth.length === 22 && inBase64Url.test(p256dh) && inBase64Url.test(auth);

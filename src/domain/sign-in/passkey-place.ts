/** The name passkeys of a site belong to. Null where browsers allow none: under a bare address, or over http on anything but this computer. */
export function passkeyPlace(site: string): string | null {
  if (!URL.canParse(site)) return null;
  const { protocol, hostname } = new URL(site);
  const isAddress = hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
  const isThisComputer = hostname === 'localhost' || hostname.endsWith('.localhost');
  return !isAddress && (protocol === 'https:' || isThisComputer) ? hostname : null;
}

/** An address of our own out of what was sent: a path on this site, else the first page. Never somewhere else. */
export function wayBack(sent: string): string {
  if (!/^\/(?![/\\])/.test(sent) || !URL.canParse(sent, 'http://naober.invalid')) return '/';
  const url = new URL(sent, 'http://naober.invalid');
  return url.host === 'naober.invalid' ? url.pathname + url.search : '/';
}

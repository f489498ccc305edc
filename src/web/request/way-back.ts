/** An address of our own out of what was sent: a path on this site, else the first page. Never somewhere else. */
export function wayBack(sent: string): string {
  if (!/^\/(?![/\\])/.test(sent) || !URL.canParse(sent, 'http://naober.invalid')) return '/';
  const url = new URL(sent, 'http://naober.invalid');
  // A path may still begin with two slashes once its dots are gone ("/.//elsewhere"): a browser takes that for another host.
  return url.host === 'naober.invalid' && !url.pathname.startsWith('//') ? url.pathname + url.search : '/';
}

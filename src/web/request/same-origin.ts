/**
 * Whether a request that changes something comes from a page of ours (CSRF). Browsers say so themselves: Sec-Fetch-Site, and in
 * older ones Origin, which our pages make them send in full (the referrer meta tag in answer/document.tsx). A request with
 * neither header does not come from a form or script on another site.
 */
export function isFromOurselves(headers: {
  readonly site: string | undefined;
  readonly origin: string | undefined;
  readonly host: string;
}): boolean {
  const { site, origin, host } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

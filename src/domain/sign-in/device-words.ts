/** The order matters: a browser that names another one as well comes before it. */
const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPad\b/, 'iPad'],
  [/\biPhone\b/, 'iPhone'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

const first = (list: typeof browsers, said: string) => list.find(([sign]) => sign.test(said))?.[1] ?? '';

/**
 * A browser and the system it runs on, as "Chrome|Android", out of what the browser says of itself; either half may be empty. Null when
 * neither is known. Nothing else of it is kept: no version, no model.
 */
export function deviceWords(userAgent: string): string | null {
  const said = userAgent.slice(0, 400);
  const words = `${first(browsers, said)}|${first(systems, said)}`;
  return words === '|' ? null : words;
}

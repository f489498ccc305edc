/** Every address of Naober, once. A page's `address` is built from here too, with ':id' for the id. */
export const addresses = {
  begin: () => '/',
  example: () => '/voorbeeld',
  blankSheet: () => '/leeg-vel',
  whatIsKept: () => '/wat-schrijft-naober-op',
  look: () => '/weergave',
  language: () => '/taal',
  open: () => '/openen',
  keep: () => '/bewaren',
  returnCode: () => '/bewaren/code',
  wipe: () => '/wissen',
  takeBack: () => '/wissen/haal-terug',
  wipeNow: () => '/wissen/nu',
  close: () => '/sluiten',
  demo: () => '/demo',
  demoAs: (slug: string) => `/demo/als/${slug}`,
  health: () => '/gezondheid',
  asset: (name: string) => `/assets/${name}`,

  circle: () => '/kring',
  names: () => '/kring/namen',
  printCircle: () => '/kring/print',
} as const;

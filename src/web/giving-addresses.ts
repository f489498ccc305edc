/** Every address of doing something for each other, once; addresses.ts holds them all. */
export const givingAddresses = {
  ownGiving: (done = '') => `/geven${done}`,
  ideasToGive: (done = '') => `/geven/ideeen${done}`,
  betweenTwo: (id: string, done = '') => `/geven/met/${id}${done}`,
  thankYous: () => '/geven/bedankje',
  thankYou: (id: string) => `/geven/bedankje/${id}`,
  guestBetweenTwo: (who: string, done = '') => `/bij/${who}/geven${done}`,
} as const;

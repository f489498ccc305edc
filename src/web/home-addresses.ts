/** Every address of the owner's day, once; addresses.ts holds them all. */
export const homeAddresses = {
  today: (done = '') => `/vandaag${done}`,
  notNow: () => '/vandaag/niet-nu',
  opensFirst: () => '/vandaag/wat-eerst',
} as const;

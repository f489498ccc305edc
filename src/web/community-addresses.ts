import { asQuery } from './as-query.ts';

/** Every address of what there is nearby, once; addresses.ts holds them all. */
export const communityAddresses = {
  nearby: (chosen: Readonly<Record<string, string>> = {}) => `/buurt${asQuery(chosen)}`,
  offer: (id: string) => `/buurt/${id}`,
  chooseOffer: (id: string) => `/buurt/${id}/erheen`,
  visits: (done = '') => `/buurt/mijn${done}`,
  visit: (id: string, done = '') => `/buurt/mijn/${id}${done}`,
  visitDay: (id: string) => `/buurt/mijn/${id}/dag`,
  visitLimits: (id: string) => `/buurt/mijn/${id}/grenzen`,
  visitTogether: (id: string) => `/buurt/mijn/${id}/samen`,
  visitTell: (id: string) => `/buurt/mijn/${id}/laten-weten`,
  visitInCircle: (id: string) => `/buurt/mijn/${id}/in-kring`,
  visitStop: (id: string) => `/buurt/mijn/${id}/stop`,
} as const;

/** Every address of rounds of help, once; addresses.ts holds them all. */
export const chainAddresses = {
  rounds: (done?: 'erbij' | 'geen' | { readonly out: string }) =>
    `/ketens${done === undefined ? '' : typeof done === 'string' ? `?klaar=${done}` : `?weg=${done.out}`}`,
  roundAsk: (from?: string) => `/ketens/vraag${from === undefined ? '' : `?van=${from}`}`,
  roundOffer: (from?: string) => `/ketens/aanbod${from === undefined ? '' : `?van=${from}`}`,
  roundOut: (id: string) => `/ketens/${id}/weg`,
  roundBack: (id: string) => `/ketens/${id}/terug`,
  roundLook: () => '/ketens/kijk',
  round: (id: string, done?: 'nee') => `/ketens/rondje/${id}${done === undefined ? '' : `?klaar=${done}`}`,
  roundNo: (id: string) => `/ketens/rondje/${id}/nee`,
  roundsAtWork: (done?: 'ja' | 'weg') => `/gast/rondjes${done === undefined ? '' : `?klaar=${done}`}`,
} as const;

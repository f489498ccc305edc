import type { Place } from '../src/domain/community/offer.ts';

type ToldPlace = Omit<Place, 'id'>;

const inBorculo = (organisation: string, name: string, street: string, more: Partial<ToldPlace> = {}): ToldPlace => ({
  ...{ organisation, name, street, postalCode: '7271 ZZ', town: 'Borculo', stepFree: null, accessWords: null },
  ...more,
});

/** Something of which is told only of whom it is, and how one calls where it is. */
export const noPlace = (organisation: string, name: string): ToldPlace => ({
  ...{ organisation, name, street: null, postalCode: null, town: null, stepFree: null, accessWords: null },
});

/** Where there is something to do in the town. None of these places is real. */
export const places = {
  wei: inBorculo('Stichting De Wei', 'Moestuin De Wei', 'Weipad 3', {
    stepFree: false,
    accessWords: 'Het pad is van gras. Met een rollator gaat het alleen als het droog is.',
  }),
  soeplepel: inBorculo('Eetpunt De Soeplepel', 'De Soeplepel', 'Korenstraatje 12', {
    stepFree: true,
    accessWords: 'Geen drempels. De wc is breed genoeg voor een rolstoel.',
  }),
  hofkamer: inBorculo('Wijkontmoetingspunt De Hofkamer', 'De Hofkamer', 'Hofstraatje 1', {
    stepFree: true,
    accessWords: 'De deur gaat vanzelf open. Er is een ringleiding.',
  }),
  werf: inBorculo('Dagbesteding De Werf', 'De Werf', 'Werfkade 8'),
  bibliotheek: inBorculo('Bibliotheek', 'De bibliotheek', 'Boekenplein 2', { stepFree: true }),
  brug: inBorculo('Samen op pad', 'Bij de bank naast de Berkelbrug', 'Berkelpad', { postalCode: null }),
} as const;

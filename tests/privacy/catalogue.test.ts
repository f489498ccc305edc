import { describe, expect, it } from 'vitest';
import { asAdministrator } from '../support/administrator.ts';
import { engines, freshPlace, removePlace } from '../support/store.ts';
import { complaints } from './catalogue.ts';

describe('the catalogue', () => {
  for (const engine of engines) {
    it(`has no table, view, function or role that breaks a rule of privacy (${engine})`, async () => {
      const place = await freshPlace(engine);
      expect(await asAdministrator(place, complaints)).toEqual([]);
      await removePlace(place);
    });
  }
});

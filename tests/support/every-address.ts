import { pages } from '../../src/web/pages.ts';

/** An address one can open with a browser, and the page it belongs to. */
export type OpenAddress = { readonly name: string; readonly address: string };

/** What answers with a picture instead of a page: nothing to read, and only for the id of one. */
const pictures = ['photo'];

/** Every page that can be opened, each with its parameters filled in by `parameter`; in the demo all audiences are at home. */
export function everyAddress(parameter: (name: string) => string): OpenAddress[] {
  return pages
    .filter(({ name, get }) => get !== undefined && !pictures.includes(name))
    .map(({ name, address }) => ({
      name,
      address: address.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, key: string) => parameter(key)),
    }));
}

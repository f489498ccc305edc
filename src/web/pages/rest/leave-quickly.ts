import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { directionOf } from '../../say/languages.ts';

/** Gone in one press: nothing is asked, the space is shut away, and something else stands in its place. */
export const leaveQuickly = page({
  name: 'leave-quickly',
  audience: 'everybody',
  address: addresses.leaveQuickly(),
  post: async () => ({ kind: 'go', to: addresses.somethingElse(), session: 'leave-quickly' }),
});

/** A page that has nothing to do with a circle, and says nothing of where it came from: no name, no frame, no way back. */
export const somethingElse = page({
  name: 'something-else',
  audience: 'everybody',
  address: addresses.somethingElse(),
  get: async ({ say, language }) => {
    const line = (text: string) => `<p>${text}</p>`;
    const text = [
      '<!doctype html>',
      `<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${say('rest.else-title')}</title>`,
      '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"></head>',
      `<body><main><h1>${say('rest.else-title')}</h1>`,
      line(say('rest.else-first')),
      line(say('rest.else-second')),
      line(say('rest.else-third')),
      '</main></body></html>',
    ].join('\n');
    return { kind: 'file', type: 'text/html; charset=utf-8', text };
  },
});

import type { Reply } from './app.ts';

/** What somebody gets: status, where to, headers and page, with every id in it made the same. */
export const wholeReply = ({ status, goesTo, headers, html }: Reply): string =>
  JSON.stringify([status, goesTo, [...headers].sort(), html]).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, '#');

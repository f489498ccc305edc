/**
 * One row of comma-separated text (RFC 4180, LF). A cell is data and is never changed, also not when it begins with `=`, `+`, `-` or `@`:
 * what is written reads back the same. Null is an empty cell.
 */
export const writeRow = (cells: readonly (string | null)[]): string => writeRowWith(',', cells);

/** The same with another delimiter: spreadsheet programs want a semicolon where numbers have a comma. */
export const writeRowWith = (delimiter: ',' | ';', cells: readonly (string | null)[]): string =>
  `${cells.map((cell) => quoted(cell ?? '')).join(delimiter)}\n`;

const quoted = (cell: string) => (/[",;|\t\r\n]|^[\s\uFEFF]|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

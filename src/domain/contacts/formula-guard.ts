/**
 * Spreadsheet programs take a cell that begins like this for a formula (OWASP, CSV injection); an apostrophe before it makes it text. One
 * that stands there already gets another, so that the way back is the same for all.
 */
const likeFormula = /^'*[=+\-@\t\r]/;

/** A cell as it may be opened in a spreadsheet program. */
export const guarded = (cell: string): string => (likeFormula.test(cell) ? `'${cell}` : cell);

/** What stood in the cell. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && likeFormula.test(cell) ? cell.slice(1) : cell);

/**
 * One row of comma-separated text (RFC 4180, LF). A cell is data and is never changed, also not when it begins with `=`, `+`, `-` or `@`:
 * what is written reads back the same. Null is an empty cell.
 */
export function writeRow(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => quoted(cell ?? '')).join(',')}\n`;
}

const quoted = (cell: string) => (/[",;|\t\r\n]|^[\s\uFEFF]|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The PIN that was typed: four figures, written in any script and with any spaces, or null when it is not that. No four figures are refused. */
export function pinIn(typed: string): string | null {
  const figures = typed.normalize('NFKC').replace(/[\s.-]/g, '');
  return /^[0-9]{4}$/.test(figures) ? figures : null;
}

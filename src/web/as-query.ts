/** What was chosen, as it stands behind an address; nothing when nothing was. */
export const asQuery = (chosen: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(chosen).toString();
  return query === '' ? '' : `?${query}`;
};

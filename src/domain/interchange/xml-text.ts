const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for an XML attribute or element: markup escaped, and line ends and tabs kept as they are (a parser would change them). */
export const xmlText = (text: string) => text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character);

/** How the page in the zip looks: the paper, ink and sizes of docs/design.md, in a file that stands alone. */
export const readMeStyle = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1.5rem; max-width: 46rem; background: #FBF7F0; color: #22292B;
  font: 1.25rem/1.5 Atkinson Hyperlegible Next, Atkinson Hyperlegible, Verdana, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { font-size: 1.5rem; line-height: 1.25; margin-top: 2.5rem; }
h3 { font-size: 1.25rem; margin: 2rem 0 0.25rem; }
a { color: #0F5C57; }
.aside { text-align: end; margin: 0; }
.drawing { display: block; max-width: 100%; height: auto; margin: 1.5rem 0; background: #FBF7F0; }
.person { break-inside: avoid; border-top: 1px solid #E3DACA; padding-bottom: 1rem; }
.photo { float: inline-end; width: 6rem; height: 6rem; object-fit: cover; border-radius: 50%; margin: 1rem 0 0 1rem; }
.own { white-space: pre-line; }
dl { margin: 0; }
dl div { margin: 0.5rem 0; }
dt { color: #515B5E; }
dd { margin: 0; }
@media (prefers-color-scheme: dark) {
  body { background: #161B1D; color: #F2ECE2; } a { color: #7FD1C7; } dt { color: #B9BDB9; } .person { border-color: #343B3D; }
}
@media print {
  body { background: none; color: #000; font-size: 14pt; max-width: none; padding: 0; } .aside { display: none; }
  a { color: inherit; text-decoration: none; } dt { color: #333; }
}
`;

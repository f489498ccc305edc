/** What `naober draw --help` says. */
export const drawHelp = `naober draw: a circle as a picture (een kring als plaatje)

  naober draw CIRCLE.json --width N --out FILE.svg [--paper a4|a3] [--language nl|en]

Reads one circle document (naober-circle/1) and writes one SVG file that stands alone: no style sheet, no font file.

  --width N        width of the drawing in px, 240 to 4000
  --paper a4|a3    for a sheet of paper: as wide as it has room for at 96 px to the inch (this takes the place of
                   --width), with names of at least 14 points as long as they fit
  --out FILE.svg   where it goes; a file that is already there is replaced at once or not at all
  --language L     nl (default) or en: for the names of rings and sectors that have both
`;

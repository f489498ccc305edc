import { zipSync } from 'fflate';
import type { Circle } from '../../../../domain/circle/circle.ts';
import { writeCircleDocument } from '../../../../domain/circle/document.ts';
import { documentCircle } from '../../../../domain/circle/document-circle.ts';
import { layOutCircle } from '../../../../domain/circle/layout/lay-out-circle.ts';
import { writeVcards } from '../../../../domain/contacts/vcard-writer.ts';
import { writeCanvasCsv } from '../../../../domain/interchange/canvas-csv-writer.ts';
import { writeGraphml } from '../../../../domain/interchange/graphml-writer.ts';
import { writeThreeFiles } from '../../../../domain/interchange/three-file-writer.ts';
import type { Everything } from '../../../../usecases/take-along.ts';
import { languageOf, languages } from '../../../say/languages.ts';
import { sayIn } from '../../../say/say.ts';
import { drawCircle } from '../../../ui/drawing/draw-circle.ts';
import { drawingWords } from '../../../ui/drawing/drawing-words.ts';
import { toSvgText } from '../../../ui/drawing/to-svg-text.ts';
import { agreementsCalendar } from './agreements-calendar.ts';
import { fileNames } from './file-names.ts';
import { momentDocuments } from './moment-documents.ts';
import { peopleTable } from './people-table.ts';
import { photoNames } from './photo-names.ts';
import { readMe, type Told } from './read-me.tsx';

/** In px: what an A4 has room for. */
const drawingWidth = 900;

/**
 * Everything in one zip: to read (in every language there is), to draw and print, for other programs, and whole, so that Naober itself
 * can take it in again.
 */
export function bundle(everything: Everything, { language, at }: Omit<Told, 'everything'>): Uint8Array<ArrayBuffer> {
  const circle = documentCircle(everything.circle);
  const photos = photoNames(everything);
  const texts = {
    ...Object.fromEntries(languages.map(({ tag }) => [fileNames.readMe[tag], readMe({ everything, language: tag, at })])),
    [fileNames.index]: readMe({ everything, language, at }),
    [fileNames.circle]: writeCircleDocument(circle),
    [fileNames.drawing]: drawing(circle, language),
    [fileNames.table]: peopleTable({ say: sayIn(language), language }, circle),
    [fileNames.cards]: writeVcards(circle.alters),
    [fileNames.moments]: json(momentDocuments(everything)),
    [fileNames.agreements]: agreementsCalendar(everything.rows, at),
    [fileNames.rows]: json({ takenAlongAt: at.toISOString(), tables: everything.rows }),
    ...forResearch(circle, at),
  };
  const encoder = new TextEncoder();
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)] as const));
  const pictures = [...photos].map(([id, name]) => [name, everything.photos.get(id) ?? new Uint8Array()] as const);
  return zipSync(
    { ...files, ...Object.fromEntries(pictures.map(([name, bytes]) => [name, [bytes, { level: 0 }]])) },
    { mtime: at },
  );
}

/** As `bundle`, for a language by its tag; one there is no page in becomes Dutch. */
export const bundleIn = (everything: Everything, { language, at }: { readonly language: string; readonly at: Date }) =>
  bundle(everything, { language: languageOf(language) ?? 'nl', at });

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** As the owner sees it, with the lines for feelings. */
function drawing(circle: Circle, language: string): string {
  const words = drawingWords(language);
  const layout = layOutCircle(circle, { width: drawingWidth, language, labels: words });
  return `${toSvgText(drawCircle(circle, layout, { language, words, privateView: true, standAlone: true }))}\n`;
}

/** For programs that reckon with networks. Their cells are data, and are written unchanged. */
function forResearch(circle: Circle, at: Date): Readonly<Record<string, string>> {
  const document = { circle, origin: null };
  const time = at.toISOString();
  const files = [
    ...writeThreeFiles([document]).files,
    { name: 'kring.graphml', text: writeGraphml(document, time) },
    ...writeCanvasCsv(document, 'kring', time).files.map((file) => ({ ...file, name: `network-canvas/${file.name}` })),
  ];
  return Object.fromEntries(files.map(({ name, text }) => [`${fileNames.research}${name}`, text]));
}

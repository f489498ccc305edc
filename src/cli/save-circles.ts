import { type CircleDocument, writeCircleDocument } from '../domain/circle/document.ts';
import { writeCanvasCsv } from '../domain/interchange/canvas-csv-writer.ts';
import { writeGraphml } from '../domain/interchange/graphml-writer.ts';
import type { Losses, WrittenFile } from '../domain/interchange/losses.ts';
import { writeThreeFiles } from '../domain/interchange/three-file-writer.ts';
import { fileStem } from './file-stem.ts';

/** The formats circles are written in. */
export const targets = ['naober', 'three-file', 'graphml', 'network-canvas-csv'] as const;
export type Target = (typeof targets)[number];

/** The files that hold the circles in a format, and what they could not hold. */
export function filesFor(
  documents: readonly CircleDocument[],
  target: Target,
  now: string,
): { files: readonly WrittenFile[]; losses: readonly Losses[] } {
  if (target === 'three-file') {
    const written = writeThreeFiles(documents);
    return { files: written.files, losses: [written.losses] };
  }
  if (target === 'network-canvas-csv') {
    const written = documents.map((document) => writeCanvasCsv(document, `${fileStem(document.circle.ego.id)}_naober`, now));
    return { files: written.flatMap((one) => one.files), losses: written.map((one) => one.losses) };
  }
  const files = documents.map((document) => {
    const stem = fileStem(document.circle.ego.id);
    return target === 'graphml'
      ? { name: `${stem}.graphml`, text: writeGraphml(document, now) }
      : { name: `${stem}.json`, text: writeCircleDocument(document.circle, document.origin) };
  });
  return { files, losses: [] };
}

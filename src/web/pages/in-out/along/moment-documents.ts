import { writeCircleDocument } from '../../../../domain/circle/document.ts';
import type { Everything } from '../../../../usecases/take-along.ts';

/** The frozen moments, each with its circle as a document that can be read back and checked. */
export const momentDocuments = ({ snapshots }: Everything): readonly unknown[] =>
  snapshots.map(({ circle, ...moment }) => ({ ...moment, circle: JSON.parse(writeCircleDocument(circle)) }));

import type { CircleDocument } from '../../src/domain/circle/document.ts';
import type { IdColumns } from '../../src/domain/circle/document-origin.ts';
import type { EgoFigures } from '../../src/domain/insight/ego-figures.ts';
import { type FiguresAsk, figuresOfFiles } from '../../src/domain/insight/figures-of-files.ts';
import { circlesOfNetworks } from '../../src/domain/interchange/circles-of-networks.ts';
import type { WrittenFile } from '../../src/domain/interchange/losses.ts';
import { noMapping, readMapping } from '../../src/domain/interchange/mapping.ts';
import { readThreeFiles, type ThreeTexts } from '../../src/domain/interchange/three-files.ts';

/** A reading that must go well; otherwise its refusal is the failure. */
export function must<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown },
): Value {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.refusal));
}

/** Three files as circles, by a mapping as it is written in JSON. */
export function toCircles(texts: ThreeTexts, id: IdColumns, mapping: object | null = null): readonly CircleDocument[] {
  const given = mapping === null ? null : { ...mapping };
  return must(circlesOfNetworks(must(readThreeFiles(texts, id)), given === null ? noMapping : must(readMapping(given)), given));
}

/** Written files as the three texts to be read. */
export function asTexts(files: readonly WrittenFile[]): ThreeTexts {
  const file = (name: string) => files.find((one) => one.name === name);
  return {
    egos: file('egos.csv') ?? { name: '', text: '' },
    alters: file('alters.csv') ?? { name: '', text: '' },
    ties: file('ties.csv') ?? null,
  };
}

/** The figures of three files. */
export const figuresIn = (texts: ThreeTexts, id: IdColumns, ask: FiguresAsk): readonly EgoFigures[] =>
  must(figuresOfFiles(must(readThreeFiles(texts, id)), ask));

import type { Attributes } from '../circle/circle.ts';
import type { CircleDocument } from '../circle/document.ts';
import { writeRow } from './delimited-writer.ts';
import { type Losses, lossCount, type WrittenFile } from './losses.ts';
import { memberCells, memberColumns, outwardName } from './own-columns.ts';

type Count = ReturnType<typeof lossCount>;

/**
 * One circle as the CSV files of a Network Canvas export: `_ego.csv`, one `_attributeList_` per kind of member, `_edgeList_knows.csv`.
 * Naober's own fields stand in `naober_` columns. `stem` is the beginning of the file names, `exportedAt` an ISO time.
 */
export function writeCanvasCsv(
  document: CircleDocument,
  stem: string,
  exportedAt: string,
): { readonly files: readonly WrittenFile[]; readonly losses: Losses } {
  const losses = lossCount();
  const files = [
    { name: `${stem}_ego.csv`, text: egoRows(document, exportedAt, losses) },
    ...memberFiles(document, stem, losses),
    ...(document.circle.ties.length === 0 ? [] : [{ name: `${stem}_edgeList_knows.csv`, text: tieRows(document, losses) }]),
  ];
  return { files, losses: losses.all };
}

const namesOf = (all: readonly Attributes[]) => [...new Set(all.flatMap((attributes) => Object.keys(attributes)))];
const outward = (names: readonly string[]) => names.map((name) => outwardName(name, true));

function cells(names: readonly string[], attributes: Attributes, losses: Count): readonly (string | null)[] {
  return names.map((name) => {
    const value = Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null;
    if (value === '') losses.add('loss.text-reads-as-unknown');
    return value;
  });
}

function egoRows({ circle, origin }: CircleDocument, exportedAt: string, losses: Count): string {
  const names = namesOf([circle.ego.attributes]);
  const canvas: readonly (readonly [string, string])[] = [
    ['networkCanvasEgoUUID', circle.ego.id],
    ['networkCanvasCaseID', circle.ego.id],
    ['networkCanvasSessionID', circle.ego.id],
    ['networkCanvasProtocolName', 'Naober'],
    ['sessionStart', ''],
    ['sessionFinish', ''],
    ['sessionExported', exportedAt],
  ];
  const own = ['naober_name', 'naober_template', 'naober_origin'];
  const values = [circle.ego.name, JSON.stringify(circle.template), origin === null ? null : JSON.stringify(origin)];
  const header = writeRow([...canvas.map(([name]) => name), ...outward(names), ...own]);
  return header + writeRow([...canvas.map(([, value]) => value), ...cells(names, circle.ego.attributes, losses), ...values]);
}

function memberFiles({ circle }: CircleDocument, stem: string, losses: Count): readonly WrittenFile[] {
  const names = namesOf(circle.alters.map((alter) => alter.attributes));
  const header = writeRow(['nodeID', 'networkCanvasEgoUUID', 'networkCanvasUUID', ...outward(names), ...memberColumns]);
  const kinds = [...new Set(circle.alters.map((alter) => alter.kind))];
  return kinds.map((kind) => {
    const rows = circle.alters.flatMap((alter, place) => {
      if (alter.kind !== kind) return [];
      const own = memberCells(alter);
      const fields = memberColumns.map((column) => own[column]);
      return writeRow([String(place + 1), circle.ego.id, alter.id, ...cells(names, alter.attributes, losses), ...fields]);
    });
    return { name: `${stem}_attributeList_${kind}.csv`, text: header + rows.join('') };
  });
}

function tieRows({ circle }: CircleDocument, losses: Count): string {
  const names = namesOf(circle.ties.map((tie) => tie.attributes));
  const places = new Map(circle.alters.map((alter, place) => [alter.id, String(place + 1)]));
  const canvas = [
    'edgeID',
    'from',
    'to',
    'networkCanvasEgoUUID',
    'networkCanvasUUID',
    'networkCanvasSourceUUID',
    'networkCanvasTargetUUID',
  ];
  const rows = circle.ties.map((tie, place) => {
    const ends = [places.get(tie.source) ?? null, places.get(tie.target) ?? null];
    const ids = [String(place + 1), ...ends, circle.ego.id, `${circle.ego.id}:${place + 1}`, tie.source, tie.target];
    return writeRow([...ids, ...cells(names, tie.attributes, losses)]);
  });
  return writeRow([...canvas, ...outward(names)]) + rows.join('');
}

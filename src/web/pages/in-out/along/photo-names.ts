import type { Everything } from '../../../../usecases/take-along.ts';
import { fileNames } from './file-names.ts';

/** A name as part of a file's name on any device: plain letters, figures and hyphens. */
const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);

/** What each picture is called in the zip, by whose it is, in the order people were named. */
export function photoNames({ circle, photos }: Everything): ReadonlyMap<string, string> {
  const names = circle.alters.flatMap(({ id, name }, at) =>
    photos.has(id) ? [[id, `${fileNames.photos}${String(at + 1).padStart(3, '0')}-${plain(name)}.jpg`] as const] : [],
  );
  return new Map(names);
}

import type { Alter } from '../../../domain/circle/circle.ts';
import { addresses } from '../../addresses.ts';

/** The photo of somebody, small, beside their name; nothing where there is none. The name says who it is. */
export function SmallPhoto({ alter: { photo } }: { readonly alter: Alter }) {
  if (photo === null) return null;
  return <img class="naober-photo-small" src={addresses.photo(photo)} alt="" width={40} height={40} loading="lazy" />;
}

import { type KeptAlter, type KeptCircle, withAlter } from './kept-circle.ts';

/** The circle with another picture of somebody, by its id, or with none. */
export const putPhoto = (circle: KeptCircle, alter: KeptAlter, photo: string | null): KeptCircle =>
  withAlter(circle, { ...alter, photo });

import { photosInUse, photoWithId } from '../../database/photos.ts';
import type { Viewer } from '../../database/viewer.ts';

/** A picture of the viewer's own, a small JPEG; null when there is none with that id. */
export const readPhoto = (viewer: Viewer, id: string) => viewer.do((db) => photoWithId(db, id));

/** Every picture in the viewer's circle, with whose it is, in the order people were named. */
export const photosOf = (viewer: Viewer) => viewer.do(photosInUse);

import { closeDevice, closeOtherDevices, type DeviceHere, devicesOf } from '../../database/device-sessions.ts';
import type { Store } from '../../database/open.ts';
import type { Around } from '../around.ts';
import { noteOf } from '../log/note.ts';

export type { DeviceHere } from '../../database/device-sessions.ts';

/** Every browser in which an owner's space is open now, the one seen last first. */
export const openDevices = (store: Store, around: Around, ownerId: string): Promise<readonly DeviceHere[]> =>
  store.as('naober_sign_in', null, (db) => devicesOf(db, ownerId, around.now()));

/** Shuts the space in one browser of this owner. Its next request finds it shut. */
export const shutDevice = (store: Store, around: Around, ownerId: string, id: string): Promise<void> =>
  store.as('naober_sign_in', null, async (db) => {
    await closeDevice(db, ownerId, id);
    await noteOf(db, ownerId, around, { kind: 'device-shut', action: 'D', objectId: id });
  });

/** Shuts the space everywhere but in one browser. */
export const shutOtherDevices = (store: Store, around: Around, ownerId: string, id: string): Promise<void> =>
  store.as('naober_sign_in', null, async (db) => {
    await closeOtherDevices(db, ownerId, id);
    await noteOf(db, ownerId, around, { kind: 'other-devices-shut', action: 'D', objectId: id });
  });

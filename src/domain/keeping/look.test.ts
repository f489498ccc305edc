import { describe, expect, it } from 'vitest';
import { dueLook, type Look, nextLookOn } from './look.ts';

const look = (rest: Partial<Look>): Look => ({
  ...{ id: 'a', why: 'time', notBefore: '2026-01-01', wentWell: null, different: null, wanted: null, snapshotId: null },
  ...{ doneOn: null, droppedOn: null, version: 1, ...rest },
});
const twelve = { weeks: 12, chosenOn: '2026-01-01', version: 1 };

describe('when there is something to look back on', () => {
  it('never by itself while nobody chose it', () => {
    expect(dueLook(null, [], '2030-01-01')).toBeNull();
    expect(dueLook({ ...twelve, weeks: null }, [], '2030-01-01')).toBeNull();
  });

  it('so many weeks after it was chosen, and after the last that was finished or left out', () => {
    expect(nextLookOn(twelve, [])).toBe('2026-03-26');
    expect(dueLook(twelve, [], '2026-03-25')).toBeNull();
    expect(dueLook(twelve, [], '2026-03-26')).toEqual({ look: null, why: 'time' });
    expect(nextLookOn(twelve, [look({ doneOn: '2026-03-30' }), look({ droppedOn: '2026-02-01' })])).toBe('2026-06-22');
  });

  it('after a loss from the day that was set, and not a day sooner', () => {
    const later = look({ why: 'loss', notBefore: '2026-04-10' });
    expect(dueLook(null, [later], '2026-04-09')).toBeNull();
    expect(dueLook(null, [later], '2026-04-10')).toEqual({ look: later });
    expect(dueLook(null, [{ ...later, droppedOn: '2026-04-10' }], '2026-04-11')).toBeNull();
  });
});

import { BaseSequencer } from 'vitest/node';

type Files = Parameters<BaseSequencer['sort']>[0];

/** Small files with much to do: begun last, one of them would keep a whole run waiting. */
const long = [
  'journeys/every-page.test.ts',
  'journeys/by-person.test.ts',
  'simulation/forty-weeks.test.ts',
  'faults/kill.test.ts',
];

/** What takes longest begins first; the rest goes by what is known of it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: Files): Promise<Files> {
    const place = ({ moduleId }: Files[number]) => {
      const found = long.findIndex((end) => moduleId.endsWith(end));
      return found === -1 ? long.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

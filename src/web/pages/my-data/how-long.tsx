import { daysOfBackups } from '../../../domain/erasure.ts';
import { retention } from '../../../domain/retention.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';

/** How long what is kept, out of the very list the job goes by. */
export const howLong = page({
  name: 'how-long',
  audience: 'owner',
  address: addresses.howLong(),
  get: async ({ say, store }) => {
    const columns = [
      { key: 'what', text: say('my-data.keep.what') },
      { key: 'long', text: say('my-data.keep.how-long') },
    ];
    const rows = retention.map(({ kind, days }) => ({
      key: kind,
      head: say(`my-data.keep.${kind}`),
      cells: [sayHowLong(say, days)],
    }));
    const body = (
      <>
        <Heading level={1}>{say('my-data.keep.title')}</Heading>
        <Table caption={say('my-data.keep.lead')} columns={columns} rows={rows} />
        <Paragraph>{say('my-data.keep.draft')}</Paragraph>
        <Paragraph>{say('my-data.keep.log')}</Paragraph>
        <Paragraph>{say('my-data.remainder')}</Paragraph>
        <Paragraph>{say(`my-data.files.${store.engine}`)}</Paragraph>
        <Paragraph>{say('my-data.backups', { days: daysOfBackups })}</Paragraph>
        <QuietLinks links={[{ to: addresses.myData(), text: say('my-data.to-my-data') }]} />
      </>
    );
    return { kind: 'page', title: say('my-data.keep.title'), body };
  },
});

/** In years where it is whole years (365 days and their leap days), else in days. */
function sayHowLong(say: Say, days: number): string {
  const years = Math.round(days / 365.25);
  const whole = years > 0 && Math.abs(days - years * 365.25) <= 1;
  return whole ? say('my-data.keep.years', { count: years }) : say('my-data.keep.days', { count: days });
}

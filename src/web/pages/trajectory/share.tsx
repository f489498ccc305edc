import type { ShareAt } from '../../../usecases/trajectory/read-share.ts';
import type { OwnerVisit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';

/** Who comes for work, at kept moments and now. Counts only, and no judgement. Nothing while nothing is known. */
export function ShareOverTime({
  visit: { say, language },
  moments,
}: {
  readonly visit: OwnerVisit;
  readonly moments: readonly ShareAt[];
}) {
  if (moments.every(({ share }) => share === null)) return null;
  const rows = moments.map(({ at, share }) => ({
    key: at ?? 'now',
    head: at === null ? say('coach.share.now') : dayIn(language, new Date(at)),
    cells: [share === null ? say('coach.share.unknown') : say('coach.share.of', { count: share.forWork, known: share.known })],
  }));
  const columns = [
    { key: 'at', text: say('coach.share.moment') },
    { key: 'count', text: say('coach.share.count') },
  ];
  return (
    <section>
      <Heading level={2}>{say('coach.share.title')}</Heading>
      <Paragraph soft>{say('coach.share.lead')}</Paragraph>
      <Table caption={say('coach.share.caption')} columns={columns} rows={rows} />
    </section>
  );
}

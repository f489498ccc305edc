import type { CoverageRow } from '../../../domain/insight/coverage.ts';
import { supportNotices } from '../../../domain/insight/notices.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Heading, Link, Paragraph, Rows } from '../../ui/words.tsx';
import { supportWords } from '../person/answer-words.ts';
import { HelpMatrix } from './help-matrix.tsx';
import { capital, kindInAddress } from './kind-words.ts';
import { type Looking, withLooking } from './looking.ts';
import { lookingPage } from './looking-page.tsx';
import { Offers } from './offers.tsx';

/** Who helps with what: per kind of support, then everybody by every kind. */
export const help = page({
  name: 'help',
  audience: 'owner',
  address: addresses.insightOf('hulp'),
  get: withLooking((looking) => {
    const { visit, alters, coverage: rows } = looking;
    const { say } = visit;
    const here = addresses.insightOf('hulp');
    const nothing = rows.every(({ n }) => n === 0);
    const children = (
      <>
        <Paragraph>{nothing ? say('insight.too-little') : say('insight.help.lead')}</Paragraph>
        <Offers looking={looking} notices={supportNotices(alters, rows)} back={here} />
        <Heading level={2}>{say('insight.help.per-kind')}</Heading>
        {nothing ? <Paragraph>{say('insight.help.begin')}</Paragraph> : null}
        <div class="naober-answers">
          <Rows rows={rows.map((row) => ({ ...kindRow(looking, row), key: row.kind }))} />
        </div>
        {nothing ? null : <HelpMatrix looking={looking} rows={rows} />}
      </>
    );
    return lookingPage({ looking, title: say('insight.help.title'), here, children });
  }),
});

function kindRow({ visit: { say, language }, nameOf, list }: Looking, row: CoverageRow) {
  const { kind, givers, unknown, state } = row;
  const names = list(givers.map(nameOf));
  const said = state === 'gap' ? say('insight.help.nobody') : state === 'not-known' ? say('insight.not-known') : names;
  const rest = unknown > 0 && state !== 'not-known' ? ` · ${say('insight.help.unknown', { count: unknown })}` : '';
  return {
    main: (
      <Link to={addresses.helpWith(kindInAddress(kind))} alone>
        {capital(supportWords(say, kind), language)}
      </Link>
    ),
    beside: `${said}${rest}`,
  };
}

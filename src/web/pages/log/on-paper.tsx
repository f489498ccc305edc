import { mostOnPage, readTheLog } from '../../../usecases/log/read-the-log.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Button } from '../../ui/button.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { alone } from './alone.ts';
import { choiceIn, logAt } from './log-choice.ts';
import { LogDays } from './log-days.tsx';
import { Lead, titles } from './log-page.tsx';

/** The log on paper: the same lines, without anything to press. */
export const logOnPaper = page({
  name: 'log-on-paper',
  audience: 'owner',
  address: addresses.logOnPaper(),
  get: alone(async (visit) => {
    const { say, language, around, owner } = visit;
    const choice = choiceIn(visit);
    const { entries, people } = await readTheLog(owner.viewer, { ...choice, most: mostOnPage });
    const title = say(titles[choice.side]);
    const name = people.find(({ id }) => id === choice.participantId)?.name ?? null;
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <div class="naober-not-on-paper">
          <noscript>
            <Paragraph soft>{say('log.print-how')}</Paragraph>
          </noscript>
          <p data-island="print" hidden>
            <Button type="button">{say('log.print-now')}</Button>
          </p>
          <QuietLinks links={[{ to: logAt(choice), text: say('shell.back') }]} />
        </div>
        <Lead visit={visit} choice={choice} found={entries} name={name} />
        <LogDays visit={visit} entries={entries} />
        <Paragraph soft>{say('log.on-paper-date', { date: dayIn(language, around.now()) })}</Paragraph>
      </>
    );
    return { kind: 'page', title, body, islands: ['print'] };
  }),
});

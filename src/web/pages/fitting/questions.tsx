import type { Notice } from '../../../domain/insight/notices.ts';
import { leadsTo } from '../../../domain/talents/questions-worth.ts';
import { readQuestions } from '../../../usecases/fitting/read-questions.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Link, Paragraph } from '../../ui/words.tsx';
import { type Looking, withLooking } from '../insight/looking.ts';
import { lookingPage } from '../insight/looking-page.tsx';
import { notSetAside, Offers } from '../insight/offers.tsx';
import { preparedAsk } from './prepared-ask.ts';

/** Questions worth asking, behind a door: one to see, the others folded away, each an offer that can be set aside. */
export const questionsWorth = page({
  name: 'questions-worth',
  audience: 'owner',
  address: addresses.insightOf('vragen'),
  get: withLooking(async (looking) => {
    const { say, owner, around } = looking.visit;
    const here = addresses.insightOf('vragen');
    const questions = await readQuestions(owner.viewer, around, looking);
    const shown = notSetAside(looking, questions);
    const children = (
      <>
        <Paragraph>{say(shown.length === 0 ? 'talents.questions-nothing' : 'talents.questions-lead')}</Paragraph>
        <Offers
          looking={looking}
          notices={questions}
          back={here}
          wayOn={(notice) => <HelpAsk looking={looking} notice={notice} />}
        />
      </>
    );
    return lookingPage({ looking, title: say('talents.questions-title'), here, children });
  }),
});

/** The way on: into an ask that says already what is known of it. */
function HelpAsk({ looking: { visit }, notice }: { readonly looking: Looking; readonly notice: Notice }) {
  return (
    <Link to={preparedAsk(visit, leadsTo(notice))} alone>
      {visit.say('talents.questions-ask')}
    </Link>
  );
}

import { delayIn, delaysOffered } from '../../../domain/consent/periods-offered.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { RadioList } from '../../ui/choices.tsx';
import { after, before, choiceQuery } from './choice.ts';
import { step, stepPage, whoOf } from './step.tsx';

/** How soon what is prepared opens, once somebody asks for it. */
export const shareWhen = page({
  name: 'share-when',
  audience: 'owner',
  address: addresses.shareWhen(':id'),
  get: step((visit, about, choice) => {
    const { say } = visit;
    const chosen = choice.sleeping?.delay ?? 1;
    return stepPage(visit, {
      title: say('sharing.when.title'),
      lead: say('sharing.when.lead', { name: about.who.name }),
      problems: [],
      to: addresses.shareWhen(about.who.id, choiceQuery(choice)),
      back: before('when', whoOf(about, false), choice),
      children: (
        <RadioList
          name="later"
          question={say('sharing.when.title')}
          questionAbove
          choices={delaysOffered.map((days) => ({
            value: `${days}`,
            label: say(`sharing.when.${days}`),
            chosen: days === chosen,
          }))}
        />
      ),
    });
  }),
  post: step((visit, about, choice) => {
    const sleeping = { delay: delayIn(visit.form.get('later')) ?? 1 };
    return { kind: 'go', to: after('when', whoOf(about, false), { ...choice, sleeping }) };
  }),
});

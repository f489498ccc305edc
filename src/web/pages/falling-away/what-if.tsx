import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { awayReasons, isAwayReason } from '../../../domain/falling-away/falls-away.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList, RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { type Kept, withCircle } from '../circle/with-circle.ts';

/** At most so many at once; what falls away with more is everything. */
const most = 20;

/** Choosing who falls away and why, to see what goes with them. Nothing is kept of it. */
export const whatIfPage = page({
  name: 'what-if',
  audience: 'owner',
  address: addresses.whatIf(),
  get: withCircle((visit, kept) => show(visit, kept, null)),
  post: withCircle((visit, kept) => {
    const { form, say } = visit;
    const who = form.ids('wie').filter((id) => kept.circle.alters.some((alter) => alter.id === id));
    if (who.length === 0) return show(visit, kept, say('carry.away.choose-who'));
    const why = form.get('reden');
    return { kind: 'go', to: addresses.whatIfThen(who.slice(0, most), isAwayReason(why) ? why : 'ill') };
  }),
});

const gives = ({ support }: KeptAlter) => support.filter((one) => one.gives === true).length;

function show(visit: OwnerVisit, { circle }: Kept, problem: string | null): Answer {
  const { say, form, query } = visit;
  const chosen = [...form.ids('wie'), query.get('wie') ?? ''];
  const people = circle.alters
    .filter(({ status }) => status === 'present')
    .sort((one, other) => gives(other) - gives(one) || one.ordinal - other.ordinal)
    .map(({ id, name, role }) => ({ value: id, label: name, note: role, chosen: chosen.includes(id) }));
  const why = isAwayReason(form.get('reden')) ? form.get('reden') : 'ill';
  const reasons = awayReasons.map((reason) => ({ value: reason, label: say(`carry.away.${reason}`), chosen: reason === why }));
  const title = say('carry.away.title');
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'wie', text: problem }]} />
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say(people.length === 0 ? 'carry.away.nobody' : 'carry.away.lead')}</Paragraph>
      {people.length === 0 ? null : (
        <Form to={addresses.whatIf()}>
          <CheckboxList name="wie" question={say('carry.away.who')} choices={people} problem={problem} />
          <RadioList name="reden" question={say('carry.away.why')} choices={reasons} />
          <Actions>
            <Button>{say('carry.away.look')}</Button>
          </Actions>
        </Form>
      )}
      <WhoSees visit={visit} />
      <QuietLinks
        links={[
          { to: addresses.insight(), text: say('insight.something-else') },
          { to: addresses.circle(), text: say('circle.to-circle') },
        ]}
      />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}

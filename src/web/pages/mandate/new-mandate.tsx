import { isMandateForm, isMandateType, isSubject, mandateTypes } from '../../../domain/mandate/mandate.ts';
import { readMandates } from '../../../usecases/mandate/read-mandates.ts';
import { recordMandate } from '../../../usecases/mandate/record-mandate.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Heading, LinkList, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { aloneToDecide, decidedAlone } from './alone.tsx';

import { sayType, sayWhatTypeIs } from './mandate-words.ts';
import { askRest, type Person } from './new-mandate-rest.tsx';

/** Somebody may decide for the owner: first who, then on what ground, then about what and how long. */
export const newMandate = page({
  name: 'new-mandate',
  audience: 'owner',
  address: addresses.newMandate(),
  get: aloneToDecide(async (visit) => {
    const { people } = await readMandates(visit.owner.viewer, visit.around);
    const who = people.find(({ id }) => id === visit.query.get('wie'));
    const type = visit.query.get('soort') ?? '';
    if (who === undefined) return askWho(visit, people);
    return isMandateType(type) ? askRest(visit, who, type, null) : askType(visit, who);
  }),
  post: async (visit) => {
    const { form, owner, around } = visit;
    const type = form.get('soort');
    const volmacht = form.get('vorm');
    const participantId = form.id('wie');
    if (!isMandateType(type) || participantId === null) return { kind: 'go', to: addresses.newMandate() };
    const recorded = await recordMandate(owner.viewer, around, {
      actId: form.id('act') ?? around.newId(),
      participantId,
      type,
      form: isMandateForm(volmacht) ? volmacht : null,
      subjects: form.all('over').filter(isSubject),
      decision: form.get('beslissing'),
      mayShare: form.get('laten-zien') === 'ja',
      seenBy: form.get('gezien-door'),
      seenOn: form.get('gezien-op'),
      days: [90, 180, 365].find((days) => String(days) === form.get('dagen')) ?? 365,
    });
    if (recorded.ok) return { kind: 'go', to: addresses.mandate(recorded.value.mandateId) };
    if (recorded.refusal === 'not-with-help') return decidedAlone(visit);
    const { people } = await readMandates(owner.viewer, around);
    const who = people.find(({ id }) => id === participantId);
    if (who === undefined || recorded.refusal === 'no-such-participant') return askWho(visit, people);
    return askRest(visit, who, type, recorded.refusal);
  },
});

function askWho({ say }: OwnerVisit, people: readonly Person[]): Answer {
  const title = say('mandate.who-title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say(people.length === 0 ? 'mandate.who-nobody' : 'mandate.who-lead')}</Paragraph>
      <LinkList
        links={people.map(({ id, name, roleWord }) => ({
          to: addresses.newMandate(id),
          text: name,
          ...(roleWord === null ? {} : { note: roleWord }),
        }))}
      />
      <QuietLinks links={[{ to: addresses.mandates(), text: say('mandate.back') }]} />
    </>
  );
  return { kind: 'page', title, body };
}

function askType({ say }: OwnerVisit, { id, name }: Person): Answer {
  const title = say('mandate.type-title');
  const body = (
    <>
      <Heading level={1}>{say('mandate.type-heading', { name })}</Heading>
      <LinkList
        links={mandateTypes.map((type) => ({
          to: addresses.newMandate(id, type),
          text: sayType(say, type),
          note: sayWhatTypeIs(say, type),
        }))}
      />
      <Note>{say('mandate.caring')}</Note>
      <QuietLinks links={[{ to: addresses.newMandate(), text: say('shell.back') }]} />
    </>
  );
  return { kind: 'page', title, body };
}

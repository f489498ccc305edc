import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { agreementSubjects, isAgreementSubject } from '../../../domain/mandate/mandate.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { askOnBehalf } from '../../../usecases/mandate/agree-on-behalf.ts';
import { noteNamesSeen, type OnBehalf } from '../../../usecases/mandate/read-on-behalf.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { LinkList, Note, Paragraph } from '../../ui/words.tsx';
import { guestPage, hostOf } from '../guest/guest-page.tsx';
import { type AskProblem, askedIn, askProblems, BehalfAskForm } from './behalf-ask-form.tsx';
import { withBehalf } from './with-behalf.ts';

/** Asking something on the owner's behalf about what the mandate is about; and what can be called off. People only where a grant shows them. */
export const behalfAsk = page({
  name: 'guest-behalf-ask',
  audience: 'guest',
  address: addresses.guestBehalfAsk(':who'),
  get: withBehalf(agreementSubjects, (visit, all, standing) => show(visit, all, standing, null)),
  post: withBehalf(agreementSubjects, async (visit, all, standing) => {
    const { guest, around, form } = visit;
    const subject = form.get('over');
    if (!isAgreementSubject(subject)) return show(visit, all, standing, 'subject-missing');
    const asked = askedIn(form, around, dutchDay(around.now()));
    const asking = { ...asked, participantId: form.id('wie') ?? '', subject, reason: form.get('reden') };
    const done = await askOnBehalf(guest, around, asking);
    return done.ok ? { kind: 'go', to: addresses.guestBehalf(guest.id) } : show(visit, all, standing, done.refusal);
  }),
});

async function show(visit: GuestVisit, all: OnBehalf, standing: Standing, problem: AskProblem | null): Promise<Answer> {
  const { say, guest } = visit;
  const host = hostOf(standing, say);
  const problems = askProblems(visit, problem);
  await noteNamesSeen(guest, all);
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Note>{say('mandate.behalf-shown', { host })}</Note>
      {all.people.length === 0 ? (
        <Paragraph>{say('mandate.ask-none', { host })}</Paragraph>
      ) : (
        <BehalfAskForm visit={visit} all={all} host={host} problems={problems} />
      )}
      {all.agreements.length === 0 ? null : (
        <LinkList
          links={all.agreements.map(({ id, what }) => ({
            to: addresses.guestBehalfCallOff(guest.id, id),
            text: what,
            note: say('agreements.call-off'),
          }))}
        />
      )}
    </>
  );
  return guestPage(visit, {
    title: say('mandate.behalf-agreements'),
    body,
    back: { to: addresses.guestBehalf(guest.id), text: say('guest.back') },
    shows: all.people.length === 0 ? [] : ['agreements'],
    status: problem === null ? 200 : 422,
  });
}

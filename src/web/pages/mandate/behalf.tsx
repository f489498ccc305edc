import { subjects } from '../../../domain/mandate/mandate.ts';
import { objectionsTo } from '../../../domain/mandate/removal.ts';
import { setsOf } from '../../../domain/mandate/representative-can.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { type OnBehalf, readOnBehalf } from '../../../usecases/mandate/read-on-behalf.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Heading, LinkList, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { guestPage, hostOf, withStanding } from '../guest/guest-page.tsx';
import { sayDeed, saySubject, saySubjects, sayTypeAndForm, sayWhatTypeIsNot } from './mandate-words.ts';

/**
 * What somebody who takes part may do on the owner's behalf: their own mandates with what these do not give, what they did, and, for everybody,
 * recording that the owner objects. Nobody of the circle is shown here.
 */
export const guestBehalf = page({
  name: 'guest-behalf',
  audience: 'guest',
  address: addresses.guestBehalf(':who'),
  get: withStanding((visit, standing) => (standing.leftAt === null ? show(visit, standing) : { kind: 'not-found' })),
});

async function show(visit: GuestVisit, standing: Standing): Promise<Answer> {
  const { say, guest, around, language } = visit;
  const host = hostOf(standing, say);
  const all = await readOnBehalf(guest, around.now());
  const body = (
    <>
      {all.live.length === 0 ? (
        <Paragraph lead>{say('mandate.behalf-none', { host })}</Paragraph>
      ) : (
        <Scope visit={visit} host={host} all={all} />
      )}
      <Heading level={2}>{say('mandate.behalf-voice', { host })}</Heading>
      <Paragraph>{say('mandate.behalf-voice-lead', { host })}</Paragraph>
      <LinkList links={[{ to: addresses.guestObjection(guest.id), text: say('mandate.behalf-object', { host }) }]} />
      <Rows
        rows={all.objections
          .filter(({ settledAt }) => settledAt === null)
          .map(({ id, words, recordedAt }) => ({
            key: id,
            main: <bdi>{words}</bdi>,
            beside: say('mandate.recorded', { day: dayIn(language, recordedAt) }),
          }))}
      />
      {objectionsTo('', all.objections).length === 0 && all.objections.every(({ settledAt }) => settledAt !== null) ? null : (
        <Note>{say('mandate.behalf-talk', { host })}</Note>
      )}
      {all.deeds.length === 0 ? null : <Heading level={2}>{say('mandate.behalf-done')}</Heading>}
      <Rows
        rows={all.deeds.map(({ id, kind, reason, at }) => ({
          key: id,
          main: say('mandate.behalf-did', { what: sayDeed(say, kind), day: dayIn(language, at) }),
          beside: say('mandate.done-reason', { reason }),
        }))}
      />
      <QuietLinks links={[{ to: addresses.guestDeath(guest.id), text: say('mandate.death-door') }]} />
    </>
  );
  return guestPage(visit, { title: say('mandate.behalf-title'), heading: say('mandate.behalf-heading', { host }), body });
}

type Props = { readonly visit: GuestVisit; readonly host: string; readonly all: OnBehalf };

/** The scope in plain words: about what, until when, what not, and the doors to what can be done. */
function Scope({ visit: { say, language, guest }, host, all }: Props) {
  return (
    <>
      {all.live.map((one) => {
        const others = subjects.filter((subject) => !one.subjects.includes(subject));
        return (
          <article key={one.id} aria-labelledby={`m-${one.id}`}>
            <Heading level={2} id={`m-${one.id}`}>
              {sayTypeAndForm(say, one)}
            </Heading>
            <Paragraph lead>
              {say('mandate.behalf-about', { host, subjects: saySubjects(say, language, one.subjects) })}
            </Paragraph>
            <Paragraph>{say('mandate.until', { day: dayIn(language, one.until) })}</Paragraph>
            {others.length === 0 ? null : (
              <Paragraph>
                {say('mandate.behalf-not', {
                  host,
                  subjects: new Intl.ListFormat(language, { type: 'disjunction' }).format(
                    others.map((subject) => saySubject(say, subject)),
                  ),
                })}
              </Paragraph>
            )}
            <Paragraph>{sayWhatTypeIsNot(say, one.type)}</Paragraph>
          </article>
        );
      })}
      {all.live.some((one) => one.subjects.includes('contacts')) ? null : <Note>{say('mandate.behalf-friends', { host })}</Note>}
      <Paragraph>{say('mandate.behalf-shown', { host })}</Paragraph>
      <LinkList links={doors({ say, guest, all })} />
    </>
  );
}

function doors({ say, guest, all }: Pick<GuestVisit, 'say' | 'guest'> & { readonly all: OnBehalf }) {
  const about = new Set(all.live.flatMap((one) => one.subjects));
  const everyday = subjects.some((subject) => subject !== 'contacts' && about.has(subject));
  const sharing = all.live.some((one) => one.mayShare && setsOf(one).length > 0);
  return [
    ...(everyday
      ? [
          {
            to: addresses.guestBehalfAsk(guest.id),
            text: say('mandate.behalf-agreements'),
            note: say('mandate.behalf-agreements-note'),
          },
        ]
      : []),
    ...(about.has('contacts')
      ? [
          {
            to: addresses.guestBehalfPeople(guest.id),
            text: say('mandate.behalf-people'),
            note: say('mandate.behalf-people-note'),
          },
          { to: addresses.guestBehalfDied(guest.id), text: say('carry.guest.title') },
        ]
      : []),
    ...(sharing
      ? [{ to: addresses.guestBehalfShare(guest.id), text: say('mandate.behalf-share'), note: say('mandate.behalf-share-note') }]
      : []),
  ];
}

import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { topicsAbout } from '../../../domain/person/fitting.ts';
import { isPrivate } from '../../../domain/person/questions.ts';
import { type Topic, topicKeys, topicOf } from '../../../domain/person/topics.ts';
import { sayAbout } from '../../../usecases/say-about.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, type Page, page } from '../../page.ts';
import { aboutSomebody, actOf, type Kept } from '../circle/with-circle.ts';
import { lockedPage } from '../space/locked.tsx';
import { saidIn } from './answers-in-form.ts';
import { freshDraft, type Obstacle, refusedDraft } from './draft.ts';
import { ownKind, ownKindIn } from './own-kind.ts';
import { secretIn, secretPage, secretTyped } from './secret-page.tsx';
import { afterwards, topicAfter } from './topic-actions.tsx';
import { topicPage } from './topic-page.tsx';
import { slugs } from './topic-words.ts';

const isShut = ({ asks }: Topic, { owner }: OwnerVisit): boolean => asks.some(isPrivate) && !owner.session.unlocked;

function show(visit: OwnerVisit, kept: Kept, alter: KeptAlter, topic: Topic): Answer {
  if (isShut(topic, visit)) return lockedPage(visit);
  const secret = secretIn(alter, topic, visit.query.get('code') ?? '');
  if (secret !== null) return secretPage(visit, alter, topic, secret);
  if (!topicsAbout(alter).includes(topic.key)) return { kind: 'go', to: addresses.person(alter.id) };
  return topicPage(visit, kept, alter, topic, freshDraft(alter, topic));
}

/** Where to go after keeping: to the question about a code, to the next page of the chapter, or back to the person. */
function onward({ form }: OwnerVisit, alter: KeptAlter, topic: Topic): string {
  const secret = secretTyped(saidIn(form, topic));
  if (secret !== null) return addresses.aboutPersonCode(alter.id, slugs[topic.key], secret);
  const next = topicAfter(alter, topic);
  const goesOn = form.get(afterwards.name) === afterwards.next && next !== null;
  return goesOn ? addresses.aboutPerson(alter.id, slugs[next]) : addresses.personAt(alter.id, topic.chapter);
}

async function keep(visit: OwnerVisit, kept: Kept, alter: KeptAlter, topic: Topic): Promise<Answer> {
  const { form, owner, around, say } = visit;
  const refuse = (obstacle: Obstacle) => topicPage(visit, kept, alter, topic, refusedDraft(visit, alter, topic, obstacle));
  if (isShut(topic, visit)) return lockedPage(visit);
  const own = ownKindIn(form, say, topic);
  if (!own.ok) return refuse({ why: 'problem', field: ownKind, text: say(`person.problem.${own.refusal}`) });
  const said = [...saidIn(form, topic), ...own.value];
  const about = { actId: actOf(visit), alterId: alter.id, chapter: topic.chapter, said, unlocked: owner.session.unlocked };
  const done = await sayAbout(owner.viewer, around, about);
  if (done.ok) return { kind: 'go', to: onward(visit, alter, topic) };
  if (done.refusal === 'no-circle') return { kind: 'not-found' };
  switch (done.refusal.why) {
    case 'locked':
      return lockedPage(visit);
    case 'no-such-alter':
      return { kind: 'not-found' };
    case 'changed-meanwhile':
      return refuse(done.refusal);
    default:
      return refuse({ why: 'problem', field: done.refusal.key, text: say(`person.problem.${done.refusal.why}`) });
  }
}

/** Every small page about somebody: each an address, and each kept by itself. */
export const topicPages: readonly Page[] = topicKeys.map((key) => {
  const topic = topicOf(key);
  return page({
    name: `person-${key}`,
    audience: 'owner',
    address: addresses.aboutPerson(':id', slugs[key]),
    get: aboutSomebody((visit, kept, alter) => show(visit, kept, alter, topic)),
    post: aboutSomebody((visit, kept, alter) => keep(visit, kept, alter, topic)),
  });
});

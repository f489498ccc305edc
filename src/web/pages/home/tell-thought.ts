import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { onlyNoes, silentAfter } from '../../../domain/asking/heard.ts';
import type { DueLook } from '../../../domain/keeping/look.ts';
import type { Thought } from '../../../usecases/home/today.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { itemState } from '../agenda/item-words.tsx';
import { sayNearDay } from '../agenda/rhythm-words.ts';
import { sayWhat } from '../asks/ask-text.ts';
import { saySharing } from '../circle/sharing-note.tsx';
import { capital } from '../insight/kind-words.ts';
import { followUpAddress } from '../keeping/follow-up-address.ts';

/** Something to think about in words, where it leads, and what that link says. */
export type Told = {
  /** Another heading than that there is one thing to think about. */
  readonly heading?: string;
  readonly words: readonly string[];
  readonly to: string;
  readonly look: string;
};

type Leading = Exclude<Thought, { readonly kind: 'contact' | 'did-it-happen' }>;
type Of<Kind extends Leading['kind']> = Extract<Leading, { readonly kind: Kind }>;

/** Every thing to think about that leads elsewhere. */
export function tellThought(visit: OwnerVisit, thought: Leading): Told {
  const { say } = visit;
  switch (thought.kind) {
    case 'somebody-asks':
    case 'near-its-end': {
      const { words, to, look } = saySharing(say, thought.sharing);
      return { words: [words], to, look };
    }
    case 'asked-for-me': {
      const { fromName: name } = thought;
      const words = name === null ? say('home.for-me-somebody') : say('home.for-me', { name });
      return { words: [words], to: addresses.asksForMe(), look: say('home.for-me-look') };
    }
    case 'ask':
      return tellAsk(visit, thought);
    case 'open-turn':
      return tellTurn(visit, thought);
    case 'ends-soon':
      return tellEnd(visit, thought);
    case 'birthday': {
      const { alterId, name } = thought.birthday;
      const words = [say('keeping.birthday.tomorrow', { name })];
      return { words, to: addresses.keepContactWith(alterId), look: say('keeping.done.look', { name }) };
    }
    case 'look':
      return { words: [sayDue(visit, thought.due)], to: addresses.looks(), look: say('home.look-look') };
    case 'follow-up': {
      const { what } = thought.thing;
      return {
        heading: say('keeping.follow.title'),
        words: [what],
        to: followUpAddress(thought.thing),
        look: say('home.follow-look'),
      };
    }
  }
}

function tellAsk({ say, language, around }: OwnerVisit, { ask, why }: Of<'ask'>): Told {
  const leads = { to: addresses.ask(ask.id), look: say('home.ask-look') };
  const question = say('home.asked', { what: sayWhat(say, ask) });
  const other = ask.people.find(({ state, answer }) => state === 'asked' && answer === 'otherwise');
  if (why === 'otherwise' && other !== undefined) {
    const words = say('asks.person-otherwise', { name: other.name, words: other.answerWords ?? '' });
    return { words: [question, words], to: addresses.asked(other.id), look: leads.look };
  }
  if (why === 'only-noes') {
    const noes = say('asks.only-noes', { count: onlyNoes(ask) ?? ask.people.length });
    return { words: [question, noes, say('asks.only-noes-then')], ...leads };
  }
  const silent = silentAfter(ask, dutchDay(around.now())).map(({ name }) => name);
  const name = new Intl.ListFormat(language).format(silent);
  return { words: [question, say('asks.silence', { name })], ...leads };
}

function tellTurn({ say, language, owner }: OwnerVisit, { item }: Of<'open-turn'>): Told {
  const { agreement, time } = item;
  const state = itemState(item, say, language, owner.id);
  const words = [say('home.turn', { day: capital(sayNearDay(language, time.day), language), what: agreement.what })];
  return {
    words: state === null ? words : [...words, `${state}.`],
    to: addresses.agendaOf(agreement.id, time.onDay),
    look: say('home.turn-look'),
  };
}

function tellEnd({ say, language }: OwnerVisit, { agreement: { id, names, what, timing } }: Of<'ends-soon'>): Told {
  const name = new Intl.ListFormat(language).format(names);
  const words = say('home.ends', { name, what, day: sayNearDay(language, timing.untilOn) });
  return { words: [words, say('home.ends-then')], to: addresses.agendaOf(id), look: say('home.ends-look') };
}

function sayDue({ say }: OwnerVisit, due: DueLook): string {
  const why = due.look?.why ?? 'time';
  return why === 'time' || why === 'own'
    ? say('keeping.look.due')
    : say('keeping.look.due-event', { why: say(`keeping.look.why.${why}`) });
}

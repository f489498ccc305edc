import type { ComponentChildren } from 'preact';
import { channels, nothingSaid } from '../../../domain/circle/about.ts';
import type { Circle } from '../../../domain/circle/circle.ts';
import type { Template } from '../../../domain/circle/template.ts';
import type { PlacedPerson, Shown, ShownContact, ShownPerson, ShownSince } from '../../../usecases/guest/read-shown.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { CirclePicture } from '../../ui/circle-picture.tsx';
import { Heading, Paragraph, type Row, Rows } from '../../ui/words.tsx';
import { AgreementLines, sayOwnState, sayState } from '../agreements/agreement-words.tsx';
import { supportWords } from '../person/answer-words.ts';
import { ShownTalents } from '../talents/shown-talents.tsx';

type Props = {
  readonly shown: Shown;
  readonly say: Say;
  readonly language: Language;
  /** How the owner is called towards who looks. */
  readonly host: string;
  /** The day it is, as text. */
  readonly today: string;
};

/** What a set shows, for who takes part and for the owner who looks through their eyes: names and words, in the order they were named. */
export function ShownView({ shown, say, language, host, today }: Props) {
  switch (shown.set) {
    case 'circle-list':
      return <PeopleRows say={say} people={shown.people} told={() => null} />;
    case 'who-helps': {
      const told = ({ gives }: (typeof shown.people)[number]) =>
        gives.length === 0 ? null : new Intl.ListFormat(language).format(gives.map((kind) => supportWords(say, kind)));
      return <PeopleRows say={say} people={shown.people.filter(({ gives }) => gives.length > 0)} told={told} />;
    }
    case 'contact':
      return (
        <PeopleRows
          say={say}
          people={shown.people.filter((one) => sayContact(say, one) !== null)}
          told={(one) => sayContact(say, one)}
        />
      );
    case 'known-since':
      return (
        <PeopleRows
          say={say}
          people={shown.people.filter((one) => saySince(say, one) !== null)}
          told={(one) => saySince(say, one)}
        />
      );
    case 'circle-drawing':
      return <ShownDrawing template={shown.template} people={shown.people} say={say} language={language} host={host} />;
    case 'talents':
      return <ShownTalents say={say} language={language} talents={shown.talents} />;
    case 'agreements':
    case 'own-agreements': {
      const named = shown.agreements.map((one) => ({
        one,
        state: 'name' in one ? sayState(say, one, one.name, today) : sayOwnState(say, one, today),
      }));
      if (named.length === 0) return <Paragraph>{say('guest.no-agreements')}</Paragraph>;
      return (
        <>
          {named.map(({ one, state }) => (
            <article key={one.id} class="naober-agreement" aria-labelledby={`v-${one.id}`}>
              <Heading level={2} id={`v-${one.id}`}>
                <bdi>{one.what}</bdi>
              </Heading>
              <AgreementLines say={say} language={language} agreement={one} />
              <Paragraph>{state}</Paragraph>
            </article>
          ))}
        </>
      );
    }
  }
}

type PeopleProps<Person> = {
  readonly say: Say;
  readonly people: readonly Person[];
  readonly told: (one: Person) => string | null;
};

function PeopleRows<Person extends ShownPerson>({ say, people, told }: PeopleProps<Person>) {
  if (people.length === 0) return <Paragraph>{say('guest.nobody-shown')}</Paragraph>;
  const rows = people.map((one): Row => {
    const words = told(one);
    const main: ComponentChildren = (
      <>
        <bdi>{one.name}</bdi>
        {words === null ? null : `: ${words}`}
      </>
    );
    return { key: one.id, main, beside: sayWho(say, one) };
  });
  return <Rows rows={rows} />;
}

/** The owner's word for who it is, and whether it is of before. */
function sayWho(say: Say, { role, kind, status }: ShownPerson): string | null {
  const known = [
    role,
    kind === 'person' ? null : say(`guest.kind.${kind}`),
    status === 'deceased' || status === 'past' ? say(`guest.status.${status}`) : null,
  ].filter((word) => word !== null);
  return known.length === 0 ? null : known.join(', ');
}

function sayContact(say: Say, { frequency, distance }: ShownContact): string | null {
  const often = channels.flatMap((channel) => {
    const one = frequency[channel];
    return one === null ? [] : [say(`guest.channel.${channel}`, { often: say(`person.frequency.${one}`) })];
  });
  const known = [...often, ...(distance === null ? [] : [say(`person.distance.${distance}`).toLowerCase()])];
  return known.length === 0 ? null : known.join(', ');
}

function saySince(say: Say, { since, origin }: ShownSince): string | null {
  const known = [since === null ? null : say('guest.since', { year: `${since}` }), origin].filter((one) => one !== null);
  return known.length === 0 ? null : known.join(', ');
}

type DrawingProps = Omit<Props, 'shown' | 'today'> & {
  readonly template: Template | null;
  readonly people: readonly PlacedPerson[];
};

/** The circle with places, as it may be shown: no feeling, no support, no photos, no lines between people. */
function ShownDrawing({ template, people, say, language, host }: DrawingProps) {
  if (template === null) return <Paragraph>{say('guest.nobody-shown')}</Paragraph>;
  return <CirclePicture circle={circleOf(template, people, host)} language={language} />;
}

const circleOf = (template: Template, people: readonly PlacedPerson[], host: string): Circle => ({
  template,
  ego: { id: 'ego', name: host, attributes: {} },
  alters: people.map((one) => ({
    ...one,
    valence: null,
    support: [],
    about: nothingSaid,
    birthday: null,
    photo: null,
    attributes: {},
  })),
  ties: [],
});

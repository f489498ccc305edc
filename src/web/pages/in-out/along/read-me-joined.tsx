import { isGrantSet } from '../../../../domain/consent/grant-sets.ts';
import type { OwnRows } from '../../../../usecases/take-along.ts';
import type { Language } from '../../../say/languages.ts';
import type { Say } from '../../../say/say.ts';

type Voice = { readonly say: Say; readonly language: Language };
type Row = OwnRows[string][number];
type Props = { readonly voice: Voice; readonly rows: OwnRows };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const day = ({ language }: Voice, value: unknown) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(new Date(text(value)));

/** Who takes part, with how they can be reached and what they could see or do; agreements; the plan. */
export function Joined({ voice, rows }: Props) {
  const { say } = voice;
  const { participant_card: cards = [], agreement = [], plan_goal: goals = [], plan_step: steps = [] } = rows;
  const name = (row: Row) => text(cards.find((card) => card['participant_id'] === row['participant_id'])?.['name']);
  return (
    <>
      {cards.length === 0 ? null : <h2>{say('in-out.read-me.joined')}</h2>}
      {cards.map((card) => (
        <Participant key={text(card['participant_id'])} voice={voice} rows={rows} card={card} />
      ))}
      {agreement.length === 0 ? null : <h2>{say('in-out.read-me.agreements')}</h2>}
      <ul>
        {agreement.map((row) => (
          <li key={text(row['id'])}>
            {say('in-out.read-me.agreement', {
              what: text(row['what']),
              name: name(row),
              from: day(voice, row['from_on']),
              until: day(voice, row['until_on']),
            })}
          </li>
        ))}
      </ul>
      {goals.length + steps.length === 0 ? null : <h2>{say('in-out.read-me.plan')}</h2>}
      <ul>
        {[
          ...goals.map((goal) => ({ id: goal['id'], words: goal['words'] })),
          ...steps.map((step) => ({ id: step['id'], words: step['what'] })),
        ].map(({ id, words }) => (
          <li key={text(id)}>{text(words)}</li>
        ))}
      </ul>
    </>
  );
}

function Participant({ voice, rows, card }: Props & { readonly card: Row }) {
  const { say } = voice;
  const id = card['participant_id'];
  const of = (table: string) => (rows[table] ?? []).filter((row) => row['participant_id'] === id);
  const left = (rows['participant'] ?? []).some((row) => row['id'] === id && row['left_at'] !== null);
  const beside = [text(card['role_word']), text(card['organisation']), ...of('contact_way').map((way) => text(way['value']))];
  return (
    <>
      <h3>{text(card['name'])}</h3>
      <p>{[...beside, left ? say('in-out.read-me.left') : ''].filter(Boolean).join(', ')}</p>
      <ul>
        {of('space_grant').map((grant) => (
          <li key={text(grant['id'])}>
            {say('in-out.read-me.may-see', {
              from: day(voice, grant['from_at']),
              until: day(voice, grant['revoked_at'] ?? grant['until_at']),
              what: setsOf(grant)
                .map((set) => say(`sharing.set.${set}`))
                .join(', '),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

const setsOf = ({ sets }: Row) => (Array.isArray(sets) ? sets.filter(isGrantSet) : []);

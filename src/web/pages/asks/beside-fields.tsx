import type { WantedAsk } from '../../../domain/asking/wanted-ask.ts';
import type { LinkedPerson } from '../../../usecases/asking/linked-people.ts';
import type { AskWithPeople } from '../../../usecases/asking/read-asks.ts';
import type { FormFields } from '../../form-fields.ts';
import type { Say } from '../../say/say.ts';
import { RadioList } from '../../ui/choices.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

const amounts = ['1', '2', '3', '4', '5', '6', '8', '10'];

/** What a sent form says beside the ask. Of a linked person the name is theirs, whatever else was typed. */
export function besideIn(form: FormFields, linked: readonly LinkedPerson[]): Partial<WantedAsk> {
  const whose = linked.find(({ ownerId }) => ownerId === form.id('voor')) ?? null;
  return {
    limits: form.get('grens'),
    inReturn: form.get('erbij'),
    forName: whose?.name ?? form.get('voor-naam'),
    forOwnerId: whose?.ownerId ?? null,
    wanted: Number(form.get('hoeveel') || '1'),
  };
}

type Props = {
  readonly say: Say;
  readonly ask: AskWithPeople;
  readonly form: FormFields;
  readonly linked: readonly LinkedPerson[];
  readonly problem: string | null;
};

/** What may be agreed on besides; folded away until something stands in it. */
export function BesideFields({ say, ask, form, linked, problem }: Props) {
  const sent = form.get('hoeveel') !== '';
  const value = (name: string, kept: string | null) => (sent ? form.get(name) : (kept ?? ''));
  const whose = sent ? form.id('voor') : ask.forOwnerId;
  const forName = value('voor-naam', ask.forOwnerId === null ? ask.forName : null);
  const limits = value('grens', ask.limits);
  const inReturn = value('erbij', ask.inReturn);
  const wanted = value('hoeveel', String(ask.wanted));
  const open = limits + inReturn + forName !== '' || whose !== null || wanted !== '1' || problem !== null;
  return (
    <details class="naober-more" open={open}>
      <summary>{say('asks.more')}</summary>
      <TextField name="grens" label={say('asks.limits')} hint={say('asks.limits-hint')} value={limits} problem={problem} />
      <TextField name="erbij" label={say('asks.in-return')} hint={say('asks.in-return-hint')} value={inReturn} />
      {linked.length === 0 ? null : (
        <RadioList
          name="voor"
          question={say('asks.for-whom')}
          choices={[
            { value: 'mij', label: say('asks.for-myself'), chosen: whose === null },
            ...linked.map(({ ownerId, name }) => ({
              value: ownerId,
              label: name,
              note: say('asks.for-linked-note'),
              chosen: ownerId === whose,
            })),
          ]}
        />
      )}
      <TextField name="voor-naam" label={say('asks.for-name')} hint={say('asks.for-name-hint')} value={forName} longest={60} />
      <SelectField
        name="hoeveel"
        label={say('asks.wanted')}
        value={wanted}
        choices={[...new Set([...amounts, String(ask.wanted)])].map((one) => ({ value: one, label: one }))}
      />
    </details>
  );
}

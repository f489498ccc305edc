import { stampOf } from '../../../domain/person/stamp.ts';
import {
  type ContactChannel,
  type ContactProblem,
  type ContactWay,
  contactChannels,
} from '../../../usecases/guest/own-contact.ts';
import { addresses } from '../../addresses.ts';
import type { GuestVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Paragraph } from '../../ui/words.tsx';

/** A change of a way to be reached that was not made, with what was typed. */
export type TriedContact = { readonly channel: ContactChannel; readonly typed: string; readonly problem: ContactProblem };

type Props = { readonly visit: GuestVisit; readonly ways: readonly ContactWay[]; readonly tried: TriedContact | null };

/** Each way somebody can be reached: what stands there, to correct or to take away; folded away while there is nothing. */
export function ContactForms(props: Props) {
  const { visit, ways, tried } = props;
  const { say } = visit;
  const standing = (channel: ContactChannel) => ways.find((one) => one.channel === channel)?.value ?? null;
  const known = contactChannels.filter((channel) => standing(channel) !== null);
  const unknown = contactChannels.filter((channel) => standing(channel) === null);
  const form = (channel: ContactChannel) => (
    <OneForm key={channel} visit={visit} channel={channel} value={standing(channel) ?? ''} tried={tried} />
  );
  return (
    <>
      {known.length === 0 ? <Paragraph>{say('guest.contact-none')}</Paragraph> : null}
      {known.map(form)}
      {unknown.length === 0 ? null : (
        <details class="naober-more" open={tried !== null && unknown.includes(tried.channel)}>
          <summary>{say('guest.contact-add')}</summary>
          {unknown.map(form)}
        </details>
      )}
    </>
  );
}

type OneProps = {
  readonly visit: GuestVisit;
  readonly channel: ContactChannel;
  readonly value: string;
  readonly tried: TriedContact | null;
};

function OneForm({ visit: { say, guest }, channel, value, tried }: OneProps) {
  const here = tried?.channel === channel ? tried : null;
  const problem =
    here === null
      ? null
      : here.problem === 'changed-meanwhile'
        ? `${say('guest.contact-problem.changed-meanwhile')} ${say('circle.meanwhile.now', { value: value || say('guest.contact-gone') })}`
        : say(`guest.contact-problem.${here.problem}`);
  const label = say(`guest.channel-name.${channel}`);
  return (
    <Form to={addresses.guestContactOf(guest.id)} carry={{ soort: channel, was: stampOf(value) }}>
      <TextField
        name={`way-${channel}`}
        label={label}
        value={here?.typed ?? value}
        problem={problem}
        longest={254}
        autocomplete={channel === 'mail' ? 'email' : channel === 'phone' ? 'tel' : 'street-address'}
        {...(channel === 'mail' ? { keyboard: 'email' as const } : {})}
      />
      <Actions>
        <Button kind="quiet" label={`${say('guest.contact-keep')}: ${label}`}>
          {say('guest.contact-keep')}
        </Button>
        {value === '' ? null : (
          <Button kind="text" name="doe" value="weg" label={`${say('guest.contact-withdraw')}: ${label}`}>
            {say('guest.contact-withdraw')}
          </Button>
        )}
      </Actions>
    </Form>
  );
}

import { askForMail } from '../../../usecases/sign-in/ask-for-mail.ts';
import { openOwnCard } from '../../../usecases/sign-in/key-card.ts';
import { askForKnownPasskey, openWithPasskey } from '../../../usecases/sign-in/open-with-passkey.ts';
import { type WaysIn, waysIn } from '../../../usecases/sign-in/ways-in.ts';
import { addresses } from '../../addresses.ts';
import { siteForMail } from '../../letters/mail-link.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { wayBack } from '../../request/way-back.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { problemAt } from '../../what-is-wrong.ts';
import { askPage, type Problem } from '../sign-in/ask-again.tsx';
import { KeyField } from '../sign-in/key-field.tsx';
import { onScreen, sentPage } from '../sign-in/open-mail.tsx';
import { lockedPage } from './locked.tsx';

/** Not while somebody helps: then it stays shut. */
const aloneHere =
  (handler: (visit: OwnerVisit, ways: WaysIn) => Answer | Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> =>
    visit.owner.session.sitting === null ? handler(visit, await waysIn(visit.store, visit.owner.id)) : lockedPage(visit);

const backOf = ({ form, query }: OwnerVisit) => wayBack(form.get('terug') || (query.get('terug') ?? ''));

/** Opens the private chapters for ten minutes, for who shows again that the circle is theirs: by PIN, by a key, or by mail. */
export const unlock = page({
  name: 'unlock',
  audience: 'owner',
  address: addresses.unlock(),
  whileWiping: true,
  get: aloneHere((visit, ways) => ask(visit, ways, [])),
  post: aloneHere(async (visit, ways) => {
    const { store, around, form, from, owner, say, site } = visit;
    const done = { kind: 'go', to: backOf(visit), session: 'unlock' } as const;
    if (form.get('sleutel') !== '') {
      const answered = { question: form.id('vraag'), credential: form.get('sleutel'), site, purpose: 'unlock' } as const;
      const opened = await openWithPasskey(store, around, answered);
      return opened.ok && opened.value === owner.id
        ? done
        : ask(visit, ways, [{ field: 'sleutel', text: say('sign-in.key-wrong') }]);
    }
    const opened = await openOwnCard(store, around, { ownerId: owner.id, pin: form.get('pin'), from });
    if (opened.ok) return done;
    const wait = opened.refusal === 'too-many-tries';
    return ask(visit, ways, [
      { field: 'pin', text: say(wait ? 'sign-in.card-wait' : 'sign-in.unlock-wrong'), status: wait ? 429 : 422 },
    ]);
  }),
});

function ask(visit: OwnerVisit, { card, keys, email }: WaysIn, problems: readonly Problem[]): Answer {
  const { say, settings } = visit;
  const terug = backOf(visit);
  const none = card === null && keys.length === 0 && email === null;
  return askPage({
    say,
    title: say('sign-in.unlock-title'),
    lead: say(none ? 'sign-in.unlock-none' : 'sign-in.unlock-lead'),
    problems,
    back: terug,
    islands: keys.length === 0 ? [] : ['passkey'],
    asksForKey: keys.length > 0,
    children: (
      <>
        {none ? <ButtonLink to={addresses.keyCard()}>{say('sign-in.keep-card')}</ButtonLink> : null}
        {card === null ? null : (
          <Form to={addresses.unlock()} carry={{ terug }}>
            <TextField
              name="pin"
              label={say('sign-in.unlock-pin')}
              problem={problemAt(problems, 'pin')}
              longest={12}
              keyboard="numeric"
            />
            <Button>{say('sign-in.unlock-do')}</Button>
          </Form>
        )}
        {keys.length === 0 ? null : (
          <Form to={addresses.unlock()} carry={{ terug }}>
            <KeyField visit={visit} ask={addresses.unlockAsk()} kind="use" button="sign-in.unlock-key" quiet={card !== null} />
          </Form>
        )}
        {email === null || settings.mail === 'none' ? null : (
          <Form to={addresses.unlockByMail()}>
            <Button kind={card === null && keys.length === 0 ? 'primary' : 'quiet'}>{say('sign-in.unlock-mail')}</Button>
          </Form>
        )}
      </>
    ),
  });
}

/** The question to the device, for the script of that page. */
export const unlockAsk = page({
  name: 'unlock-ask',
  audience: 'owner',
  address: addresses.unlockAsk(),
  whileWiping: true,
  post: async ({ store, around, site, from }) => {
    const asked = await askForKnownPasskey(store, around, { site, from, purpose: 'unlock' });
    return { kind: 'file', type: 'application/json', text: JSON.stringify(asked.ok ? asked.value : null) };
  },
});

/** A link by mail that unlocks this browser, wherever the link is opened. */
export const unlockByMail = page({
  name: 'unlock-by-mail',
  audience: 'owner',
  address: addresses.unlockByMail(),
  whileWiping: true,
  post: aloneHere(async (visit, ways) => {
    const { store, around, owner, site, language, from, say, settings } = visit;
    if (ways.email === null || settings.mail === 'none') return { kind: 'go', to: addresses.unlock() };
    const who = { id: owner.id, sessionId: owner.session.id };
    const byPost = settings.mail === 'sent';
    const asked = await askForMail(store, around, {
      purpose: 'unlock',
      typed: ways.email,
      site: siteForMail(site, settings),
      language,
      from,
      byPost,
      owner: who,
    });
    if (!asked.ok) return ask(visit, ways, [{ field: 'pin', text: say('sign-in.mail-wait'), status: 429 }]);
    return settings.mail === 'sent' ? sentPage(visit, addresses.unlock()) : onScreen(visit, asked.value);
  }),
});

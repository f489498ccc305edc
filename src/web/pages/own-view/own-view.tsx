import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import { circleOnSheet, type SheetMark } from '../../../domain/trajectory/own-sheet.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addToSheet, keepOnSheet, type OwnSheet, placeOnSheet, readOwnSheet } from '../../../usecases/own-view/draw-own-view.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { CirclePicture } from '../../ui/circle-picture.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Link, Note, Paragraph, Rows } from '../../ui/words.tsx';
import { guestPage, hostOf, withGrant } from '../guest/guest-page.tsx';

/** A guest's own sheet: how they see it, apart from what the owner drew. */
export const guestOwnView = page({
  name: 'guest-own-view',
  audience: 'guest',
  address: addresses.guestOwnView(':who'),
  get: withGrant('own-view', (visit, standing) => show(visit, standing, '', null)),
  post: withGrant('own-view', async (visit, standing) => {
    const { form, guest, around, say } = visit;
    const text = form.get('namen');
    const added = await addToSheet(guest, around, { actId: form.id('act') ?? around.newId(), text });
    if (added.ok) return { kind: 'go', to: addresses.guestOwnView(guest.id) };
    return show(visit, standing, text, say(added.refusal === 'name-too-long' ? 'begin.name-too-long' : 'begin.name-missing'));
  }),
});

async function show(visit: GuestVisit, standing: Standing, typed: string, problem: string | null): Promise<Answer> {
  const { say, guest, around, language, query } = visit;
  const sheet = await readOwnSheet(guest);
  const host = hostOf(standing, say);
  const removed = query.get('weg');
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'namen', text: problem }]} />
      {removed === null ? null : <PutBack visit={visit} id={removed} />}
      <Paragraph>{say('coach.view.lead', { host })}</Paragraph>
      <Form to={addresses.guestOwnView(guest.id)} act={around.newId()}>
        <TextField
          name="namen"
          label={say('coach.view.add', { host })}
          hint={say('coach.view.add-hint')}
          value={typed}
          problem={problem}
          beside={<Button>{say('coach.view.add-do')}</Button>}
        />
      </Form>
      {sheet.marks.length === 0 ? null : (
        <>
          <CirclePicture circle={circleOnSheet(sheet.template, sheet.marks, standing.hostName)} language={language} />
          <Heading level={2}>{say('coach.view.names')}</Heading>
          <Names visit={visit} sheet={sheet} />
        </>
      )}
      <Paragraph soft>{say('coach.view.ends')}</Paragraph>
    </>
  );
  const title = say('coach.view.title');
  return guestPage(visit, { title, body, shows: ['own-view'], islands: ['circle'], status: problem === null ? 200 : 422 });
}

function PutBack({ visit: { say, guest }, id }: { readonly visit: GuestVisit; readonly id: string }) {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  return (
    <Note said>
      <Form to={addresses.guestOwnViewMark(guest.id, id)} carry={{ doe: 'terug' }}>
        <Button kind="text">{say('coach.view.put-back')}</Button>
      </Form>
    </Note>
  );
}

/** The place of a name on a sheet, in words. */
export function placeOn(
  { template }: Pick<OwnSheet, 'template'>,
  { ring, sector }: SheetMark,
  language: string,
  none: string,
): string {
  const rung = ring === null ? undefined : template.rings[ring - 1];
  const part = template.sectors.find(({ key }) => key === sector);
  return [
    rung === undefined ? none : labelIn(rung.label, language),
    ...(part === undefined ? [] : [labelIn(part.label, language)]),
  ].join(', ');
}

function Names({ visit: { say, guest, language }, sheet }: { readonly visit: GuestVisit; readonly sheet: OwnSheet }) {
  const rows = sheet.marks.map((mark) => ({
    key: mark.id,
    main: (
      <Link to={addresses.guestOwnViewMark(guest.id, mark.id)} alone>
        <bdi>{mark.name}</bdi>
      </Link>
    ),
    beside: placeOn(sheet, mark, language, say('coach.view.no-place')),
  }));
  return <Rows rows={rows} />;
}

const withMark = (handler: (visit: GuestVisit, sheet: OwnSheet, mark: SheetMark) => Answer | Promise<Answer>) =>
  withGrant('own-view', async (visit) => {
    const sheet = await readOwnSheet(visit.guest);
    const mark = sheet.marks.find(({ id }) => id === visit.params['id']);
    return mark === undefined ? { kind: 'not-found' } : handler(visit, sheet, mark);
  });

/** One name on the sheet: its place, or off it. */
export const guestOwnViewMark = page({
  name: 'guest-own-view-mark',
  audience: 'guest',
  address: addresses.guestOwnViewMark(':who', ':id'),
  get: withMark((visit, sheet, mark) => showMark(visit, sheet, mark, null)),
  post: withGrant('own-view', async (visit) => {
    const { form, guest, around, params, say } = visit;
    const id = params['id'] ?? '';
    const doe = form.get('doe');
    const back = addresses.guestOwnView(guest.id);
    if (doe === 'weg' || doe === 'terug') {
      const kept = await keepOnSheet(guest, around, { id, there: doe === 'terug' });
      return kept.ok ? { kind: 'go', to: doe === 'weg' ? `${back}?weg=${id}` : back } : { kind: 'not-found' };
    }
    const placed = await placeOnSheet(guest, around, {
      id,
      version: Number(form.get('versie')),
      ring: form.get('kring'),
      sector: form.get('deel'),
    });
    if (placed.ok) return { kind: 'go', to: back };
    const sheet = await readOwnSheet(guest);
    const mark = sheet.marks.find((one) => one.id === id);
    if (mark === undefined || placed.refusal !== 'changed-meanwhile') return { kind: 'not-found' };
    const now = placeOn(sheet, mark, visit.language, say('coach.view.no-place'));
    return showMark(visit, sheet, mark, `${say('circle.meanwhile.title')}. ${say('circle.meanwhile.now', { value: now })}`);
  }),
});

function showMark(visit: GuestVisit, { template }: OwnSheet, mark: SheetMark, meanwhile: string | null): Answer {
  const { say, guest, language } = visit;
  const none = { value: '', label: say('coach.view.no-place') };
  const rings = template.rings.map(({ label }, at) => ({
    value: `${at + 1}`,
    label: labelIn(label, language),
    chosen: mark.ring === at + 1,
  }));
  const parts = template.sectors.map(({ key, label }) => ({
    value: key,
    label: labelIn(label, language),
    chosen: mark.sector === key,
  }));
  const to = addresses.guestOwnViewMark(guest.id, mark.id);
  const body = (
    <>
      {meanwhile === null ? null : <Note said>{meanwhile}</Note>}
      <Form to={to} carry={{ versie: `${mark.version}` }}>
        <RadioList name="kring" question={say('coach.view.ring')} choices={[...rings, { ...none, chosen: mark.ring === null }]} />
        {parts.length === 0 ? null : (
          <RadioList
            name="deel"
            question={say('coach.view.part')}
            choices={[...parts, { ...none, chosen: mark.sector === null }]}
          />
        )}
        <Actions>
          <Button>{say('coach.view.keep')}</Button>
        </Actions>
      </Form>
      <Form to={to} carry={{ doe: 'weg' }}>
        <Button kind="quiet">{say('coach.view.remove')}</Button>
      </Form>
    </>
  );
  const back = { to: addresses.guestOwnView(guest.id), text: say('coach.view.back') };
  const heading = say('coach.view.where', { name: mark.name });
  const title = say('coach.view.title');
  return guestPage(visit, { title, heading, body, back, shows: ['own-view'], status: meanwhile === null ? 200 : 409 });
}

import { askExport, dropExport, type ExportFile, fetchExport, readExports } from '../../../usecases/my-data/export-file.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { Locked, lockedPage } from '../space/locked.tsx';
import { sayDayOf } from './say-day.ts';

/** Everything in one file that a job makes: asking for it, seeing whether it is there, getting it. What is for the owner alone goes along. */
export const myExport = page({
  name: 'my-export',
  audience: 'owner',
  address: addresses.myExport(),
  get: async (visit) => {
    const { say, owner, around } = visit;
    const [file] = await readExports(owner.viewer, around);
    const body = (
      <>
        <Heading level={1}>{say('my-data.export.title')}</Heading>
        <Paragraph lead>{say('my-data.export.lead')}</Paragraph>
        <Note>{say('my-data.export.private')}</Note>
        {owner.session.unlocked ? <FileHere visit={visit} file={file} /> : <Locked visit={visit} />}
        <Paragraph>{say('my-data.export.open')}</Paragraph>
        <Paragraph soft>{say('my-data.export.back')}</Paragraph>
        <Paragraph soft>{say('my-data.export.not-back')}</Paragraph>
        <QuietLinks
          links={[
            { to: addresses.takeAlong(), text: say('my-data.export.direct') },
            { to: addresses.myData(), text: say('my-data.to-my-data') },
          ]}
        />
      </>
    );
    return { kind: 'page', title: say('my-data.export.title'), body };
  },
  post: async (visit) => {
    const { owner, around, language } = visit;
    if (!owner.session.unlocked) return lockedPage(visit);
    await askExport(owner.viewer, around, { actId: actOf(visit), language });
    return { kind: 'go', to: addresses.myExport() };
  },
});

/** The file itself, for its owner alone. */
export const fetchExportPage = page({
  name: 'fetch-export',
  audience: 'owner',
  address: addresses.fetchExport(':id'),
  get: async (visit) => {
    const { owner, around, params } = visit;
    if (!owner.session.unlocked) return lockedPage(visit);
    const file = await fetchExport(owner.viewer, around, params['id'] ?? '');
    if (file === null) return { kind: 'not-found' };
    const name = `naober-${file.askedAt.toISOString().slice(0, 10)}.zip`;
    return { kind: 'file', type: 'application/zip', bytes: file.bytes, name };
  },
});

/** Throws the file away before its week is over. */
export const dropExportPage = page({
  name: 'drop-export',
  audience: 'owner',
  address: addresses.dropExport(':id'),
  post: async (visit) => {
    const { owner, params } = visit;
    if (!owner.session.unlocked) return lockedPage(visit, addresses.myExport());
    await dropExport(owner.viewer, params['id'] ?? '');
    return { kind: 'go', to: addresses.myExport() };
  },
});

type Props = { readonly visit: OwnerVisit; readonly file: ExportFile | undefined };

function FileHere({ visit, file }: Props) {
  const { say } = visit;
  if (file === undefined) return <Ask visit={visit} />;
  if (file.madeAt === null) {
    return (
      <>
        <Note said>{say(file.failedAt === null ? 'my-data.export.making' : 'my-data.export.failed')}</Note>
        <Actions>
          <ButtonLink to={addresses.myExport()}>{say('my-data.export.look-again')}</ButtonLink>
        </Actions>
      </>
    );
  }
  const told = {
    date: sayDayOf(visit, file.madeAt),
    until: sayDayOf(visit, file.expiresAt),
    size: saySize(visit, file.size ?? 0),
  };
  return (
    <>
      <Note said>{say('my-data.export.ready')}</Note>
      <Paragraph>{say('my-data.export.ready-when', told)}</Paragraph>
      <Paragraph>{say('my-data.export.only-you')}</Paragraph>
      <Actions>
        <ButtonLink to={addresses.fetchExport(file.id)}>{say('my-data.export.fetch')}</ButtonLink>
        <Form to={addresses.dropExport(file.id)}>
          <Button kind="quiet">{say('my-data.export.drop')}</Button>
        </Form>
      </Actions>
    </>
  );
}

function Ask({ visit: { say, around } }: { readonly visit: OwnerVisit }) {
  return (
    <Form to={addresses.myExport()} act={around.newId()}>
      <Actions>
        <Button>{say('my-data.export.ask')}</Button>
      </Actions>
    </Form>
  );
}

function saySize({ say, language }: OwnerVisit, bytes: number): string {
  const [key, size] =
    bytes < 1_000_000 ? (['my-data.export.kb', bytes / 1_000] as const) : (['my-data.export.mb', bytes / 1_000_000] as const);
  return say(key, { count: new Intl.NumberFormat(language, { maximumSignificantDigits: 2 }).format(size) });
}

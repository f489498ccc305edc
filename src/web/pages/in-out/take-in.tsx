import { mostFileBytes, mostWholeBytes } from '../../../domain/contacts/contact.ts';
import type { ImportContent } from '../../../domain/contacts/import-content.ts';
import type { Result } from '../../../domain/result.ts';
import { holdImport } from '../../../usecases/contacts/hold-import.ts';
import { readSource, readText, type SourceRefusal } from '../../../usecases/contacts/read-source.ts';
import { beginForImport } from '../../../usecases/contacts/space-for-import.ts';
import { isWhole } from '../../../usecases/my-data/read-whole.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Heading, Link, Note, Paragraph } from '../../ui/words.tsx';
import { documentProblems } from './document-problem-words.ts';

type Problem = { readonly field: 'bestand' | 'tekst'; readonly text: string };

/** A file or a pasted text to take names from. Nobody has to have a space yet: whoever took a circle along begins with the file. */
export const takeInPage = page({
  name: 'take-in',
  audience: 'everybody',
  address: addresses.takeIn(),
  largestFile: mostWholeBytes,
  get: async (visit) => waitsToBeWiped(visit) ?? show(visit, null),
  post: async (visit) => waitsToBeWiped(visit) ?? takeIn(visit),
});

const waitsToBeWiped = ({ owner }: Visit): Answer | null =>
  owner !== null && owner.wipeAfter !== null ? { kind: 'go', to: addresses.wipe() } : null;

async function takeIn(visit: Visit): Promise<Answer> {
  const { form, owner, around, store, settings, language, say } = visit;
  const file = form.file('bestand');
  const field = file === 'none' ? 'tekst' : 'bestand';
  if (file === 'too-large') return show(visit, { field, text: say('in-out.in.too-large') });
  if (file === 'none' && form.get('tekst').trim() === '')
    return show(visit, { field: 'bestand', text: say('in-out.in.nothing') });
  const whole = file !== 'none' && isWhole(file.bytes);
  if (file !== 'none' && file.bytes.byteLength > mostFileBytes && !whole)
    return show(visit, { field, text: say('in-out.in.too-large') });
  const read: Result<ImportContent, SourceRefusal> = file === 'none' ? readText(form.get('tekst')) : readSource(file.bytes);
  if (!read.ok) return show(visit, { field, text: sayRefusal(visit, read.refusal) });
  const viewer = owner?.viewer ?? (await beginForImport(store, around, { language, draft: settings.forOthers !== null }));
  const id = await holdImport(viewer, around, read.value, whole ? file.bytes : undefined);
  return { kind: 'go', to: addresses.takeInOf(id), ...(owner === null ? { session: { open: viewer.id } } : {}) };
}

function sayRefusal({ say }: Visit, refusal: SourceRefusal): string {
  if (refusal.key !== 'circle') return say(`in-out.in.${refusal.key}`);
  return say('in-out.in.circle', { problems: documentProblems(say, refusal.problems) });
}

function show(visit: Visit, problem: Problem | null): Answer {
  const { say, form, owner, query } = visit;
  const at = (field: Problem['field']) => (problem?.field === field ? problem.text : null);
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [problem]} />
      <Heading level={1}>{say('in-out.in.title')}</Heading>
      {query.get('bestand') === 'weg' && problem === null ? <Note said>{say('in-out.in.old')}</Note> : null}
      <Paragraph lead>{say('in-out.in.lead')}</Paragraph>
      <Form to={addresses.takeIn()} withFile island="pick-contacts">
        <FileField
          name="bestand"
          label={say('in-out.in.file')}
          hint={say('in-out.in.file-hint')}
          accept=".vcf,.csv,.zip,.json,.txt,.tsv,.xml,text/vcard,text/csv"
          problem={at('bestand')}
        />
        <p data-when="picker" hidden>
          <Button kind="quiet" type="button">
            {say('in-out.in.picker')}
          </Button>
        </p>
        <TextArea
          name="tekst"
          label={say('in-out.in.text')}
          hints={[say('in-out.in.text-hint')]}
          value={form.get('tekst')}
          problem={at('tekst')}
          rows={5}
        />
        <Actions>
          <Button>{say('in-out.in.go')}</Button>
          <Link to={owner === null ? addresses.begin() : addresses.circle()} alone>
            {say('circle.back')}
          </Link>
        </Actions>
      </Form>
      <Paragraph soft>{say('in-out.in.what-comes')}</Paragraph>
      <Paragraph soft>{say('in-out.in.held')}</Paragraph>
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title: say('in-out.in.title'), body, islands: ['pick-contacts'] };
}

import { ownWords } from '../../../domain/circle/own-words.ts';
import { type ThankPiece, thankPieces } from '../../../domain/giving/thanks.ts';
import { readThankYou, type ThankYou } from '../../../usecases/giving/thanks.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { type Language, languageOf, languages } from '../../say/languages.ts';
import { sayIn } from '../../say/say.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { MessageToSend } from '../../ui/message-to-send.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { ThankForm, type Typed } from './thank-form.tsx';
import { thankText } from './thank-text.ts';

/** More does not go on a card. */
export const longestOnCard = 600;

/** A thank-you for something somebody does or did: from pieces or in own words, on a card or as a text. Nothing of it is kept or sent. */
export const thankYou = page({
  name: 'thank-you',
  audience: 'owner',
  address: addresses.thankYou(':id'),
  get: async (visit) => {
    const thank = await readThankYou(visit.owner.viewer, visit.params['id'] ?? '');
    if (thank === null) return { kind: 'not-found' };
    return show(visit, thank, { typed: { pieces: [], own: '', language: visit.language }, made: false });
  },
  post: async (visit) => {
    const thank = await readThankYou(visit.owner.viewer, visit.params['id'] ?? '');
    if (thank === null) return { kind: 'not-found' };
    const { form, language } = visit;
    const pieces = thankPieces.filter((piece) => form.all('stuk').includes(piece));
    const typed: Typed = { pieces, own: form.get('woorden'), language: languageOf(form.get('taal')) ?? language };
    return show(visit, thank, { typed, made: true });
  },
});

type State = { readonly typed: Typed; readonly made: boolean };

/** The languages in which it can be written: that of the owner, and that in which it is read where that is another. */
const languagesFor = ({ language }: OwnerVisit, thank: ThankYou): readonly Language[] =>
  languages.map(({ tag }) => tag).filter((tag) => tag === language || tag === languageOf(thank.language));

function show(visit: OwnerVisit, thank: ThankYou, { typed, made }: State): Answer {
  const { say } = visit;
  const own = ownWords(typed.own);
  const wrong = !own.ok || (own.value?.length ?? 0) > longestOnCard;
  const problem = wrong ? say('giving.thank-too-long') : null;
  const ready = made && own.ok && !wrong;
  const form = <ThankForm visit={visit} thank={thank} typed={typed} problem={problem} choices={languagesFor(visit, thank)} />;
  const body = (
    <>
      <div class="naober-not-on-paper">
        <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'woorden', text: problem }]} />
        <Heading level={1}>{say(ready ? 'giving.thank-ready' : 'giving.thank-title', { name: thank.name })}</Heading>
        <Paragraph>{say('giving.thank-lead')}</Paragraph>
      </div>
      {ready ? (
        <>
          <Card visit={visit} thank={thank} written={{ pieces: typed.pieces, own: own.value, language: typed.language }} />
          <details class="naober-more naober-not-on-paper">
            <summary>{say('giving.thank-change')}</summary>
            {form}
          </details>
        </>
      ) : (
        form
      )}
      <QuietLinks
        links={[
          { to: addresses.agendaOf(thank.id), text: say('giving.to-agreement') },
          { to: addresses.ownGiving(), text: say('giving.back') },
        ]}
      />
    </>
  );
  const status = wrong ? 422 : 200;
  return { kind: 'page', status, title: say('giving.thanks-tab'), body, shape: 'words', islands: ready ? ['print', 'copy'] : [] };
}

type CardProps = {
  readonly visit: OwnerVisit;
  readonly thank: ThankYou;
  readonly written: { readonly pieces: readonly ThankPiece[]; readonly own: string | null; readonly language: Language };
};

/** The card as it lies on paper, and the same as a text to send oneself. */
function Card({ visit: { say }, thank, written }: CardProps) {
  const text = thankText(sayIn(written.language), { ...written, thank });
  return (
    <>
      <section class="naober-sheet" aria-label={say('giving.thanks-tab')} lang={written.language}>
        <div class="naober-card">
          <div>
            {text.split('\n\n').map((part) => (
              <p key={part} class="nl-paragraph" dir="auto">
                {part.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={line} />, line]))}
              </p>
            ))}
          </div>
        </div>
      </section>
      <div class="naober-not-on-paper">
        <p data-island="print" hidden>
          <Button type="button" kind="quiet">
            {say('giving.thank-print')}
          </Button>
        </p>
        <Heading level={2}>{say('giving.thank-send')}</Heading>
        <MessageToSend say={say} label={say('giving.thank-label')} text={text} rows={9} />
      </div>
    </>
  );
}

import { partOf, sentenceOf } from '../../../domain/asking/sentences.ts';
import type { AskWithPeople } from '../../../usecases/asking/read-asks.ts';
import type { Answer } from '../../page.ts';
import { Note } from '../../ui/words.tsx';
import { sayWhat } from './ask-text.ts';
import { type Asking, bothAsk, withDraft } from './asking.ts';
import { draftCarry, keepDraft, nextStep } from './draft-form.ts';
import { isSaid, saidIn, WhatForm, type WhatProblem } from './what-form.tsx';

/** What is asked, changed while nobody read it. */
export const askWhat = bothAsk('what', ({ ask }) => ask(':id', '/wat'), {
  get: withDraft((asking, ask) => show(asking, ask, null)),
  post: withDraft((asking, ask) => {
    const { say, language, form } = asking.visit;
    const said = saidIn(say, language, ask.kind, form);
    if (!isSaid(said)) return show(asking, ask, said);
    const change = { ...said, support: said.support ?? ask.support };
    return keepDraft(asking, { ask, change, next: '/lezen' }, (problem) =>
      show(asking, ask, problem === 'changed-meanwhile' ? problem : problem === 'what-empty' ? problem : 'too-long'),
    );
  }),
});

function show(asking: Asking, ask: AskWithPeople, problem: WhatProblem | 'changed-meanwhile' | null): Answer {
  const { visit, places } = asking;
  const { say, form } = visit;
  const sent = form.get('zin') !== '';
  const sentence = sentenceOf(ask.kind, sent ? form.get('zin') : (ask.pieces?.sentence ?? ''));
  const values = sent
    ? { part: form.get('deel'), own: form.get('eigen'), words: form.get('erbij') }
    : { part: ask.pieces === null ? '' : partOf(ask.pieces), own: ask.what, words: ask.words ?? '' };
  const wrong = problem === 'changed-meanwhile' ? null : problem;
  const body = (
    <>
      {problem === 'changed-meanwhile' ? <Note said>{say('asks.meanwhile', { what: sayWhat(say, ask) })}</Note> : null}
      <WhatForm
        say={say}
        to={places.ask(ask.id, '/wat')}
        carry={{ ...draftCarry(asking, ask), zin: sentence?.id ?? 'eigen' }}
        kind={ask.kind}
        sentence={sentence}
        values={values}
        problem={wrong}
        go={say('asks.keep')}
      />
    </>
  );
  const status = problem === null ? 200 : problem === 'changed-meanwhile' ? 409 : 422;
  const back = { to: nextStep(asking, ask, '/lezen'), text: say('asks.previous') };
  return asking.show({ title: say('asks.what-title'), body, back, status });
}

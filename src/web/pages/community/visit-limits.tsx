import { limitVisit, type VisitWithDay } from '../../../usecases/community/visits.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { LimitsField, LimitsProblem } from './limits-field.tsx';
import { versionIn, withGoingVisit } from './with-visit.ts';

/** The owner's limits for one visit, in other words. */
export const visitLimitsPage = page({
  name: 'visit-limits',
  audience: 'owner',
  address: addresses.visitLimits(':id'),
  get: withGoingVisit((visit, chosen) => show(visit, chosen, { limits: chosen.limits ?? '', problem: null })),
  post: withGoingVisit(async (visit, chosen) => {
    const { owner, around, form } = visit;
    const limits = form.get('grenzen');
    const kept = await limitVisit(owner.viewer, around, { id: chosen.id, version: versionIn(visit), limits });
    if (kept.ok) return { kind: 'go', to: addresses.visit(chosen.id, '?klaar=ja') };
    return kept.refusal === 'no-such-visit' ? { kind: 'not-found' } : show(visit, chosen, { limits, problem: kept.refusal });
  }),
});

type Typed = { readonly limits: string; readonly problem: 'too-long' | 'changed-meanwhile' | null };

function show(visit: OwnerVisit, chosen: VisitWithDay, { limits, problem }: Typed): Answer {
  const { say, around } = visit;
  const tooLong = problem === 'too-long';
  const title = say('community.change-limits');
  const body = (
    <>
      <LimitsProblem visit={visit} tooLong={tooLong} />
      <Heading level={1}>{title}</Heading>
      {problem === 'changed-meanwhile' ? <Meanwhile say={say} now={chosen.limits ?? ''} yours={limits} /> : null}
      <Paragraph lead>
        <bdi>{chosen.what}</bdi>
      </Paragraph>
      <Form to={addresses.visitLimits(chosen.id)} act={around.newId()} carry={{ versie: `${chosen.version}` }}>
        <LimitsField visit={visit} value={limits} tooLong={tooLong} />
        <Actions>
          <Button>{say('community.keep-limits')}</Button>
        </Actions>
      </Form>
      <Paragraph soft>{say('community.limits-travel')}</Paragraph>
      <QuietLinks links={[{ to: addresses.visit(chosen.id), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', status: tooLong ? 422 : problem === null ? 200 : 409, title, body, shape: 'words' };
}

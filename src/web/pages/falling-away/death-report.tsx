import { type ReportedDeath, readReportedDeaths, sayIsSo, sayNotSo } from '../../../usecases/falling-away/answer-report.ts';
import { sayDied } from '../../../usecases/falling-away/say-died.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';

const reportIn = async ({ owner, params }: OwnerVisit): Promise<ReportedDeath | undefined> =>
  (await readReportedDeaths(owner.viewer)).find(({ id }) => id === params['id']);

/** Who arranges wrote that somebody died: the owner says whether it is so. */
export const deathReportPage = page({
  name: 'death-said',
  audience: 'owner',
  address: addresses.deathReport(':id'),
  get: async (visit) => {
    const report = await reportIn(visit);
    return report === undefined ? { kind: 'not-found' } : show(visit, report);
  },
  post: async (visit) => {
    const { owner, around, form } = visit;
    const report = await reportIn(visit);
    if (report === undefined) return { kind: 'go', to: addresses.circle() };
    if (form.get('antwoord') === 'nee') {
      await sayNotSo(owner.viewer, around, report.id);
      return { kind: 'go', to: addresses.circle() };
    }
    if (form.get('antwoord') !== 'ja') return show(visit, report);
    if (report.alterId === null) {
      await sayIsSo(owner.viewer, around, report.id);
      return { kind: 'go', to: addresses.circle() };
    }
    const said = await sayDied(owner.viewer, around, { actId: actOf(visit), alterId: report.alterId });
    if (!said.ok) await sayIsSo(owner.viewer, around, report.id);
    return { kind: 'go', to: said.ok ? addresses.died(report.alterId, '?gedaan=ja') : addresses.circle() };
  },
});

function show({ say, around, language }: OwnerVisit, { id, name, by, behalf, saidAt }: ReportedDeath): Answer {
  const title = say('carry.died.title', { name });
  const day = dayIn(language, saidAt);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Note>{by === null ? say('carry.report.said-nameless', { name, day }) : say('carry.report.said', { by, name, day })}</Note>
      {by === null || behalf === null ? null : (
        <Paragraph>
          {say('mandate.died-behalf', { by })} <bdi>{behalf}</bdi>
        </Paragraph>
      )}
      <Paragraph>{say('carry.died.what', { name })}</Paragraph>
      <Paragraph>{say('carry.report.no-what', { name })}</Paragraph>
      <Form to={addresses.deathReport(id)} act={around.newId()}>
        <Actions>
          <Button kind="quiet" name="antwoord" value="ja">
            {say('carry.died.yes', { name })}
          </Button>
          <Button kind="quiet" name="antwoord" value="nee">
            {say('carry.report.no')}
          </Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.circle(), text: say('circle.to-circle') }]} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

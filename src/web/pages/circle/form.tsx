import { builtInTemplates } from '../../../domain/circle/built-in-templates.ts';
import { samePlaces } from '../../../domain/circle/change-template.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import type { Template } from '../../../domain/circle/template.ts';
import { chooseTemplate } from '../../../usecases/choose-template.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { formPreview } from './form-preview.tsx';
import { FormSketch } from './form-sketch.tsx';
import { LastActNote } from './last-act.tsx';
import { actOf, type Kept, withCircle } from './with-circle.ts';

const builtIn = (id: string) => builtInTemplates.find((template) => template.id === id) ?? null;

/** The forms to choose from, each first shown as it would be with everybody in it. */
export const formPage = page({
  name: 'form',
  audience: 'owner',
  address: addresses.form(),
  get: withCircle((visit, kept) => {
    const asked = builtIn(visit.query.get('kies') ?? '');
    return asked === null
      ? choices(visit, kept)
      : formPreview(visit, kept, asked, { to: addresses.form(), carry: { kies: asked.id } });
  }),
  post: withCircle(async (visit, kept) => {
    const { form, owner, around } = visit;
    const template = builtIn(form.get('kies'));
    if (template === null) return choices(visit, kept);
    const input = { actId: actOf(visit), template, version: Number.parseInt(form.get('version'), 10) || 0 };
    const chosen = await chooseTemplate(owner.viewer, around, input);
    if (chosen.ok) return { kind: 'go', to: addresses.circle() };
    return formPreview(visit, kept, template, { to: addresses.form(), carry: { kies: template.id }, changed: true });
  }),
});

function sizeOf({ form, rings, sectors }: Template, { say }: OwnerVisit): string {
  if (form === 'star') return say('circle.form.star', { sectors: sectors.length });
  const count = { rings: rings.length, sectors: sectors.length };
  return sectors.length === 0 ? say('circle.form.only-rings', count) : say('circle.form.rings-and-sectors', count);
}

function choices(visit: OwnerVisit, kept: Kept): Answer {
  const { say, language } = visit;
  const { template } = kept.circle;
  const isOwn = !builtInTemplates.some((each) => each.id === template.id);
  const title = say('circle.form.title');
  const door = (each: Template, to: string) => (
    <li key={each.id}>
      <a class="naober-row naober-row--door naober-form-choice" href={to}>
        <FormSketch template={each} />
        <span>
          {labelIn(each.name, language)}
          <span class="naober-soft">
            {sizeOf(each, visit)}
            {each.id === template.id && samePlaces(each, template) ? `, ${say('circle.form.now')}` : ''}
          </span>
        </span>
      </a>
    </li>
  );
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <LastActNote visit={visit} kept={kept} back={addresses.form()} />
      <Paragraph>{say('circle.form.lead')}</Paragraph>
      <ul class="naober-rows">
        {builtInTemplates.map((each) => door(each, addresses.formAsked(each.id)))}
        {isOwn ? door(template, addresses.ownForm()) : null}
      </ul>
      <LinkList
        links={[
          { to: addresses.ownForm(), text: say('circle.form.own'), note: say('circle.form.own-note') },
          ...(template.id === 'lensink-4x4' ? [{ to: addresses.formWords(), text: say('circle.form.words') }] : []),
        ]}
      />
      <QuietLinks links={[{ to: addresses.circle(), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

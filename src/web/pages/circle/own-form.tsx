import { whoWouldWait } from '../../../domain/circle/change-template.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import { type OwnWords, ownTemplate } from '../../../domain/circle/own-template.ts';
import type { Ring } from '../../../domain/circle/template.ts';
import { templateBounds } from '../../../domain/circle/template-rules.ts';
import { chooseTemplate } from '../../../usecases/choose-template.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { sayIn } from '../../say/say.ts';
import { formPreview } from './form-preview.tsx';
import { ownFormPage } from './own-form-page.tsx';
import { actOf, type Kept, withCircle } from './with-circle.ts';

const numbered = (most: number, field: string) => Array.from({ length: most }, (_, at) => `${field}-${at + 1}`);
const fields = { rings: numbered(templateBounds.rings.max, 'kring'), sectors: numbered(templateBounds.sectors.max, 'deel') };

const name = { nl: sayIn('nl')('circle.own.name'), en: sayIn('en')('circle.own.name') };

function asItIs({ circle: { template } }: Kept, language: string): OwnWords {
  const words = (parts: readonly Ring[], most: number) =>
    Array.from({ length: most }, (_, at) => (parts[at] === undefined ? '' : labelIn(parts[at].label, language)));
  const { rings, sectors } = templateBounds;
  return { rings: words(template.rings, rings.max), sectors: words(template.sectors, sectors.max), meaning: template.meaning };
}

const typedIn = ({ form }: OwnerVisit): OwnWords => ({
  rings: fields.rings.map((field) => form.get(field)),
  sectors: fields.sectors.map((field) => form.get(field)),
  meaning: form.get('betekenis') === 'importance' ? 'importance' : 'kind-of-relation',
});

const carried = ({ rings, sectors, meaning }: OwnWords): Record<string, string> => ({
  ...Object.fromEntries(fields.rings.map((field, at) => [field, rings[at] ?? ''])),
  ...Object.fromEntries(fields.sectors.map((field, at) => [field, sectors[at] ?? ''])),
  betekenis: meaning,
  zeker: 'ja',
});

/** A form of one's own: rings and sectors with names of one's own. When somebody would lose their place, that is shown first. */
export const ownForm = page({
  name: 'own-form',
  audience: 'owner',
  address: addresses.ownForm(),
  get: withCircle((visit, kept) => ownFormPage(visit, kept, asItIs(kept, visit.language), null)),
  post: withCircle(async (visit, kept) => {
    const { form, owner, around, language } = visit;
    const typed = typedIn(visit);
    const template = ownTemplate(typed, kept.circle.template, name, language);
    if (!template.ok) return ownFormPage(visit, kept, typed, template.refusal);
    const sending = { to: addresses.ownForm(), carry: carried(typed) };
    if (form.get('zeker') !== 'ja' && whoWouldWait(kept.circle, template.value).length > 0)
      return formPreview(visit, kept, template.value, sending);
    const input = { actId: actOf(visit), template: template.value, version: Number.parseInt(form.get('version'), 10) || 0 };
    const chosen = await chooseTemplate(owner.viewer, around, input);
    return chosen.ok
      ? { kind: 'go', to: addresses.circle() }
      : formPreview(visit, kept, template.value, { ...sending, changed: true });
  }),
});

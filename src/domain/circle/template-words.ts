import { lensink, peerLabels, professionalLabels } from './built-in-templates.ts';
import type { Label, Template } from './template.ts';

/** The words of the four by four: plain or as professionals say them, and who the people "like me" are. */
export type TemplateWords = { readonly names: 'plain' | 'professional'; readonly peers: Label };

/** Everything the people "like me" can be called, by name; professionals call them medecliënten. */
export const peerChoices: Readonly<Record<string, Label>> = {
  ...peerLabels,
  ...(professionalLabels['peers'] === undefined ? {} : { 'fellow-clients': professionalLabels['peers'] }),
};

/** The built-in four by four in other words; its rings and sectors stay what they are. */
export function lensinkInWords({ names, peers }: TemplateWords): Template {
  const named = <Part extends { readonly key: string; readonly label: Label }>(part: Part): Part => {
    if (part.key === 'peers') return { ...part, label: peers };
    return names === 'plain' ? part : { ...part, label: professionalLabels[part.key] ?? part.label };
  };
  return { ...lensink, rings: lensink.rings.map(named), sectors: lensink.sectors.map(named) };
}

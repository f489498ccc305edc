import { addresses } from '../../addresses.ts';
import type { SessionHere } from '../../here.ts';
import type { Say } from '../../say/say.ts';

/** The three doors to look at a circle; with few people the three that lead to more names, never to what is not there. */
export const threeDoors = (say: Say, enough: boolean) =>
  enough
    ? [
        { to: addresses.insightOf('hulp'), text: say('insight.help.title') },
        { to: addresses.insightOf('vaker'), text: say('insight.more-often.title') },
        { to: addresses.insightOf('geven'), text: say('insight.giving.title') },
      ]
    : [
        { to: addresses.namesAsked('used-to-know'), text: say('insight.few.used-to-know') },
        { to: addresses.namesAsked('animals-and-places'), text: say('insight.few.places') },
        { to: addresses.namesAsked('street-and-club'), text: say('insight.few.street') },
      ];

/** The doors behind which there is more to see. While somebody helps, the door to what stays shut is not there either. */
export const furtherDoors = (say: Say, { sitting }: Pick<SessionHere, 'sitting'>) => [
  { to: addresses.insightOf('vragen'), text: say('talents.questions-title') },
  { to: addresses.insightOf('woorden'), text: say('insight.words.title') },
  { to: addresses.insightOf('samenhang'), text: say('insight.coherence.title') },
  { to: addresses.insightOf('nooit-gevraagd'), text: say('insight.never-asked.title') },
  ...(sitting === null
    ? [
        { to: addresses.carrying(), text: say('carry.door') },
        { to: addresses.whatIf(), text: say('carry.what-if') },
      ]
    : []),
  ...(sitting === null ? [{ to: addresses.insightOf('kracht'), text: say('insight.strength.title') }] : []),
];

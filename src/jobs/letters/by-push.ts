import { dropPushWay, pushWaysOf } from '../../database/letters/push.ts';
import type { Store } from '../../database/open.ts';
import type { Handed } from '../../domain/letters/handed.ts';
import type { TellBrowser } from '../outside/push.ts';
import type { Carrier } from './send-letters.ts';

/** What a browser is told, in its reader's language: only that there is something, and where. */
export type PushWords = (language: string) => string;

/**
 * Carries messages to browsers. One message goes to every browser somebody chose; a browser that is not there any more is forgotten. It went when
 * one of them took it.
 */
export const byPush =
  (store: Store, connect: () => Promise<TellBrowser>, words: PushWords, leads: (participantId: string) => string) =>
  async (): Promise<Carrier> => {
    const tell = await connect();
    return {
      open: () => true,
      close: () => undefined,
      hand: async ({ participantId }, { language }) => {
        if (participantId === null) return 'no-such-address';
        const ways = await store.as('naober_letters', null, (db) => pushWaysOf(db, participantId));
        const message = JSON.stringify({ text: words(language), to: leads(participantId) });
        const came: Handed[] = [];
        for (const { id, ...browser } of ways) {
          const handed = await tell(browser, message);
          if (handed === 'no-such-address') await store.as('naober_letters', null, (db) => dropPushWay(db, id));
          came.push(handed);
        }
        return best(came);
      },
    };
  };

const inOrder = ['taken', 'later', 'no-server', 'refused'] as const;

const best = (came: readonly Handed[]): Handed => inOrder.find((one) => came.includes(one)) ?? 'no-such-address';

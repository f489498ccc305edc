import { readSetAside, type SetAside } from '../../database/set-aside.ts';
import { talentsOf } from '../../database/talents/read-talents.ts';
import type { Viewer } from '../../database/viewer.ts';
import { type Idea, ideasToGive } from '../../domain/giving/ideas.ts';
import type { Around } from '../around.ts';

/** Ideas to do something for somebody, and those that were set aside, each with what it is set aside by. */
export type IdeasToGive = {
  readonly ideas: readonly Idea[];
  readonly aside: readonly { readonly id: string; readonly forGood: boolean; readonly idea: Idea }[];
};

const isOver = ({ until }: SetAside, now: Date) => until !== null && until <= now;

/** From what the owner told of themselves alone. */
export const readIdeas = (viewer: Viewer, around: Around): Promise<IdeasToGive> =>
  viewer.do(async (db) => {
    const own = await talentsOf(db, { participantId: null, alterId: null });
    const put = (await readSetAside(db)).filter((one) => one.subject.about === 'giving' && !isOver(one, around.now()));
    const every = ideasToGive(own, new Set());
    const aside = put.flatMap(({ id, until, subject }) => {
      const idea = every.find(({ key }) => key === subject.kind);
      return idea === undefined ? [] : [{ id, forGood: until === null, idea }];
    });
    return { ideas: ideasToGive(own, new Set(aside.map(({ idea }) => idea.key))), aside };
  });

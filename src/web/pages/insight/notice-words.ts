import type { Notice } from '../../../domain/insight/notices.ts';
import { supportWords } from '../person/answer-words.ts';
import { saySubject } from '../talents/talent-words.ts';
import { capital } from './kind-words.ts';
import type { Looking } from './looking.ts';

/** What there is to notice, said as what the owner told us, with a question and never with blame. */
export function sayNotice(notice: Notice, { visit, alters, nameOf, list }: Looking): string {
  const { say, language } = visit;
  if (notice.about === 'gap') return say('insight.notice.gap', { kind: supportWords(say, notice.kind) });
  const name = nameOf(notice.alter);
  switch (notice.about) {
    case 'single-source': {
      const kinds = list(notice.kinds.map((kind) => supportWords(say, kind)));
      return say('insight.notice.single-source', { kinds: capital(kinds, language), name });
    }
    case 'wish':
      return say('insight.notice.wish', { name, kinds: list(notice.kinds.map((kind) => supportWords(say, kind))) });
    case 'closer':
      return say('talents.notice-closer', { name });
    case 'shared-wish':
      return say('talents.notice-shared-wish', { name, what: saySubject(say, notice.what) });
    case 'load':
      return say('insight.notice.load', { name, does: notice.does, of: notice.of });
    case 'unasked': {
      const matters = (alters.find(({ id }) => id === notice.alter)?.importance ?? 1) >= 2;
      return say(matters ? 'insight.notice.unasked-important' : 'insight.notice.unasked-willing', { name });
    }
  }
}

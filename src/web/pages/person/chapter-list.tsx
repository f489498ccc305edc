import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { topicsAbout } from '../../../domain/person/fitting.ts';
import { isPrivate } from '../../../domain/person/questions.ts';
import { type Chapter, chapters, topicOf } from '../../../domain/person/topics.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { LinkList } from '../../ui/words.tsx';
import { Locked } from '../space/locked.tsx';
import { topicNote } from './topic-note.ts';
import { chapterWords, slugs, topicRow } from './topic-words.ts';
import { UnsafeNote } from './unsafe-note.tsx';

type Props = { readonly visit: OwnerVisit; readonly alter: KeptAlter };

/** What one can tell about somebody, chapter by chapter, folded; `?open=` of the address opens one. What is for the owner alone stays shut while it is locked. */
export function ChapterList({ visit, alter }: Props) {
  const here = topicsAbout(alter).map(topicOf);
  return (
    <>
      {chapters
        .filter((chapter) => here.some((topic) => topic.chapter === chapter))
        .map((chapter) => (
          <details key={chapter} id={chapter} class="naober-more" open={visit.query.get('open') === chapter}>
            <summary>{chapterWords(visit.say, alter, chapter)}</summary>
            <ChapterTopics visit={visit} alter={alter} chapter={chapter} />
          </details>
        ))}
    </>
  );
}

function ChapterTopics({ visit, alter, chapter }: Props & { readonly chapter: Chapter }) {
  const { say, language, owner } = visit;
  const topics = topicsAbout(alter)
    .map(topicOf)
    .filter((topic) => topic.chapter === chapter);
  const shut = topics.some(({ asks }) => asks.some(isPrivate)) && !owner.session.unlocked;
  if (shut) return <Locked visit={visit} />;
  const links = topics.map((topic) => {
    const note = topicNote({ say, language, alter }, topic);
    const to = addresses.aboutPerson(alter.id, slugs[topic.key]);
    return { to, text: topicRow(say, alter, topic.key), ...(note === null ? {} : { note }) };
  });
  return (
    <>
      <LinkList links={links} />
      {chapter === 'private' && alter.valence === 'unsafe' ? <UnsafeNote say={say} alter={alter} /> : null}
    </>
  );
}

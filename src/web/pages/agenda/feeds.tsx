import { idOfAct } from '../../../usecases/act-id.ts';
import { endFeed, makeFeed, readFeed, readFeeds } from '../../../usecases/agenda/feeds.ts';
import { addresses } from '../../addresses.ts';
import { calendarFile } from '../../feeds/calendar-file.ts';
import { entriesOf } from '../../feeds/entries.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { languageOf } from '../../say/languages.ts';
import { sayIn } from '../../say/say.ts';
import { Heading, Note, QuietLinks } from '../../ui/words.tsx';
import { FeedForm } from './feed-form.tsx';

/** Addresses of the owner that a calendar can follow. */
export const calendarFeeds = page({
  name: 'calendar-feeds',
  audience: 'owner',
  address: addresses.calendarFeeds(),
  get: async (visit) => show(visit, null),
  post: async (visit) => {
    const { owner, around, form, site } = visit;
    const gone = form.id('weg');
    if (gone !== null) {
      await endFeed(owner.viewer, around, gone);
      return { kind: 'go', to: `${addresses.calendarFeeds()}?gestopt=ja` };
    }
    const token = await makeFeed(owner.viewer, around, {
      actId: form.id('act') ?? around.newId(),
      busyOnly: form.get('inhoud') === 'bezet',
    });
    return show(visit, `${site}${addresses.calendarFeed(`${token}.ics`)}`);
  },
});

async function show(visit: OwnerVisit, made: string | null): Promise<Answer> {
  const { say, language, owner, around, query } = visit;
  const body = (
    <>
      <Heading level={1}>{say('agenda.feed.title')}</Heading>
      {query.get('gestopt') === 'ja' && made === null ? <Note said>{say('agenda.feed.stopped')}</Note> : null}
      <FeedForm
        say={say}
        language={language}
        to={addresses.calendarFeeds()}
        act={around.newId()}
        lead={say('agenda.feed.lead')}
        words={say('agenda.feed.words')}
        feeds={await readFeeds(owner.viewer)}
        made={made}
      />
      <QuietLinks links={[{ to: addresses.agenda(), text: say('agenda.back') }]} />
    </>
  );
  return { kind: 'page', title: say('agenda.feed.title'), body };
}

/** Every so many hours a calendar may ask anew. */
const refreshHours = 4;

/** What a calendar fetches. An address that never was and one that was stopped are the same. */
export const calendarFeed = page({
  name: 'calendar-feed',
  audience: 'everybody',
  address: addresses.calendarFeed(':token'),
  get: async ({ store, around, params }) => {
    const content = await readFeed(store, around, (params['token'] ?? '').replace(/\.ics$/, ''));
    if (content === null) return { kind: 'not-found' };
    const say = sayIn(languageOf(content.language) ?? 'nl');
    const text = calendarFile(entriesOf(content, say), { name: say('agenda.feed.file-name'), refreshHours });
    const tag = `"${idOfAct(addresses.calendarFeeds(), { actId: '', kind: 'calendar-feed', said: text })}"`;
    return { kind: 'file', type: 'text/calendar; charset=utf-8', text, tag };
  },
});

import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Heading, LinkList, QuietLinks } from '../../ui/words.tsx';
import { QuietUndo } from './last-act.tsx';
import type { Kept } from './with-circle.ts';

type Props = { readonly visit: OwnerVisit; readonly kept: Kept };

/** Where one can go from the circle: the few ways that most people take (somebody who waits for a place among them), the others folded away. */
export function WhatNext({ visit, kept }: Props) {
  const { say } = visit;
  const { alters } = kept.circle;
  const somebody = alters.length > 0;
  const waits = alters.some(({ ring }) => ring === null);
  const place = { to: addresses.place(), text: say('circle.place-everybody') };
  const ways = [
    ...(somebody ? [{ to: addresses.today(), text: say('home.link') }] : []),
    { to: addresses.names(), text: say('circle.add-somebody') },
    ...(waits ? [place] : []),
    ...(somebody ? [{ to: addresses.insight(), text: say('circle.look') }] : []),
    ...(somebody ? [{ to: addresses.moments(), text: say('then.title') }] : []),
    { to: addresses.ownControl(), text: say('sharing.what-next') },
    { to: addresses.keep(), text: say('circle.keep-and-print') },
  ];
  return (
    <>
      <Heading level={2}>{say('circle.what-next')}</Heading>
      <LinkList links={ways} />
      <details class="naober-more">
        <summary>{say('circle.more')}</summary>
        <QuietLinks links={otherWays(visit, somebody, waits)} />
      </details>
      <QuietUndo visit={visit} kept={kept} back={addresses.circle()} />
    </>
  );
}

function otherWays({ say, owner }: OwnerVisit, somebody: boolean, waits: boolean) {
  const withPeople = [
    { to: addresses.people(), text: say('move.list.to-list') },
    ...(waits ? [] : [{ to: addresses.place(), text: say('circle.place-everybody') }]),
    { to: addresses.knowEachOther(), text: say('knows.all.title') },
  ];
  const together = { to: addresses.together(), text: say('begin.together-now') };
  return [
    ...(somebody ? withPeople : []),
    { to: addresses.nearby(), text: say('community.title') },
    { to: addresses.history(), text: say('move.history.link') },
    { to: addresses.takeIn(), text: say('in-out.in.title') },
    { to: addresses.takeAlong(), text: say('in-out.along.title') },
    { to: addresses.printCircle(), text: say('circle.print') },
    { to: addresses.me(), text: say('circle.my-name') },
    { to: addresses.form(), text: say('circle.other-form') },
    ...(owner.session.sitting === null ? [together] : []),
  ];
}

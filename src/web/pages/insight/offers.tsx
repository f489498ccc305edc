import type { ComponentChildren } from 'preact';
import { type Notice, subjectOf } from '../../../domain/insight/notices.ts';
import { addresses } from '../../addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Link } from '../../ui/words.tsx';
import { subjectKey } from './just-set-aside.tsx';
import { kindInAddress } from './kind-words.ts';
import type { Looking } from './looking.ts';
import { sayNotice } from './notice-words.ts';

type Props = {
  readonly looking: Looking;
  readonly notices: readonly Notice[];
  readonly back: string;
  /** Where the way on leads; to who might give this kind, or to the person, when left out. */
  readonly wayOn?: (notice: Notice) => ComponentChildren;
};

/** The notices the owner did not set aside. */
export function notSetAside({ aside }: Looking, notices: readonly Notice[]): readonly Notice[] {
  const shelved = new Set(aside.map(({ subject }) => subjectKey(subject)));
  return notices.filter((notice) => !shelved.has(subjectKey(subjectOf(notice))));
}

/** The notices that were not set aside: the first one to see, the others folded away. */
export function Offers({ looking, notices, back, wayOn = (notice) => <Look looking={looking} notice={notice} /> }: Props) {
  const [first, ...more] = notSetAside(looking, notices).map((notice) => (
    <li key={subjectKey(subjectOf(notice))} class="naober-offer">
      <Offer looking={looking} notice={notice} back={back} wayOn={wayOn} />
    </li>
  ));
  if (first === undefined) return null;
  return (
    <>
      <ul class="naober-offers">{first}</ul>
      {more.length === 0 ? null : (
        <details class="naober-more">
          <summary>{looking.visit.say('insight.notice.more')}</summary>
          <ul class="naober-offers">{more}</ul>
        </details>
      )}
    </>
  );
}

type OfferProps = Required<Omit<Props, 'notices'>> & { readonly notice: Notice };

function Offer({ looking, notice, back, wayOn }: OfferProps) {
  const { say, around } = looking.visit;
  const { about, kind, alter } = subjectOf(notice);
  const carry = { over: about, soort: kind ?? '', wie: alter ?? '', back };
  return (
    <>
      <p>{sayNotice(notice, looking)}</p>
      <Form to={addresses.setAside()} act={around.newId()} carry={carry}>
        {wayOn(notice)}
        {about === 'gap' ? (
          <Button kind="text" name="hoe" value="goed-zo">
            {say('insight.notice.fine')}
          </Button>
        ) : (
          <>
            <Button kind="text" name="hoe" value="niet-nu">
              {say('insight.notice.not-now')}
            </Button>
            <Button kind="text" name="hoe" value="niet-meer">
              {say('insight.notice.never')}
            </Button>
          </>
        )}
      </Form>
    </>
  );
}

/** The way on: to who might give this kind, or to the person it is about. */
function Look({ looking, notice }: Pick<OfferProps, 'looking' | 'notice'>) {
  const { say } = looking.visit;
  if (notice.about !== 'gap' && notice.about !== 'single-source' && notice.about !== 'load')
    return (
      <Link to={addresses.personAt(notice.alter, 'giving')} alone>
        {say('insight.notice.look-at', { name: looking.nameOf(notice.alter) })}
      </Link>
    );
  const kind = notice.about === 'gap' ? notice.kind : notice.about === 'single-source' ? notice.kinds[0] : undefined;
  return kind === undefined ? null : (
    <Link to={addresses.helpWith(kindInAddress(kind))} alone>
      {say('insight.notice.look')}
    </Link>
  );
}

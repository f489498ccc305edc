import enAbout from '../../../messages/en/about.json' with { type: 'json' };
import enAgenda from '../../../messages/en/agenda.json' with { type: 'json' };
import enAgreements from '../../../messages/en/agreements.json' with { type: 'json' };
import enAsks from '../../../messages/en/asks.json' with { type: 'json' };
import enBegin from '../../../messages/en/begin.json' with { type: 'json' };
import enCarry from '../../../messages/en/carry.json' with { type: 'json' };
import enChains from '../../../messages/en/chains.json' with { type: 'json' };
import enCircle from '../../../messages/en/circle.json' with { type: 'json' };
import enCoach from '../../../messages/en/coach.json' with { type: 'json' };
import enCommunity from '../../../messages/en/community.json' with { type: 'json' };
import enGiving from '../../../messages/en/giving.json' with { type: 'json' };
import enGuest from '../../../messages/en/guest.json' with { type: 'json' };
import enHome from '../../../messages/en/home.json' with { type: 'json' };
import enInOut from '../../../messages/en/in-out.json' with { type: 'json' };
import enInsight from '../../../messages/en/insight.json' with { type: 'json' };
import enInvite from '../../../messages/en/invite.json' with { type: 'json' };
import enKeeping from '../../../messages/en/keeping.json' with { type: 'json' };
import enKnows from '../../../messages/en/knows.json' with { type: 'json' };
import enLetters from '../../../messages/en/letters.json' with { type: 'json' };
import enLinks from '../../../messages/en/links.json' with { type: 'json' };
import enLog from '../../../messages/en/log.json' with { type: 'json' };
import enMandate from '../../../messages/en/mandate.json' with { type: 'json' };
import enMeeting from '../../../messages/en/meeting.json' with { type: 'json' };
import enMove from '../../../messages/en/move.json' with { type: 'json' };
import enMyData from '../../../messages/en/my-data.json' with { type: 'json' };
import enOrg from '../../../messages/en/org.json' with { type: 'json' };
import enPerson from '../../../messages/en/person.json' with { type: 'json' };
import enPhoto from '../../../messages/en/photo.json' with { type: 'json' };
import enRest from '../../../messages/en/rest.json' with { type: 'json' };
import enSharing from '../../../messages/en/sharing.json' with { type: 'json' };
import enShell from '../../../messages/en/shell.json' with { type: 'json' };
import enSignIn from '../../../messages/en/sign-in.json' with { type: 'json' };
import enSitting from '../../../messages/en/sitting.json' with { type: 'json' };
import enSpace from '../../../messages/en/space.json' with { type: 'json' };
import enTalents from '../../../messages/en/talents.json' with { type: 'json' };
import enThen from '../../../messages/en/then.json' with { type: 'json' };
import enTown from '../../../messages/en/town.json' with { type: 'json' };
import enWorries from '../../../messages/en/worries.json' with { type: 'json' };
import enYounger from '../../../messages/en/younger.json' with { type: 'json' };
import nlAbout from '../../../messages/nl/about.json' with { type: 'json' };
import nlAgenda from '../../../messages/nl/agenda.json' with { type: 'json' };
import nlAgreements from '../../../messages/nl/agreements.json' with { type: 'json' };
import nlAsks from '../../../messages/nl/asks.json' with { type: 'json' };
import nlBegin from '../../../messages/nl/begin.json' with { type: 'json' };
import nlCarry from '../../../messages/nl/carry.json' with { type: 'json' };
import nlChains from '../../../messages/nl/chains.json' with { type: 'json' };
import nlCircle from '../../../messages/nl/circle.json' with { type: 'json' };
import nlCoach from '../../../messages/nl/coach.json' with { type: 'json' };
import nlCommunity from '../../../messages/nl/community.json' with { type: 'json' };
import nlGiving from '../../../messages/nl/giving.json' with { type: 'json' };
import nlGuest from '../../../messages/nl/guest.json' with { type: 'json' };
import nlHome from '../../../messages/nl/home.json' with { type: 'json' };
import nlInOut from '../../../messages/nl/in-out.json' with { type: 'json' };
import nlInsight from '../../../messages/nl/insight.json' with { type: 'json' };
import nlInvite from '../../../messages/nl/invite.json' with { type: 'json' };
import nlKeeping from '../../../messages/nl/keeping.json' with { type: 'json' };
import nlKnows from '../../../messages/nl/knows.json' with { type: 'json' };
import nlLetters from '../../../messages/nl/letters.json' with { type: 'json' };
import nlLinks from '../../../messages/nl/links.json' with { type: 'json' };
import nlLog from '../../../messages/nl/log.json' with { type: 'json' };
import nlMandate from '../../../messages/nl/mandate.json' with { type: 'json' };
import nlMeeting from '../../../messages/nl/meeting.json' with { type: 'json' };
import nlMove from '../../../messages/nl/move.json' with { type: 'json' };
import nlMyData from '../../../messages/nl/my-data.json' with { type: 'json' };
import nlOrg from '../../../messages/nl/org.json' with { type: 'json' };
import nlPerson from '../../../messages/nl/person.json' with { type: 'json' };
import nlPhoto from '../../../messages/nl/photo.json' with { type: 'json' };
import nlRest from '../../../messages/nl/rest.json' with { type: 'json' };
import nlSharing from '../../../messages/nl/sharing.json' with { type: 'json' };
import nlShell from '../../../messages/nl/shell.json' with { type: 'json' };
import nlSignIn from '../../../messages/nl/sign-in.json' with { type: 'json' };
import nlSitting from '../../../messages/nl/sitting.json' with { type: 'json' };
import nlSpace from '../../../messages/nl/space.json' with { type: 'json' };
import nlTalents from '../../../messages/nl/talents.json' with { type: 'json' };
import nlThen from '../../../messages/nl/then.json' with { type: 'json' };
import nlTown from '../../../messages/nl/town.json' with { type: 'json' };
import nlWorries from '../../../messages/nl/worries.json' with { type: 'json' };
import nlYounger from '../../../messages/nl/younger.json' with { type: 'json' };
import type { Language } from './languages.ts';

const nl = {
  ...nlShell,
  ...nlBegin,
  ...nlAbout,
  ...nlSpace,
  ...nlSignIn,
  ...nlSitting,
  ...nlCircle,
  ...nlChains,
  ...nlCarry,
  ...nlPhoto,
  ...nlPerson,
  ...nlMandate,
  ...nlMeeting,
  ...nlMove,
  ...nlCommunity,
  ...nlGiving,
  ...nlKeeping,
  ...nlKnows,
  ...nlCoach,
  ...nlHome,
  ...nlLog,
  ...nlInOut,
  ...nlThen,
  ...nlTalents,
  ...nlTown,
  ...nlInsight,
  ...nlOrg,
  ...nlInvite,
  ...nlLetters,
  ...nlLinks,
  ...nlWorries,
  ...nlYounger,
  ...nlSharing,
  ...nlRest,
  ...nlGuest,
  ...nlAgreements,
  ...nlAsks,
  ...nlAgenda,
  ...nlMyData,
};

/** The name of a message. A misspelt one does not compile. */
export type MessageKey = keyof typeof nl;

/** A text with {parameters}, or one text per plural form, chosen by {count}. */
export type Message = string | Readonly<{ one: string; other: string }>;

/** All copy by language. A language that lacks a message does not compile. */
export const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, Message>>>> = {
  nl,
  en: {
    ...enShell,
    ...enBegin,
    ...enAbout,
    ...enSpace,
    ...enSignIn,
    ...enSitting,
    ...enCircle,
    ...enChains,
    ...enCarry,
    ...enPhoto,
    ...enPerson,
    ...enMandate,
    ...enMeeting,
    ...enMove,
    ...enCommunity,
    ...enGiving,
    ...enKeeping,
    ...enKnows,
    ...enCoach,
    ...enHome,
    ...enLog,
    ...enInOut,
    ...enThen,
    ...enTalents,
    ...enTown,
    ...enInsight,
    ...enOrg,
    ...enInvite,
    ...enLetters,
    ...enLinks,
    ...enWorries,
    ...enYounger,
    ...enSharing,
    ...enRest,
    ...enGuest,
    ...enAgreements,
    ...enAsks,
    ...enAgenda,
    ...enMyData,
  },
};

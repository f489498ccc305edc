import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { guestOf } from '../../src/database/guest.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import { showsAlter } from '../../src/domain/consent/grant.ts';
import type { Around } from '../../src/usecases/around.ts';
import { addParticipant } from '../../src/usecases/consent/add-participant.ts';
import { giveGrant } from '../../src/usecases/consent/give-grant.ts';
import { letIn, shutOut } from '../../src/usecases/consent/let-in.ts';
import { openSleeping } from '../../src/usecases/consent/open-sleeping.ts';
import { cancelSleeping, prepareSleeping } from '../../src/usecases/consent/prepare-sleeping.ts';
import { readSharing } from '../../src/usecases/consent/read-sharing.ts';
import { revokeAllOf, revokeGrant } from '../../src/usecases/consent/revoke-grant.ts';
import { sayRelated } from '../../src/usecases/consent/say-related.ts';
import { stopTakingPart, takePartAgain } from '../../src/usecases/guest/change-standing.ts';
import { readShown } from '../../src/usecases/guest/read-shown.ts';
import { readStanding } from '../../src/usecases/guest/read-standing.ts';
import { makeInvitation } from '../../src/usecases/invite/make-invitation.ts';
import { takeInvitation } from '../../src/usecases/invite/take-invitation.ts';
import { newToken } from '../../src/usecases/invite/token.ts';
import { removeAlter } from '../../src/usecases/remove-alter.ts';
import { takeBackSpace } from '../../src/usecases/take-back-space.ts';
import { wipeSpace } from '../../src/usecases/wipe-space.ts';
import type { TestStore } from '../support/store.ts';
import { endOne, letSee, linkCircles, pauseOne, recordOne } from './sharing-mandates.ts';
import { comparedSets, openSets, SharingModel } from './sharing-model.ts';
import type { Step } from './sharing-steps.ts';

const day = 86_400_000;
const howMany = 3;

/** A space and the model of it, side by side. */
export class Run {
  readonly model = new SharingModel();
  readonly store: TestStore;
  readonly viewer: Viewer;
  readonly alters: readonly string[];
  readonly ids: string[] = [];
  readonly grants: string[] = [];
  readonly sleeping: string[] = [];
  readonly tokens: (string | null)[] = [];
  readonly mandates: string[] = [];
  /** Of who has a circle of their own: its owner. */
  readonly own = new Map<number, Viewer>();
  /** How often somebody let another see something on the owner's behalf. */
  represented = 0;
  readonly start: number;
  /** How often somebody saw somebody: a run in which nobody ever does proves little. */
  seen = 0;
  constructor(store: TestStore, viewer: Viewer, alters: readonly string[]) {
    this.store = store;
    this.viewer = viewer;
    this.alters = alters;
    this.start = Date.now();
  }

  get around(): Around {
    return { now: () => new Date(this.start + this.model.today * day), newId: randomUUID };
  }

  guest(who: number) {
    const id = this.ids[who] ?? '';
    return { ...guestOf(this.store, { id, ownerId: this.viewer.id }, () => ({ at: this.around.now() })), via: randomUUID() };
  }

  async take(one: Step): Promise<void> {
    const { model, viewer, around } = this;
    const { today } = model;
    const person = 'who' in one ? model.people[one.who] : undefined;
    const participantId = 'who' in one ? (this.ids[one.who] ?? '') : '';
    if ('who' in one && person === undefined) return;
    const actId = randomUUID();
    switch (one.do) {
      case 'days':
        if ('days' in one) model.today += one.days;
        return;
      case 'add': {
        if (!('kind' in one) || this.ids.length > 3) return;
        const alterId = one.alter === null ? undefined : this.alters[one.alter];
        const added = await addParticipant(viewer, around, {
          actId,
          kind: one.kind === 'guest' ? 'guest' : 'member',
          name: 'Iemand',
          ...(alterId && { alterId }),
        });
        if (!added.ok || this.ids.includes(added.value.participantId)) return;
        this.ids.push(added.value.participantId);
        this.tokens.push(null);
        const kind = one.kind === 'guest' ? 'guest' : 'member';
        model.people.push({
          kind,
          inMap: one.alter !== null,
          related: null,
          joined: false,
          leftAt: null,
          blocked: false,
          invitation: null,
        });
        return;
      }
      case 'invite': {
        if (!('who' in one) || person === undefined) return;
        const token = newToken();
        const made = await makeInvitation(viewer, around, { actId, participantId, hostName: 'Bert', channel: 'link', token });
        expect(made.ok).toBe(person.leftAt === null && !person.blocked);
        if (!made.ok) return;
        this.tokens[one.who] = token;
        person.invitation = { until: today + 7 };
        return;
      }
      case 'accept': {
        if (!('who' in one) || person === undefined) return;
        const token = this.tokens[one.who] ?? newToken();
        const taken = await takeInvitation(this.store, around, {
          token,
          link: newToken(),
          site: 'http://localhost',
          language: 'nl',
          byPost: false,
        });
        const open = person.invitation !== null && today < person.invitation.until && person.leftAt === null && !person.blocked;
        expect(taken.ok).toBe(open && !model.shut && !model.wiping);
        if (!taken.ok) return;
        person.joined = true;
        person.invitation = null;
        return;
      }
      case 'give': {
        if (!('days' in one && 'sets' in one && 'from' in one)) return;
        const [from, until] = [today + one.from, today + one.from + one.days];
        const when = { from: new Date(this.start + from * day), until: new Date(this.start + until * day) };
        const out = one.leftOut.filter((at) => !model.gone.has(at));
        const fitting = one.sets.filter((set) => set !== 'circle-drawing' || person?.kind === 'guest');
        const about = { sets: fitting, leftOut: out.map((at) => this.alters[at] ?? ''), purpose: 'Meehelpen' };
        const given = await giveGrant(viewer, around, { actId, participantId, ...about, ...when });
        if (!given.ok) return;
        this.grants.push(given.value.grantId);
        const always = { ended: false, sleeping: null, mandate: null };
        model.given.push({ who: one.who, sets: one.sets, leftOut: out, from, until, ...always });
        return;
      }
      case 'revoke': {
        const grant = 'which' in one ? model.given[one.which] : undefined;
        if (grant === undefined || !('which' in one)) return;
        await revokeGrant(viewer, around, this.grants[one.which] ?? '');
        grant.ended = true;
        return;
      }
      case 'revoke-all':
        await revokeAllOf(viewer, around, participantId);
        for (const grant of model.given) if ('who' in one && grant.who === one.who) grant.ended = true;
        for (const sleeping of model.sleeping) if ('who' in one && sleeping.who === one.who) sleeping.cancelled = true;
        return;
      case 'shut-out':
        await shutOut(viewer, around, participantId);
        if (person) person.blocked = true;
        return;
      case 'let-in':
        await letIn(viewer, around, participantId);
        if (person) person.blocked = false;
        return;
      case 'leave':
        if (!('who' in one) || person === undefined || !person.joined) return;
        await stopTakingPart(this.guest(one.who), around);
        person.leftAt ??= today;
        return;
      case 'come-back':
        if (!('who' in one) || person === undefined) return;
        await takePartAgain(this.guest(one.who), around);
        if (person.leftAt !== null && today - person.leftAt <= 1) person.leftAt = null;
        return;
      case 'related':
        if (!('related' in one) || person === undefined) return;
        await sayRelated(viewer, around, { participantId, related: one.related });
        person.related = one.related;
        return;
      case 'sleep': {
        if (!('delay' in one)) return;
        const out = one.leftOut.filter((at) => !model.gone.has(at));
        const about = { sets: one.sets, leftOut: out.map((at) => this.alters[at] ?? ''), condition: 'Als ik ziek ben' };
        const delay = ([0, 1, 2, 7] as const).find((days) => days === one.delay) ?? 0;
        const made = await prepareSleeping(viewer, around, { actId, participantId, ...about, delay, lasts: 'six-weeks' });
        if (!made.ok) return;
        this.sleeping.push(made.value.sleepingId);
        model.sleeping.push({
          who: one.who,
          sets: one.sets,
          leftOut: out,
          delay,
          lasts: 42,
          until: today + 365,
          cancelled: false,
        });
        return;
      }
      case 'wake': {
        const sleeping = 'which' in one ? model.sleeping[one.which] : undefined;
        if (sleeping === undefined || !('which' in one)) return;
        const opened = await openSleeping(this.guest(sleeping.who), around, {
          sleepingId: this.sleeping[one.which] ?? '',
          via: randomUUID(),
        });
        if (!opened.ok || model.given.some((grant) => grant.sleeping === one.which && !grant.ended)) return;
        expect(sleeping.cancelled).toBe(false);
        const from = today + sleeping.delay;
        const grantId = (await readSharing(viewer))
          .flatMap(({ grants }) => grants)
          .find(({ sleepingId, revokedAt }) => sleepingId === this.sleeping[one.which] && revokedAt === null);
        this.grants.push(grantId?.id ?? '');
        const { who, sets: opens, leftOut: without } = sleeping;
        model.given.push({
          who,
          sets: opens,
          leftOut: without,
          from,
          until: from + sleeping.lasts,
          ended: false,
          sleeping: one.which,
          mandate: null,
        });
        return;
      }
      case 'cancel-sleeping': {
        const sleeping = 'which' in one ? model.sleeping[one.which] : undefined;
        if (sleeping === undefined || !('which' in one)) return;
        await cancelSleeping(viewer, around, this.sleeping[one.which] ?? '');
        sleeping.cancelled = true;
        for (const grant of model.given) if (grant.sleeping === one.which) grant.ended = true;
        return;
      }
      case 'freeze':
      case 'thaw': {
        const shut = one.do === 'freeze';
        const state = shut ? ({ shut_at: around.now(), shut_why: 'frozen' } as const) : { shut_at: null, shut_why: null };
        await viewer.do((db) => db.updateTable('owner').set(state).execute());
        model.shut = shut;
        return;
      }
      case 'wipe':
        await wipeSpace(viewer, around);
        model.wiping = true;
        return;
      case 'take-back':
        await takeBackSpace(viewer, around);
        model.wiping = false;
        return;
      case 'mandate':
        if ('days' in one && 'who' in one) await recordOne(this, one.who, one.days);
        return;
      case 'let-see':
        if ('whom' in one) await letSee(this, one.who, one.whom, one.days);
        return;
      case 'end-mandate':
        if ('which' in one) await endOne(this, one.which);
        return;
      case 'pause':
        if ('who' in one && person?.joined === true && person.leftAt === null) await pauseOne(this, one.who);
        return;
      case 'own-circle':
      case 'link':
        if ('who' in one) await linkCircles(this, one.who, one.do === 'own-circle');
        return;
      case 'remove':
        if (!('which' in one)) return;
        await removeAlter(viewer, around, { actId, alterId: this.alters[one.which] ?? '' });
        model.gone.add(one.which);
        return;
    }
  }

  /** Everybody sees what the model says, by the store and by the rules of the domain. */
  async compare(): Promise<void> {
    const { model } = this;
    const sharing = new Map((await readSharing(this.viewer)).map((one) => [one.id, one]));
    for (const [who, id] of this.ids.entries()) {
      for (const set of comparedSets) {
        const shown = await readShown(this.guest(who), set);
        const seen = 'people' in shown ? shown.people.map((one) => this.alters.indexOf(one.id)).sort() : [];
        const wanted = model.sees(who, set, howMany);
        this.seen += wanted.length;
        expect(seen, `${set} for ${who}`).toEqual(wanted);
        expect(this.ruled(sharing.get(id), set), `${set} for ${who}, by the rules`).toEqual(wanted);
      }
      const live = (await readStanding(this.guest(who)))?.live;
      for (const set of openSets) expect(live?.has(set) ?? false, `${set} for ${who}`).toBe(model.opens(who, set));
    }
  }

  ruled(one: Awaited<ReturnType<typeof readSharing>>[number] | undefined, set: (typeof comparedSets)[number]): number[] {
    if (one === undefined) return [];
    const { model } = this;
    const at = this.around.now();
    const space = { shutAt: model.shut ? at : null, wipeAfter: model.wiping ? at : null, eraseAfter: null };
    return this.alters.flatMap((alter, index) =>
      !model.gone.has(index) && showsAlter({ who: one, space, grants: one.grants, at }, set, alter) ? [index] : [],
    );
  }
}

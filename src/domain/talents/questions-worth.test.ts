import { describe, expect, it } from 'vitest';
import { nothingSaid } from '../circle/about.ts';
import type { Alter } from '../circle/circle.ts';
import type { Known } from '../fitting/facts.ts';
import { coverage } from '../insight/coverage.ts';
import { insightAlter } from '../insight/insight-alter.ts';
import { leadsTo, questionsWorth } from './questions-worth.ts';
import { noLimits, type Talent } from './talent.ts';

const alter = (id: string, about: Partial<Alter['about']> = {}, support: Alter['support'] = []): Alter => ({
  ...{ id, name: id, kind: 'person', status: 'present', role: null, ring: 1, sector: null, seat: null, place: null },
  ...{ valence: null, support, about: { ...nothingSaid, ...about }, birthday: null, photo: null, attributes: {} },
});
const known = (one: Alter, more: Partial<Known> = {}): Known => ({
  ...one,
  taking: [],
  talents: [],
  asked: [],
  went: [],
  ...more,
});
const told = (sort: Talent['sort'], alterId: string | null): Talent => ({
  ...{ id: 't', sort, piece: 'games', words: null, participantId: null, alterId },
  ...{ limits: noLimits, version: 1 },
});
const transport = (gives: boolean, asked: boolean | null = null) => ({
  ...{ kind: 'transport', gives, receives: null, wanted: null, asked },
});

const questionsOf = (people: readonly Known[], alters: readonly Alter[], own: readonly Talent[] = []) => {
  const seen = alters.map(insightAlter);
  return questionsWorth({ alters: seen, coverage: coverage(seen, ['transport']), people, own });
};

describe('questions worth asking', () => {
  it('begin with pleasure: a tie to have more of, a wish that is shared', () => {
    const [anja, wim] = [alter('anja', { wish: 'more-often' }), alter('wim')];
    const people = [known(anja), known(wim, { talents: [told('likes', 'wim')] })];
    expect(questionsOf(people, [anja, wim], [told('together', null)])).toEqual([
      { about: 'closer', alter: 'anja' },
      { about: 'shared-wish', alter: 'wim', what: { piece: 'games', words: null } },
    ]);
    expect(questionsOf(people, [anja, wim], [told('likes', null)])).toHaveLength(1);
  });

  it('speak of a kind nobody gives, and of one that hangs on one person', () => {
    const [anja, wim] = [alter('anja', {}, [transport(false)]), alter('wim', {}, [transport(false)])];
    expect(questionsOf([known(anja), known(wim)], [anja, wim])).toEqual([{ about: 'gap', kind: 'transport' }]);
    const drives = alter('wim', {}, [transport(true)]);
    expect(questionsOf([known(anja), known(drives)], [anja, drives])).toEqual([
      { about: 'single-source', alter: 'wim', kinds: ['transport'] },
    ]);
  });

  it('speak of somebody important who was never asked, until they were', () => {
    const anja = alter('anja', { importance: 3 }, [transport(false, false)]);
    const wasAsked = { askId: 'x', support: null, onDay: '2026-11-01', state: 'asked' } as const;
    expect(questionsOf([known(anja)], [anja]).map(({ about }) => about)).toEqual(['unasked', 'gap']);
    expect(questionsOf([known(anja, { asked: [wasAsked] })], [anja]).map(({ about }) => about)).toEqual(['gap']);
  });

  it('never speak of asking who paused, left or wants to be left in peace', () => {
    const anja = alter('anja', { wish: 'closer', importance: 3 }, [{ ...transport(false, false), wanted: true }]);
    const standing = { participantId: 'p', left: false, blocked: false, paused: false, notApproach: false };
    for (const changed of [{ paused: true }, { left: true }, { notApproach: true }, { blocked: true }]) {
      const one = known(anja, { taking: [{ ...standing, ...changed }] });
      expect(questionsOf([one], [anja]).map(({ about }) => about)).toEqual(['gap']);
    }
    expect(questionsOf([known(anja)], [anja]).map(({ about }) => about)).toEqual(['closer', 'unasked', 'wish', 'gap']);
  });

  it('lead into an ask that says already what is known of it', () => {
    const nothing = { support: null, alter: null, what: null };
    expect(leadsTo({ about: 'gap', kind: 'transport' })).toEqual({ ...nothing, kind: 'help', support: 'transport' });
    expect(leadsTo({ about: 'closer', alter: 'anja' })).toEqual({ ...nothing, kind: 'together', alter: 'anja' });
    expect(leadsTo({ about: 'unasked', alter: 'anja' })).toEqual({ ...nothing, kind: 'think-along', alter: 'anja' });
  });
});

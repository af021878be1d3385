import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aConstraint,
  aContract,
  aMeasure,
  aMilestone,
  anOrder,
  anyDay,
  anyFacts,
  aProject,
  factsOf,
  idOf,
} from '../../../tests/support/project-facts.ts';
import { addDays } from '../time/index.ts';
import { ALERT_RULES, findingsOf, levelRank } from './index.ts';

const on = (today: string, facts: Parameters<typeof findingsOf>[0]) => findingsOf(facts, ALERT_RULES, today);
const brief = (today: string, facts: Parameters<typeof findingsOf>[0]) =>
  on(today, facts).map(({ rule, level, due, daysLate }) => `${rule} ${level} ${due} ${daysLate}`);

describe('a milestone', () => {
  const facts = factsOf({
    project: aProject({ phase: 'tender' }),
    milestones: [aMilestone({ plannedOn: '2026-11-22' })],
  });

  test.each([
    ['2026-10-22', []],
    ['2026-10-23', ['milestoneDue info 2026-11-22 -30']],
    ['2026-11-15', ['milestoneDue warning 2026-11-22 -7']],
    ['2026-11-22', ['milestoneDue warning 2026-11-22 0']],
    ['2026-11-23', ['milestoneOverdue warning 2026-11-22 1']],
    ['2026-12-22', ['milestoneOverdue warning 2026-11-22 30']],
    ['2026-12-23', ['milestoneOverdue critical 2026-11-22 31']],
  ])('planned for 22 November is on %s: %j', (today, expected) => {
    expect(brief(today, facts)).toEqual(expected);
  });

  test('is one cause from the first warning to the last delay, and another once it is planned anew', () => {
    const ids = ['2026-10-23', '2026-11-22', '2027-03-01'].map((today) => on(today, facts)[0]?.id);
    expect(new Set(ids).size).toBe(1);
    const replanned = factsOf({ milestones: [aMilestone({ plannedOn: '2026-12-01' })] });
    expect(on('2026-12-01', replanned)[0]?.id).not.toBe(ids[0]);
  });

  test('closes when its actual day is recorded', () => {
    const done = factsOf({ milestones: [aMilestone({ plannedOn: '2026-11-22', actualOn: '2027-01-05' })] });
    expect(brief('2027-01-10', { ...done, project: aProject({ phase: 'tender' }) })).toEqual([]);
  });
});

describe('a contract of six months from 1 January 2026', () => {
  const contract = aContract({ startOrderOn: '2026-01-01', period: { count: 6, unit: 'month' } });
  const facts = factsOf({ contracts: [contract], progress: [aMeasure({ on: '2026-07-01', percent: 100 })] });

  test.each([
    ['2026-05-01', []],
    ['2026-05-02', ['contractEnd info 2026-07-01 -60']],
    ['2026-06-16', ['contractEnd warning 2026-07-01 -15']],
    ['2026-07-01', ['contractEnd warning 2026-07-01 0']],
    ['2026-08-09', ['contractEnd warning 2026-07-01 39']],
    ['2026-08-10', ['contractPenalty critical 2026-07-01 40']],
    ['2026-09-19', ['contractPenalty critical 2026-07-01 80']],
  ])('is on %s: %j', (today, expected) => {
    expect(brief(today, facts)).toEqual(expected);
  });

  test('is called by its number, else by its object, else by the title of its project', () => {
    const titleOf = (changes: Parameters<typeof aContract>[0]) =>
      on('2026-09-19', { ...facts, contracts: [{ ...contract, ...changes }] })[0]?.subject.title;
    expect(titleOf({ number: 'TE.04/98', object: 'أشغال' })).toBe('TE.04/98');
    expect(titleOf({ number: ' ', object: 'أشغال' })).toBe('أشغال');
    expect(titleOf({ number: '', object: '' })).toBe(aProject().title.ar);
  });

  test('closes with the provisional reception', () => {
    const received = { ...contract, provisionalReceptionOn: '2026-08-01' };
    expect(brief('2026-09-19', { ...facts, contracts: [received] })).toEqual([]);
  });

  test('of an earlier general specification knows its thresholds but not the penalties of 2016', () => {
    const old = factsOf({ contracts: [{ ...contract, startOrderOn: '2015-01-01' }], progress: facts.progress });
    expect(brief('2015-09-19', old)).toEqual(['contractEnd critical 2015-07-01 80']);
  });
});

describe('works without a measure', () => {
  const facts = factsOf({
    progress: [aMeasure({ on: '2026-06-01' }), aMeasure({ id: idOf('older'), on: '2026-05-01' })],
  });

  test.each([
    ['2026-06-30', []],
    ['2026-07-01', ['noProgress info 2026-07-01 0']],
    ['2026-07-16', ['noProgress warning 2026-07-01 15']],
    ['2026-08-30', ['noProgress critical 2026-07-01 60']],
  ])('since 1 June are on %s: %j', (today, expected) => {
    expect(brief(today, facts)).toEqual(expected);
  });

  test('are counted from the start order, else from the day the project was recorded', () => {
    expect(brief('2026-01-31', factsOf())).toEqual(['noProgress info 2026-01-31 0']);
    const started = factsOf({ contracts: [aContract({ startOrderOn: '2026-03-01' })] });
    expect(brief('2026-03-31', started)).toEqual(['noProgress info 2026-03-31 0']);
  });

  test('are not asked for before the works, nor once all is built or received', () => {
    expect(brief('2027-06-01', { ...facts, project: aProject({ phase: 'tender' }) })).toEqual([]);
    expect(brief('2027-06-01', factsOf({ progress: [aMeasure({ percent: 100 })] }))).toEqual([]);
    const received = [aContract({ provisionalReceptionOn: '2026-06-02' })];
    expect(brief('2027-06-01', { ...facts, contracts: received })).toEqual([]);
  });
});

describe('an order to stop of 1 March 2026', () => {
  const contract = aContract({ startOrderOn: '2026-01-01', period: { count: 12, unit: 'month' } });
  const stop = anOrder({ id: idOf('stop'), on: '2026-03-01' });
  const resume = anOrder({ id: idOf('resume'), type: 'resume', on: '2026-03-31' });
  const journal = (...orders: ReturnType<typeof anOrder>[]) => factsOf({ contracts: [contract], journal: orders });

  test.each([
    ['2026-03-30', []],
    ['2026-03-31', ['openStop warning 2026-03-31 0']],
    ['2026-05-30', ['openStop critical 2026-03-31 60']],
    ['2026-08-31', ['openStop critical 2026-03-31 153', 'adjournment info 2027-03-01 -182']],
    ['2027-01-30', ['openStop critical 2026-03-31 305', 'adjournment warning 2027-03-01 -30']],
    ['2027-03-01', ['openStop critical 2026-03-31 335', 'adjournment critical 2027-03-01 0']],
  ])('that lasts is on %s: %j', (today, expected) => {
    expect(brief(today, journal(stop)).filter((line) => !line.startsWith('suspendedShare'))).toEqual(expected);
  });

  test('closes with the order to resume, and an earlier adjournment adds to the next', () => {
    const again = anOrder({ id: idOf('again'), on: '2026-06-01' });
    expect(brief('2026-04-15', journal(stop, resume))).toEqual([]);
    // Thirty days were taken before: twelve months are full thirty days earlier.
    expect(brief('2027-05-02', journal(stop, resume, again))).toContain('adjournment critical 2027-05-02 0');
  });

  test('keeps the alert of the contract at the days that were left, under the same identifier', () => {
    const ends = (today: string) => on(today, journal(stop)).find(({ rule }) => rule === 'contractEnd');
    const near = factsOf({
      contracts: [{ ...contract, period: { count: 70, unit: 'day' } }],
      journal: [stop],
    });
    const first = on('2026-03-02', near).find(({ rule }) => rule === 'contractEnd');
    const later = on('2026-09-02', near).find(({ rule }) => rule === 'contractEnd');
    expect(first?.daysLate).toBe(-11);
    expect(later).toMatchObject({ id: first?.id, daysLate: -11, level: first?.level });
    expect(ends('2026-12-20')).toBeUndefined();
  });

  test('makes people look twice: both of one day, more than three, more than a quarter of the period', () => {
    const sameDay = anOrder({ id: idOf('same'), type: 'resume', on: '2026-03-01' });
    expect(brief('2026-03-02', journal(stop, sameDay))).toContain('stopSameDay info 2026-03-01 1');
    const pairs = ['04', '05', '06', '07'].flatMap((month) => [
      anOrder({ id: idOf(`s${month}`), on: `2026-${month}-01` }),
      anOrder({ id: idOf(`r${month}`), type: 'resume', on: `2026-${month}-02` }),
    ]);
    expect(brief('2026-07-03', journal(...pairs))).toContain('manyStops info 2026-07-01 2');
    expect(brief('2026-07-03', journal(...pairs.slice(2)))).not.toContain('manyStops info 2026-07-01 2');
    expect(brief('2026-05-31', journal(stop)).join()).not.toContain('suspendedShare');
    expect(brief('2026-06-02', journal(stop)).join()).toContain('suspendedShare info');
  });
});

describe('a constraint of 1 March 2026', () => {
  const works = factsOf({ progress: [aMeasure({ percent: 100 })] });
  const on60 = (changes: Parameters<typeof aConstraint>[0]) =>
    ['2026-03-30', '2026-03-31', '2026-04-30'].map((today) =>
      brief(today, { ...works, journal: [aConstraint({ on: '2026-03-01', ...changes })] }).join(),
    );

  test('that blocks is urgent after sixty days, any other is told', () => {
    expect(on60({ blocking: true })).toEqual([
      '',
      'blockingConstraint warning 2026-03-31 0',
      'blockingConstraint critical 2026-03-31 30',
    ]);
    expect(on60({ blocking: false })).toEqual([
      '',
      'openConstraint info 2026-03-31 0',
      'openConstraint warning 2026-03-31 30',
    ]);
    expect(on60({ blocking: true, closedOn: '2026-03-15' })).toEqual(['', '', '']);
  });
});

test.each(['provisionalReception', 'closed', 'cancelled'] as const)('a project in phase %s owes nothing', (phase) => {
  const milestones = [aMilestone({ plannedOn: '2020-01-01' })];
  expect(on('2026-11-22', factsOf({ project: aProject({ phase }), milestones }))).toEqual([]);
});

const triggerOf = (rule: string) =>
  ALERT_RULES.clocks.find(({ thresholds }) => thresholds.some((threshold) => threshold.rule === rule))?.trigger;

describe('laws', () => {
  test('evaluating again changes nothing, and the order of facts does not matter', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const reversed = {
          ...facts,
          contracts: facts.contracts.toReversed(),
          milestones: facts.milestones.toReversed(),
          progress: facts.progress.toReversed(),
          journal: facts.journal.toReversed(),
        };
        expect(on(today, facts)).toEqual(on(today, facts));
        expect(on(today, reversed)).toEqual(on(today, facts));
      }),
      { numRuns: 150 },
    );
  });

  test('while nothing is recorded, a finding stays, keeps its identifier, and its level never falls', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, fc.integer({ min: 0, max: 400 }), (facts, today, days) => {
        const later = new Map(on(addDays(today, days), facts).map((finding) => [finding.id, finding]));
        for (const finding of on(today, facts)) {
          const then = later.get(finding.id);
          expect(then).toBeDefined();
          expect(levelRank(then?.level ?? 'info')).toBeGreaterThanOrEqual(levelRank(finding.level));
          // Works that are adjourned move the end of their contract with the days.
          const moves =
            finding.subject.kind === 'contract' && facts.journal.some(({ kind }) => kind === 'serviceOrder');
          expect(then?.daysLate).toBeLessThanOrEqual(finding.daysLate + days);
          expect(then?.daysLate).toBeGreaterThanOrEqual(finding.daysLate + (moves ? 0 : days));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('each cause has one finding, in order of urgency, with as many days as a calendar leafed through shows', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const findings = on(today, facts);
        const causes = findings.map(({ rule, subject }) => `${triggerOf(rule)} ${subject.kind} ${subject.id}`);
        expect(new Set(causes).size).toBe(causes.length);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        const ranks = findings.map(({ level }) => levelRank(level));
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
        for (const { due, daysLate } of findings) expect(daysLate).toBe(daysLeafed(due, today));
      }),
      { numRuns: 60 },
    );
  });
});

/** Turns the leaves of a calendar one by one: an independent count of days. */
function daysLeafed(from: string, to: string): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let [year = 0, month = 0, day = 0] = first.split('-').map(Number);
  let leaves = 0;
  const shown = () => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  while (shown() !== last) {
    leaves++;
    day++;
    if (day > lengthOf(month, year)) [day, month] = [1, month + 1];
    if (month > 12) [month, year] = [1, year + 1];
  }
  return leaves === 0 ? 0 : leaves * sign;
}

function lengthOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

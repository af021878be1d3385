import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aMilestone, anyDay, anyFacts, aProject, factsOf, idOf } from '../../../tests/support/project-facts.ts';
import { demonstrationOf } from '../demonstration/index.ts';
import { addDays } from '../time/index.ts';
import { ALERT_RULES, type Finding, findingsOf, isAcknowledged, type Level, noticeOf, noticeText } from './index.ts';

const NONE = new Map<string, never>();
const facts = factsOf({
  project: aProject({ phase: 'tender' }),
  milestones: [aMilestone({ plannedOn: '2026-11-22' })],
});
const on = (today: string) => findingsOf(facts, ALERT_RULES, today);
const titleOf = () => facts.project.title;

/** A desktop that looks on these days and remembers: what it tells on each. */
function told(days: readonly string[], findingsOn: (day: string) => readonly Finding[]) {
  const memory = new Map<string, number>();
  return days.map((day) => {
    const { notice, told } = noticeOf(findingsOn(day), memory, NONE, ALERT_RULES);
    for (const [id, threshold] of told) memory.set(id, threshold);
    return notice;
  });
}

const counts = (days: readonly string[]) => told(days, on).map((notice) => notice?.findings.length ?? 0);
const daily = (from: string, days: number) => Array.from({ length: days }, (_, day) => addDays(from, day));

describe('one late milestone', () => {
  test('is told once for each threshold it passes', () => {
    const days = daily('2026-10-01', 120);
    const told = counts(days).flatMap((count, at) => (count > 0 ? [days[at]] : []));
    expect(told).toEqual(['2026-10-23', '2026-11-15', '2026-11-23', '2026-12-23']);
  });

  test('is told once after a month asleep', () => {
    expect(counts(['2026-10-23', '2026-12-30', '2026-12-31'])).toEqual([1, 1, 0]);
  });

  test('is not told again when the clock was set back and put right', () => {
    expect(counts(['2026-12-30', '2026-11-01', '2015-01-01', '2026-11-16', '2026-12-31'])).toEqual([1, 0, 0, 0, 0]);
  });

  test('is quiet once acknowledged, until its level rises', () => {
    const [warning] = on('2026-11-15');
    const [critical] = on('2026-12-23');
    const acknowledged = new Map<string, Level>([[warning?.id ?? '', 'warning']]);
    expect(noticeOf(on('2026-11-23'), NONE, acknowledged, ALERT_RULES).notice).toBeNull();
    expect(noticeOf(on('2026-12-23'), NONE, acknowledged, ALERT_RULES).notice?.level).toBe('critical');
    expect(warning && isAcknowledged(warning, acknowledged)).toBe(true);
    expect(critical && isAcknowledged(critical, acknowledged)).toBe(false);
  });

  test('opens its project and says why', () => {
    const { notice } = noticeOf(on('2026-11-27'), NONE, NONE, ALERT_RULES);
    expect(notice?.path).toBe(`/projects/${facts.project.id}`);
    expect(notice && noticeText(notice, titleOf, 'ar')).toEqual({
      title: 'تهيئة المسالك القروية',
      body: 'المحطة «\u2068فتح الأظرفة\u2069» كانت مبرمجة يوم 22 نونبر 2026 ولم يسجل إنجازها، وهي متأخرة بـ5 أيام (عتبة التنبيه: بعد الأجل بيوم واحد).',
    });
  });
});

test('several causes in one project make one notice that opens the project', () => {
  const milestones = ['a', 'b', 'c'].map((name) => aMilestone({ id: idOf(name), plannedOn: '2026-11-01' }));
  const { notice } = noticeOf(findingsOf({ ...facts, milestones }, ALERT_RULES, '2026-11-22'), NONE, NONE, ALERT_RULES);
  expect(notice?.path).toBe(`/projects/${facts.project.id}`);
  expect(notice && noticeText(notice, titleOf, 'fr').body).toMatch(
    /^3 nouvelles alertes\. La première\u00a0: Le jalon/,
  );
});

test('hundreds of late projects imported at once make one summary', () => {
  const stamp = { office: idOf('office'), createdBy: idOf('person'), now: '2026-11-22T09:00:00.000Z' };
  const { projects, milestones } = demonstrationOf({ ...stamp, today: '2026-11-22', count: 600 });
  const findings = projects.flatMap((project) => {
    const own = milestones.filter((milestone) => milestone.project === project.id);
    return findingsOf(
      { project, contracts: [], milestones: own, progress: [], journal: [] },
      ALERT_RULES,
      '2026-12-22',
    );
  });
  const { notice, told } = noticeOf(findings, NONE, NONE, ALERT_RULES);
  expect(notice).toMatchObject({ tag: 'summary', path: '/alerts', level: 'critical' });
  expect(notice?.findings).toHaveLength(findings.length);
  expect(notice && noticeText(notice, titleOf, 'ar').title).toMatch(/^\d+ (تنبيها جديدا|تنبيهات جديدة|تنبيه جديد)$/);
  expect(noticeOf(findings, told, NONE, ALERT_RULES)).toEqual({ notice: null, told: new Map() });
});

test('law: on whatever days a desktop looks, it tells each step once and misses none that it could see', () => {
  fc.assert(
    fc.property(fc.array(anyFacts, { maxLength: 3 }), fc.array(anyDay, { maxLength: 12 }), (all, days) => {
      const findingsOn = (day: string) => all.flatMap((one) => findingsOf(one, ALERT_RULES, day));
      const latest = new Map<string, number>();
      told(days, findingsOn).forEach((notice, at) => {
        const news = new Set(notice?.findings.map(({ id }) => id));
        for (const { id, daysLate } of findingsOn(days[at] ?? '')) {
          const before = latest.get(id);
          if (news.has(id)) expect(before === undefined || daysLate > before).toBe(true);
          else expect(before).toBeDefined();
          latest.set(id, Math.max(before ?? daysLate, daysLate));
        }
      });
    }),
    { numRuns: 100 },
  );
});

import { describe, expect, test } from 'vitest';
import { aContract, aMeasure, aMilestone, aProject, factsOf } from '../../../tests/support/project-facts.ts';
import { translator } from '../locale/index.ts';
import { addDays } from '../time/index.ts';
import { ALERT_RULES, findingsOf } from './index.ts';
import { TRIGGER_NAMES } from './triggers.ts';

const sentences = (today: string, facts: Parameters<typeof findingsOf>[0]) =>
  findingsOf(facts, ALERT_RULES, today).map(({ explain }) => explain);

const tender = aProject({ phase: 'tender' });
const contract = aContract({ startOrderOn: '2026-01-01', period: { count: 6, unit: 'month' } });

test('Arabic counts days as its grammar does', () => {
  const milestone = (today: string) =>
    sentences(today, factsOf({ project: tender, milestones: [aMilestone({ plannedOn: '2026-11-22' })] }))[0]?.ar ?? '';
  const late = [1, 2, 3, 10, 11, 99, 100, 101, 102, 103].map(
    (days) => /متأخرة (\S+(?: \S+)?) \(/.exec(milestone(addDays('2026-11-22', days)))?.[1],
  );
  expect(late).toEqual([
    'بيوم واحد',
    'بيومين',
    'بـ3 أيام',
    'بـ10 أيام',
    'بـ11 يوما',
    'بـ99 يوما',
    'بـ100 يوم',
    'بـ101 يوم',
    'بـ102 يوم',
    'بـ103 أيام',
  ]);
  const left = [1, 2, 3, 11].map((days) => /و(بقي.*) \(/.exec(milestone(addDays('2026-11-22', -days)))?.[1]);
  expect(left).toEqual(['بقي يوم واحد', 'بقي يومان', 'بقيت 3 أيام', 'بقي 11 يوما']);
});

test('each cause is told ahead, on the day and after it, in both languages', () => {
  const ends = factsOf({ project: tender, contracts: [contract] });
  expect(['2026-06-20', '2026-07-01', '2026-09-19'].flatMap((today) => sentences(today, ends))).toMatchInlineSnapshot(`
    [
      {
        "ar": "أجل تنفيذ الصفقة رقم ⁨04/2005⁩ ينتهي يوم 1 يوليوز 2026، وبقي 11 يوما (عتبة التنبيه: قبل الأجل بـ15 يوما).",
        "fr": "Le délai d’exécution du marché n° ⁨04/2005⁩ expire le 1er juillet 2026 : il reste 11 jours (seuil d’alerte : 15 jours avant l’échéance).",
      },
      {
        "ar": "أجل تنفيذ الصفقة رقم ⁨04/2005⁩ ينتهي اليوم 1 يوليوز 2026 ولم يسجل التسلم المؤقت (عتبة التنبيه: يوم الأجل).",
        "fr": "Le délai d’exécution du marché n° ⁨04/2005⁩ expire aujourd’hui, 1er juillet 2026, sans réception provisoire enregistrée (seuil d’alerte : jour de l’échéance).",
      },
      {
        "ar": "انتهى أجل تنفيذ الصفقة رقم ⁨04/2005⁩ يوم 1 يوليوز 2026، أي منذ 80 يوما، ولم يسجل التسلم المؤقت (المادة 65 من دفتر الشروط الإدارية العامة المطبقة على صفقات الأشغال). ما لم يكن الأجل قد مدد، فقد بلغت غرامة التأخير سقفها، أي ⁦8 %⁩ من مبلغ الصفقة.",
        "fr": "Le délai d’exécution du marché n° ⁨04/2005⁩ a expiré le 1er juillet 2026 sans réception provisoire enregistrée : 80 jours de retard (article 65 du CCAG-Travaux). Sauf prolongation du délai, la pénalité de retard atteint son plafond, soit 8 % du montant du marché.",
      },
    ]
  `);
  const silent = factsOf({ progress: [aMeasure({ on: '2026-06-01' })] });
  expect(sentences('2026-07-20', silent)).toMatchInlineSnapshot(`
    [
      {
        "ar": "لم تسجل أي نسبة إنجاز جديدة منذ 49 يوما، وآخر نسبة مسجلة ⁦40 %⁩ بتاريخ 1 يونيو 2026 (عتبة التنبيه: بعد 45 يوما).",
        "fr": "Aucun nouveau taux d’avancement depuis 49 jours ; dernier taux enregistré : 40 % le 1er juin 2026 (seuil d’alerte : 45 jours).",
      },
    ]
  `);
  expect(sentences('2026-03-01', factsOf())).toMatchInlineSnapshot(`
    [
      {
        "ar": "المشروع في طور الإنجاز ولم تسجل له أي نسبة منذ إدراجه يوم 1 يناير 2026، أي منذ 59 يوما (عتبة التنبيه: بعد 45 يوما).",
        "fr": "Projet en cours d’exécution, sans taux d’avancement depuis son enregistrement le 1er janvier 2026, soit 59 jours (seuil d’alerte : 45 jours).",
      },
    ]
  `);
});

describe('texts', () => {
  const text = (key: string) => [translator('ar')(key), translator('fr')(key)];
  const causes = [...TRIGGER_NAMES, 'noProgressSinceResume', 'noProgressSinceStart', 'noProgressSinceRecorded'];

  test('every rule has a name, every cause its three sentences, every basis and note its words', () => {
    const thresholds = ALERT_RULES.clocks.flatMap((clock) => clock.thresholds);
    const keys = [
      ...ALERT_RULES.ids.map((id) => `rule.${id}`),
      ...causes.flatMap((cause) => ['ahead', 'today', 'past'].map((state) => `cause.${cause}.${state}`)),
      ...thresholds.flatMap(({ basis }) => (basis === 'threshold' ? [] : [`basis.${basis}`])),
      ...thresholds.flatMap(({ note }) => (note === null ? [] : [`note.${note}`])),
    ];
    const missing = keys.filter((key) => text(`alerts:${key}`).some((words) => words === '' || words.endsWith(key)));
    expect(missing).toEqual([]);
  });

  test('no sentence keeps an unfilled place', () => {
    const facts = factsOf({
      contracts: [contract, aContract({ endOn: '2026-01-01', number: '' })],
      milestones: [aMilestone({ plannedOn: '2026-05-01' })],
    });
    for (const days of [0, 60, 150, 200, 400])
      for (const { ar, fr } of sentences(addDays('2026-01-01', days), facts))
        expect(`${ar} ${fr}`).not.toMatch(/[{}]|undefined|null/);
  });
});

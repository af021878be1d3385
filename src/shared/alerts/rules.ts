import { z } from 'zod';
import shipped from '../../../assets/rules/alerts.json' with { type: 'json' };
import { AppError } from '../errors/index.ts';
import type { Day } from '../time/index.ts';
import { isDay } from '../time/index.ts';
import { LEVELS, type Level } from './finding.ts';
import { TRIGGER_NAMES, type TriggerName } from './triggers.ts';

/** Texts that thresholds may rest on; `threshold` is follow-up practice. Their words are `alerts:basis.<code>`. */
const BASES = ['threshold', 'ccagT48', 'ccagT65'] as const;
/** What reaching a threshold means, said after the sentence; its words are `alerts:note.<code>`. */
const NOTES = ['penaltyHalf', 'penaltyThreeQuarters', 'penaltyCap'] as const;

const day = z.string().refine(isDay);

const ruleSchema = z.object({
  id: z.string().min(1).max(60),
  trigger: z.enum(TRIGGER_NAMES),
  /** Facts of these days are under this rule; null is without limit. A new version of a law is a new row. */
  validFrom: day.nullable(),
  validTo: day.nullable(),
  basis: z.enum(BASES),
  /** From the triggering fact to the day that is due. */
  delay: z.object({ count: z.number().int().min(0).max(4000), unit: z.enum(['day', 'month']) }),
  /** What the trigger compares with, where it compares: so many stops, so many percent. */
  over: z.number().min(0).max(10_000).optional(),
  /** Level from so many calendar days after the due day on; negative is before it. */
  levels: z
    .array(
      z.object({
        from: z.number().int().min(-4000).max(4000),
        level: z.enum(LEVELS),
        note: z.enum(NOTES).optional(),
      }),
    )
    .min(1),
});

const rulesSchema = z.object({
  rules: z.array(ruleSchema).refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'SAME_ID'),
});

export interface Threshold {
  readonly rule: string;
  readonly from: number;
  readonly level: Level;
  readonly basis: (typeof BASES)[number];
  readonly note: (typeof NOTES)[number] | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** All thresholds that count from one kind of fact, lowest first: one cause gives one finding, however many rules. */
export interface Clock {
  readonly trigger: TriggerName;
  readonly delay: { readonly count: number; readonly unit: 'day' | 'month' };
  readonly over: number;
  readonly thresholds: readonly Threshold[];
}

export interface AlertRules {
  readonly ids: readonly string[];
  readonly clocks: readonly Clock[];
}

export const levelRank = (level: Level): number => LEVELS.indexOf(level);

/**
 * Checks a table of rules and arranges it by the fact it counts from. Rules of one trigger share its delay and limit, and their
 * levels never fall as days pass. Throws `RULES_INVALID` with the place and the reason.
 */
export function readRules(table: unknown): AlertRules {
  const parsed = rulesSchema.safeParse(table);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw invalid(issue?.path.join('.') ?? '', issue?.message ?? '');
  }
  const { rules } = parsed.data;
  const triggers = TRIGGER_NAMES.filter((trigger) => rules.some((rule) => rule.trigger === trigger));
  return {
    ids: rules.map(({ id }) => id),
    clocks: triggers.map((trigger) =>
      clockOf(
        trigger,
        rules.filter((rule) => rule.trigger === trigger),
      ),
    ),
  };
}

function clockOf(trigger: TriggerName, rules: readonly z.output<typeof ruleSchema>[]): Clock {
  const delay = rules[0]?.delay ?? { count: 0, unit: 'day' };
  const other = rules.find((rule) => rule.delay.count !== delay.count || rule.delay.unit !== delay.unit);
  if (other) throw invalid(other.id, 'DELAY_DIFFERS');
  const over = rules[0]?.over ?? 0;
  const another = rules.find((rule) => (rule.over ?? 0) !== over);
  if (another) throw invalid(another.id, 'LIMIT_DIFFERS');
  const thresholds = rules
    .flatMap(({ id, basis, validFrom, validTo, levels }) =>
      levels.map(({ from, level, note }) => ({ rule: id, from, level, basis, note: note ?? null, validFrom, validTo })),
    )
    .sort((a, b) => a.from - b.from || levelRank(a.level) - levelRank(b.level));
  const falling = thresholds.find((threshold, at) => {
    const before = thresholds[at - 1];
    return before !== undefined && levelRank(before.level) > levelRank(threshold.level);
  });
  if (falling) throw invalid(falling.rule, 'LEVEL_FALLS');
  return { trigger, delay, over, thresholds };
}

const invalid = (place: string, reason: string): AppError =>
  new AppError('RULES_INVALID', { parameters: { place, reason } });

/** The rules that ship with the application. */
export const ALERT_RULES: AlertRules = readRules(shipped);

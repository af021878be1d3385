import { z } from 'zod';
import shipped from '../../../assets/rules/conditions.json' with { type: 'json' };
import { AppError } from '../errors/index.ts';
import { CONDITIONS } from '../projects/index.ts';
import { MEASURE_NAMES } from './measures.ts';

const schema = z.object({
  rules: z.array(
    z.object({
      id: z.string().min(1).max(60),
      condition: z.enum(CONDITIONS),
      measure: z.enum(MEASURE_NAMES),
      /** The rule holds when the measure is greater than this. */
      over: z.number().min(0).max(100_000),
    }),
  ),
});

/** Gravest first: the first rule that holds names the condition. */
export type ConditionRules = readonly z.output<typeof schema>['rules'][number][];

/** Checks a table of condition rules. Throws `RULES_INVALID` with the place and the reason. */
export function readConditionRules(table: unknown): ConditionRules {
  const parsed = schema.safeParse(table);
  if (parsed.success) return parsed.data.rules;
  const issue = parsed.error.issues[0];
  const parameters = { place: issue?.path.join('.') ?? '', reason: issue?.message ?? '' };
  throw new AppError('RULES_INVALID', { parameters });
}

/** The rules that ship with the application. */
export const CONDITION_RULES: ConditionRules = readConditionRules(shipped);

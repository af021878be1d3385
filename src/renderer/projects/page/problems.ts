import type { z } from 'zod';

/** What is wrong with a value: `projects:invalid.<problem>`. */
export type Problem = 'missing' | 'tooLong' | 'tooLarge' | 'title' | 'wrong';

/** The first problem of each top-level field under a schema of the contract; none when the value is right. */
export function problemsOf(schema: z.ZodType, value: unknown): Readonly<Record<string, Problem>> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return {};
  const problems: Record<string, Problem> = {};
  for (const issue of parsed.error.issues) problems[String(issue.path[0] ?? '')] ??= problemOf(issue);
  return problems;
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? 'missing' : 'wrong';
    case 'too_big':
      return issue.origin === 'string' ? 'tooLong' : 'tooLarge';
    case 'custom':
      return issue.message === 'TITLE_MISSING' ? 'title' : 'wrong';
    default:
      return 'wrong';
  }
}

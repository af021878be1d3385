import { z } from 'zod';
import shipped from '../../../assets/rules/holidays.json' with { type: 'json' };
import { AppError } from '../errors/index.ts';
import { addDays, type Day, isDay, weekdayOf } from '../time/index.ts';

/**
 * Whose holidays: administrations follow decree 2-77-169, contracts and labour decree 2-04-426. They differ by New Year,
 * the Hijri New Year and the second days of the feasts.
 */
const PROFILES = ['admin', 'labour'] as const;
export type HolidayProfile = (typeof PROFILES)[number];

/** Feasts of the moon are expected until the evening before; exceptional days are closed by a decision of that year. */
const STATUSES = ['expected', 'confirmed', 'exceptional'] as const;

const id = z.string().min(1).max(60);
const schema = z.object({
  fixed: z.array(
    z.object({
      id,
      day: z.string().regex(/^\d{2}-\d{2}$/),
      /** First year in which it was one; null is always. */
      since: z.number().int().nullable(),
      profiles: z.array(z.enum(PROFILES)).min(1),
    }),
  ),
  moving: z.array(
    z.object({
      id,
      from: z.string().refine(isDay),
      days: z.object({ admin: z.number().int().min(0).max(10), labour: z.number().int().min(0).max(10) }),
      status: z.enum(STATUSES),
    }),
  ),
});

/** Holidays in the form in which they are asked for. */
export interface Holidays {
  readonly yearly: Readonly<Record<HolidayProfile, ReadonlyMap<string, number>>>;
  readonly dated: Readonly<Record<HolidayProfile, ReadonlySet<Day>>>;
  /** Identifiers, under the month and day of those that return and the whole day of those that move. */
  readonly names: ReadonlyMap<string, string>;
}

/** Checks a table of holidays. Throws `RULES_INVALID` with the place and the reason. */
export function readHolidays(table: unknown): Holidays {
  const parsed = schema.safeParse(table);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const parameters = { place: issue?.path.join('.') ?? '', reason: issue?.message ?? '' };
    throw new AppError('RULES_INVALID', { parameters });
  }
  const { fixed, moving } = parsed.data;
  const yearly = (profile: HolidayProfile): ReadonlyMap<string, number> =>
    new Map(
      fixed.filter(({ profiles }) => profiles.includes(profile)).map(({ day, since }) => [day, since ?? -Infinity]),
    );
  const dated = (profile: HolidayProfile): ReadonlySet<Day> =>
    new Set(
      moving.flatMap(({ from, days }) => Array.from({ length: days[profile] }, (_, after) => addDays(from, after))),
    );
  return {
    yearly: { admin: yearly('admin'), labour: yearly('labour') },
    dated: { admin: dated('admin'), labour: dated('labour') },
    names: new Map([
      ...fixed.map(({ day, id: name }) => [day, name] as const),
      ...moving.flatMap(({ from, days, id: name }) =>
        Array.from({ length: Math.max(days.admin, days.labour) }, (_, after) => [addDays(from, after), name] as const),
      ),
    ]),
  };
}

/** The holidays that ship with the application: decree 2-04-426 and decree 2-77-169 as changed to 2025. */
const HOLIDAYS: Holidays = readHolidays(shipped);

const SUNDAY = 0;
const SATURDAY = 6;

/** Identifier of the holiday that a day is for a profile, or null. */
export function holidayOn(day: Day, profile: HolidayProfile, holidays: Holidays = HOLIDAYS): string | null {
  if (holidays.dated[profile].has(day)) return holidays.names.get(day) ?? null;
  const since = holidays.yearly[profile].get(day.slice(5));
  return since === undefined || Number(day.slice(0, 4)) < since ? null : (holidays.names.get(day.slice(5)) ?? null);
}

/** Whether offices and sites work on a day: not at the week's end and not on a holiday of the profile. */
export function isWorkingDay(day: Day, profile: HolidayProfile, holidays: Holidays = HOLIDAYS): boolean {
  const weekday = weekdayOf(day);
  return weekday !== SATURDAY && weekday !== SUNDAY && holidayOn(day, profile, holidays) === null;
}

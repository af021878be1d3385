import { z } from 'zod';
import { CALENDAR_KINDS, type CalendarKind, type DatedEntry } from '../../calendar/index.ts';
import { day as daySchema } from '../../documents/index.ts';
import type { Bilingual } from '../../locale/locale.ts';
import type { Day } from '../../time/index.ts';
import { define } from '../define.ts';
import { id } from './inputs.ts';

export interface CalendarEntry extends DatedEntry {
  readonly project: string | null;
  readonly projectTitle: Bilingual | null;
  /** Its day has passed without it. */
  readonly late: boolean;
  /** Local time `HH:MM`, or empty. */
  readonly time: string;
}

export interface CalendarDay {
  readonly day: Day;
  readonly total: number;
  /** The first ones only, as many as were asked for. */
  readonly entries: readonly CalendarEntry[];
}

export interface CalendarPage {
  /** Days that have something, in order. */
  readonly days: readonly CalendarDay[];
  readonly byKind: Readonly<Record<CalendarKind, number>>;
}

/** Days that may be asked for at once: a little more than a year. */
const MOST_DAYS = 400;

export const calendarQueries = {
  /** Both days are included. No kinds and no communes mean all of them. */
  'calendar.between': define<CalendarPage>().with(
    z
      .object({
        from: daySchema,
        to: daySchema,
        kinds: z.array(z.enum(CALENDAR_KINDS)).default([]),
        communes: z.array(id).max(2000).default([]),
        perDay: z.number().int().min(1).max(500).default(4),
      })
      .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= MOST_DAYS * 86_400_000, {
        path: ['to'],
      }),
    'projects.read',
  ),
} as const;

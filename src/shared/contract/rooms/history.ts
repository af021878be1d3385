import { z } from 'zod';
import type { HistoryPage, NewsSince, UndoAnswer } from '../../history/index.ts';
import type { Findable } from '../../search/index.ts';
import { define } from '../define.ts';
import { id, nothing } from './inputs.ts';

const page = {
  /** Where the page before ended; null for the newest. */
  before: z.number().int().min(1).nullable().default(null),
  limit: z.number().int().min(1).max(200).default(50),
};

export const historyCommands = {
  /** The records of one act, such as an import. */
  'history.act': define<HistoryPage>().with(z.object({ act: z.string().max(60), ...page }), 'projects.read'),
  /** Takes back what an act did to a project, or to everything where none is named. */
  'history.undo': define<UndoAnswer>().with(
    z.object({ act: z.string().max(60), project: id.nullable() }),
    'projects.write',
  ),
  /** Takes back the last act of this session, and does again what was taken back; null when there is none. */
  'history.undoLast': define<UndoAnswer | null>().with(nothing, 'projects.write'),
  'history.redo': define<UndoAnswer | null>().with(nothing, 'projects.write'),
  /** The person looks at a project now: what comes later is new to this device. */
  'history.look': define<null>().with(z.object({ project: id }), 'projects.read'),
} as const;

export const historyQueries = {
  /** What was done in the office, newest first. `since` is an instant. */
  'history.recent': define<HistoryPage>().with(
    z.object({
      since: z.iso.datetime().nullable().default(null),
      /** Only acts that removed something. */
      removed: z.boolean().default(false),
      ...page,
    }),
    'projects.read',
  ),
  /** A project with its contracts, milestones, facts and actions, also those that are gone. */
  'history.ofProject': define<HistoryPage>().with(z.object({ id, ...page }), 'projects.read'),
  /** The projects that this device showed last, newest first. */
  'history.lately': define<readonly Findable[]>().with(
    z.object({ limit: z.number().int().min(1).max(50).default(8) }),
    'projects.read',
  ),
  /** What is new since this device was last used on an earlier day, gravest first. */
  'history.sinceYesterday': define<NewsSince>().with(
    z.object({ limit: z.number().int().min(1).max(500).default(20) }),
    'projects.read',
  ),
} as const;

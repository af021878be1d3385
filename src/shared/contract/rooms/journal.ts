import { z } from 'zod';
import { constraintSchema, paymentSchema, serviceOrderSchema, visitSchema } from '../../journal/index.ts';
import { LOCALES } from '../../locale/locale.ts';
import { progressSchema } from '../../projects/index.ts';
import type { Day } from '../../time/index.ts';
import { define } from '../define.ts';
import type { DocumentFile } from '../views.ts';
import { filledIn, id } from './inputs.ts';

/** The kind is what tells one fact from another; everything else that the engine fills in is left out. */
const { kind: _kind, ...filled } = filledIn;

/** A dated fact as it is written down; a visit may bring a measure along, which becomes a fact of its own. */
const factInput = z.discriminatedUnion('kind', [
  progressSchema.omit(filled),
  visitSchema.omit(filled).extend({ percent: progressSchema.shape.percent.nullable().default(null) }),
  serviceOrderSchema.omit(filled),
  constraintSchema.omit(filled),
  paymentSchema.omit(filled),
]);

/** What becomes of a constraint after it was recorded. */
const constraintChanges = constraintSchema
  .pick({
    category: true,
    description: true,
    blocking: true,
    responsible: true,
    action: true,
    dueOn: true,
    escalatedTo: true,
    closedOn: true,
  })
  .partial();

const ids = z.object({ ids: z.array(id).min(1).max(100) });

export const journalCommands = {
  /** Names every fact that was written, for taking it back. */
  'journal.record': define<{ readonly ids: readonly string[] }>().with(factInput, 'projects.write'),
  'journal.changeConstraint': define<null>().with(z.object({ id, changes: constraintChanges }), 'projects.write'),
  /** Asks for an urgent intervention (طلب تدخل مستعجل): the letter in the documents folder, and the action with its day. */
  'journal.requestIntervention': define<{
    readonly task: string;
    readonly letter: DocumentFile;
    readonly dueOn: Day;
  }>().with(z.object({ project: id, locale: z.enum(LOCALES) }), 'projects.write'),
  'journal.withdraw': define<null>().with(ids, 'projects.write'),
  'journal.putBack': define<null>().with(ids, 'projects.write'),
} as const;

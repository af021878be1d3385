import type { ParsedCommandInput } from '../../../shared/contract/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import {
  constraintSchema,
  type JournalFact,
  paymentSchema,
  serviceOrderSchema,
  visitSchema,
} from '../../../shared/journal/index.ts';
import { type Progress, progressSchema } from '../../../shared/projects/index.ts';
import type { Stamp } from '../office/index.ts';

/** The documents that one written fact becomes: a visit on which progress was measured is two. */
export function documentsOf(
  input: ParsedCommandInput<'journal.record'>,
  stamp: Stamp,
): readonly [JournalFact | Progress, ...Progress[]] {
  const made = { ...stamp, id: newId() };
  switch (input.kind) {
    case 'progress':
      return [progressSchema.parse({ ...made, ...input })];
    case 'visit': {
      const { percent, ...visit } = input;
      const document = visitSchema.parse({ ...made, ...visit });
      return percent === null ? [document] : [document, measuredOn(visit.project, visit.on, percent, stamp)];
    }
    case 'serviceOrder':
      return [serviceOrderSchema.parse({ ...made, ...input })];
    case 'constraint':
      return [constraintSchema.parse({ ...made, ...input })];
    case 'payment':
      return [paymentSchema.parse({ ...made, ...input })];
  }
}

const measuredOn = (project: string, on: string, percent: number, stamp: Stamp): Progress =>
  progressSchema.parse({ ...stamp, id: newId(), kind: 'progress', project, on, percent, source: 'visit', comment: '' });

import { z } from 'zod';
import { centimes, common, day, id, line, paragraph } from '../documents/index.ts';
import {
  ADJOURNMENT_SCOPES,
  CONSTRAINT_CATEGORIES,
  ESCALATIONS,
  PAYMENT_STAGES,
  SERVICE_ORDER_TYPES,
} from './vocabulary.ts';

/** What every dated fact of a project has. Facts are written once; a wrong one is withdrawn, and can be put back. */
const fact = { ...common, project: id, on: day };

/** A visit to the site (زيارة ميدانية, visite de terrain). A measure taken there is a progress document of its own. */
export const visitSchema = z.object({
  ...fact,
  kind: z.literal('visit'),
  participants: line,
  observations: paragraph,
  instructions: paragraph,
});
export type Visit = z.infer<typeof visitSchema>;

/** A service order (أمر بالخدمة, ordre de service) of a contract, or of the project where no contract is recorded. */
export const serviceOrderSchema = z.object({
  ...fact,
  kind: z.literal('serviceOrder'),
  contract: id.nullable(),
  type: z.enum(SERVICE_ORDER_TYPES),
  /** Only of stops. */
  scope: z.enum(ADJOURNMENT_SCOPES),
  number: z.string().max(80),
  reason: paragraph,
});
export type ServiceOrder = z.infer<typeof serviceOrderSchema>;

/** A constraint (إكراه, contrainte): what holds the project up, since `on`, until `closedOn`. */
export const constraintSchema = z.object({
  ...fact,
  kind: z.literal('constraint'),
  category: z.enum(CONSTRAINT_CATEGORIES),
  description: paragraph,
  blocking: z.boolean(),
  /** Body that must act. */
  responsible: line,
  action: paragraph,
  dueOn: day.nullable(),
  escalatedTo: z.enum(ESCALATIONS),
  closedOn: day.nullable(),
});
export type Constraint = z.infer<typeof constraintSchema>;

/** A statement, payment order or payment of a contract, in centimes, all taxes included. */
export const paymentSchema = z.object({
  ...fact,
  kind: z.literal('payment'),
  contract: id.nullable(),
  stage: z.enum(PAYMENT_STAGES),
  number: z.string().max(80),
  amount: centimes,
});
export type Payment = z.infer<typeof paymentSchema>;

export type JournalFact = Visit | ServiceOrder | Constraint | Payment;

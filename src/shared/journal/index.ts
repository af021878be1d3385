export { contractEnd, recordedEnd } from './contract-end.ts';
export {
  type Constraint,
  constraintSchema,
  type JournalFact,
  type Payment,
  paymentSchema,
  type ServiceOrder,
  serviceOrderSchema,
  type Visit,
  visitSchema,
} from './documents.ts';
export { moneyOf, moneyWarnings } from './money.ts';
export { refusalOf } from './refusal.ts';
export { adjournedOn, openStopOf, ordersOf, pastAdjournments, type Stop, stopsOf } from './stops.ts';
export {
  ADJOURNMENT_SCOPES,
  CONSTRAINT_CATEGORIES,
  type ConstraintCategory,
  ESCALATIONS,
  PAYMENT_STAGES,
  type PaymentStage,
  SERVICE_ORDER_TYPES,
  type ServiceOrderType,
} from './vocabulary.ts';

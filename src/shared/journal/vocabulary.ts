/**
 * Code lists of the dated facts. Their words in both languages are `vocabulary:<list>.<code>`; source of the lists:
 * CCAG-T (decree 2-14-394) for service orders, follow-up practice for the rest.
 */

/** Service order (أمر بالخدمة, ordre de service): to start, to stop for a while (تأجيل, never توقيف), to resume; others. */
export const SERVICE_ORDER_TYPES = ['start', 'stop', 'resume', 'other'] as const;
export type ServiceOrderType = (typeof SERVICE_ORDER_TYPES)[number];

/** A full adjournment is not counted in the contractual period; a partial one gives time by addendum only (art. 48). */
export const ADJOURNMENT_SCOPES = ['full', 'partial'] as const;

export const CONSTRAINT_CATEGORIES = [
  'land',
  'financing',
  'partnerContribution',
  'studies',
  'networks',
  'authorisations',
  'fruitlessTender',
  'contractorDefault',
  'litigation',
  'objections',
  'priceRise',
  'weather',
  'waterScarcity',
  'security',
  'siteChange',
  'followUp',
  'other',
] as const;
export type ConstraintCategory = (typeof CONSTRAINT_CATEGORIES)[number];

/** Who a constraint was taken up to (رفع الإكراه): the committees from below to above. */
export const ESCALATIONS = ['none', 'local', 'provincial', 'regional', 'central'] as const;

/** Stages of money: a statement (كشف الحساب), a payment order (الأمر بالصرف), the payment itself (الأداء). */
export const PAYMENT_STAGES = ['statement', 'ordered', 'paid'] as const;
export type PaymentStage = (typeof PAYMENT_STAGES)[number];

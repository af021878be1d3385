/**
 * Whose desk the first screen is: the division that follows projects, the council's service, an elected member. A room of
 * its own, because the first screen needs it and must not wait for the library of the settings' schemas.
 */
export const DESKS = ['division', 'council', 'elected'] as const;
export type Desk = (typeof DESKS)[number];

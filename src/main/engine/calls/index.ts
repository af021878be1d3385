export type { Caller, CommandHandlers, LiveQueryHandlers } from './handlers.ts';
export { createRouter, type Router } from './router.ts';
export { type Port, type Session, serve } from './session.ts';

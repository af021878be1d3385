export { openFact, useFactSubject } from './asked.ts';
export { FactHost } from './fact-host.tsx';

export { AskTheService } from './ask-the-service.tsx';
export { GiveAlert } from './give-alert.tsx';
export { type GivenAlerts, useGivenAlerts } from './use-given-alerts.ts';

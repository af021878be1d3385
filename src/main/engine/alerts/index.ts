export { AlertsRoom } from './alerts.ts';

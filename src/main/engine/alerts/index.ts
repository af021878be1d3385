export { AlertsRoom, type Unseen } from './alerts.ts';

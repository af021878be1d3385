export { LevelBadge } from './level-badge.tsx';
export { MissedAlerts } from './missed-alerts.tsx';

export { SettingsRoom } from './settings.ts';

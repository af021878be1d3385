import { z } from 'zod';
import { LOCALES } from '../locale/locale.ts';

/**
 * One row per setting; the settings screen is generated from this table. `scope` says whether the office shares it or
 * it belongs to this device. Labels are `settings:<key>.label` and `.help`.
 */
export const SETTINGS = {
  locale: { scope: 'device', group: 'display', schema: z.enum(LOCALES), initial: 'ar' },
  colorScheme: { scope: 'device', group: 'display', schema: z.enum(['light', 'dark', 'auto']), initial: 'light' },
  notifications: { scope: 'device', group: 'notices', schema: z.boolean(), initial: true },
  startAtLogin: { scope: 'device', group: 'notices', schema: z.boolean(), initial: false },
  stayInTray: { scope: 'device', group: 'notices', schema: z.boolean(), initial: true },
} as const;

export type SettingKey = keyof typeof SETTINGS;
export type Settings = { readonly [Key in SettingKey]: z.infer<(typeof SETTINGS)[Key]['schema']> };

export const SETTING_KEYS: readonly SettingKey[] = [
  'locale',
  'colorScheme',
  'notifications',
  'startAtLogin',
  'stayInTray',
];

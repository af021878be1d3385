import { z } from 'zod';
import { DESKS } from '../desks/index.ts';
import { LOCALES } from '../locale/locale.ts';

/**
 * One row per setting; the settings screen is generated from this table. `scope` says whether the office shares it or
 * it belongs to this device. Labels are `settings:<key>.label` and `.help`.
 */
export const SETTINGS = {
  locale: { scope: 'device', group: 'display', schema: z.enum(LOCALES), initial: 'ar' },
  colorScheme: { scope: 'device', group: 'display', schema: z.enum(['light', 'dark', 'auto']), initial: 'light' },
  desk: { scope: 'device', group: 'desk', schema: z.enum(DESKS), initial: 'division' },
  /** Commune whose projects the elected member's desk shows; null for all of the office. */
  deskCommune: { scope: 'device', group: 'desk', schema: z.string().length(36).nullable(), initial: null },
  notifications: { scope: 'device', group: 'notices', schema: z.boolean(), initial: true },
  startAtLogin: { scope: 'device', group: 'notices', schema: z.boolean(), initial: false },
  stayInTray: { scope: 'device', group: 'notices', schema: z.boolean(), initial: true },
} as const;

export type SettingKey = keyof typeof SETTINGS;
export type Settings = { readonly [Key in SettingKey]: z.infer<(typeof SETTINGS)[Key]['schema']> };

export const SETTING_KEYS: readonly SettingKey[] = [
  'locale',
  'colorScheme',
  'desk',
  'deskCommune',
  'notifications',
  'startAtLogin',
  'stayInTray',
];

import { z } from 'zod';
import urgent from '../../../assets/rules/urgent-intervention.json' with { type: 'json' };
import { DESKS } from '../desks/index.ts';
import { day } from '../documents/index.ts';
import { LOCALES } from '../locale/locale.ts';

/** Levels of alerts, the gravest last: notices are told from the chosen one on. */
const NOTICE_LEVELS = ['info', 'warning', 'critical'] as const;

/**
 * One row per setting; the settings screen is generated from this table. `scope` says whether the office shares it or it
 * belongs to this device, `control` how it is asked for. Labels are `settings:<key>.label` and `.help`.
 */
export const SETTINGS = {
  locale: { scope: 'device', group: 'display', control: 'choice', schema: z.enum(LOCALES), initial: 'ar' },
  colorScheme: {
    scope: 'device',
    group: 'display',
    control: 'choice',
    schema: z.enum(['light', 'dark', 'auto']),
    initial: 'light',
  },
  desk: { scope: 'device', group: 'desk', control: 'choice', schema: z.enum(DESKS), initial: 'division' },
  /** Commune whose projects the elected member's desk shows; null for all of the office. */
  deskCommune: {
    scope: 'device',
    group: 'desk',
    control: 'commune',
    schema: z.string().length(36).nullable(),
    initial: null,
  },
  notifications: { scope: 'device', group: 'notices', control: 'flag', schema: z.boolean(), initial: true },
  noticeLevel: {
    scope: 'device',
    group: 'notices',
    control: 'choice',
    schema: z.enum(NOTICE_LEVELS),
    initial: 'info',
  },
  startAtLogin: { scope: 'device', group: 'notices', control: 'flag', schema: z.boolean(), initial: false },
  stayInTray: { scope: 'device', group: 'notices', control: 'flag', schema: z.boolean(), initial: true },
  /** Days without a sign of progress after which the home desk and the board name a project. */
  silentDays: {
    scope: 'office',
    group: 'followUp',
    control: 'number',
    schema: z.number().int().min(7).max(365),
    initial: 30,
  },
  /** Calendar days until an urgent intervention is due. */
  urgentDays: {
    scope: 'office',
    group: 'followUp',
    control: 'number',
    schema: z.number().int().min(1).max(60),
    initial: urgent.dueDays,
  },
  /** Receipt of the declaration to the CNDP (law 09-08, article 19), as the commission numbers it. */
  cndpReceipt: { scope: 'office', group: 'personalData', control: 'text', schema: z.string().max(80), initial: '' },
  cndpReceiptOn: { scope: 'office', group: 'personalData', control: 'day', schema: day.nullable(), initial: null },
} as const;

export type SettingKey = keyof typeof SETTINGS;
export type Settings = { readonly [Key in SettingKey]: z.output<(typeof SETTINGS)[Key]['schema']> };

type KeysOf<Scope> = { [Key in SettingKey]: (typeof SETTINGS)[Key]['scope'] extends Scope ? Key : never }[SettingKey];
export type DeviceSettingKey = KeysOf<'device'>;
export type OfficeSettingKey = KeysOf<'office'>;

export const DEVICE_SETTING_KEYS = [
  'locale',
  'colorScheme',
  'desk',
  'deskCommune',
  'notifications',
  'noticeLevel',
  'startAtLogin',
  'stayInTray',
] as const satisfies readonly DeviceSettingKey[];

export const OFFICE_SETTING_KEYS = [
  'silentDays',
  'urgentDays',
  'cndpReceipt',
  'cndpReceiptOn',
] as const satisfies readonly OfficeSettingKey[];

export const SETTING_KEYS: readonly SettingKey[] = [...DEVICE_SETTING_KEYS, ...OFFICE_SETTING_KEYS];

export const isOfficeSetting = (key: SettingKey): key is OfficeSettingKey => SETTINGS[key].scope === 'office';

/** Whether a level of alerts is grave enough for a notice. */
export const isTold = (level: Settings['noticeLevel'], from: Settings['noticeLevel']): boolean =>
  NOTICE_LEVELS.indexOf(level) >= NOTICE_LEVELS.indexOf(from);

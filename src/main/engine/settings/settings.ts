import { BehaviorSubject, type Observable } from 'rxjs';
import { AppError } from '../../../shared/errors/index.ts';
import { derivedId } from '../../../shared/ids/index.ts';
import type { OfficeSetting } from '../../../shared/office-rules/index.ts';
import {
  type DeviceSettingKey,
  isOfficeSetting,
  OFFICE_SETTING_KEYS,
  type OfficeSettingKey,
  SETTING_KEYS,
  SETTINGS,
  type SettingKey,
  type Settings,
} from '../../../shared/settings/index.ts';
import type { CommandHandlers, LiveQueryHandlers } from '../calls/index.ts';
import { type Database, InMemory } from '../database/index.ts';
import type { DeviceValues } from '../device/index.ts';
import type { OfficeRoom } from '../office/index.ts';

export interface SettingsOptions {
  readonly device: DeviceValues;
  readonly database: Database;
  readonly office: OfficeRoom;
}

/** The settings of this device, and those that the office shares: documents like any other, so that they travel with it. */
export class SettingsRoom {
  private readonly options: SettingsOptions;
  private readonly values: BehaviorSubject<Settings>;
  private readonly rules: InMemory<'rules'>;

  constructor(options: SettingsOptions) {
    this.options = options;
    this.values = new BehaviorSubject(readAll((key) => storedOn(options.device, key)));
    this.rules = new InMemory(options.database, 'rules');
    this.rules.changed.subscribe(() => this.adopt());
  }

  get current(): Settings {
    return this.values.value;
  }

  get changed(): Observable<Settings> {
    return this.values;
  }

  /** Reads what the office shares; until then its settings have their initial values. */
  async load(): Promise<void> {
    await this.rules.load();
    this.adopt();
  }

  readonly commands: CommandHandlers<'settings.change' | 'settings.changeOffice'> = {
    'settings.change': ({ key, value }) => {
      this.change(key, value);
      return null;
    },

    'settings.changeOffice': ({ key, value }) =>
      this.options.database.inTurn(async () => {
        await this.load();
        await this.changeOffice(key, value);
        return null;
      }),
  };

  readonly liveQueries: LiveQueryHandlers<'settings'> = { settings: () => this.values };

  private change(key: DeviceSettingKey, value: unknown): void {
    const checked = checkedValue(key, value);
    this.options.device.set(storedName(key), JSON.stringify(checked));
    this.values.next({ ...this.current, [key]: checked });
  }

  private async changeOffice(key: OfficeSettingKey, value: unknown): Promise<void> {
    const checked = checkedValue(key, value);
    const { database, office } = this.options;
    const stamp = office.stamp();
    // Two desks that set the same thing write the same document.
    const id = derivedId('officeSetting', stamp.office, key);
    const known = this.officeSetting(key) ?? { ...stamp, id, kind: 'officeSetting' as const, key };
    await database.write({ rules: { upserts: [{ ...known, value: checked }] } }, 'settings');
  }

  private officeSetting(key: OfficeSettingKey): OfficeSetting | null {
    for (const document of this.rules.all()) {
      if (document.kind === 'officeSetting' && document.key === key) return document;
    }
    return null;
  }

  private adopt(): void {
    const shared = new Map(OFFICE_SETTING_KEYS.map((key) => [key, this.officeSetting(key)?.value]));
    const next = readAll((key) => (isOfficeSetting(key) ? shared.get(key) : this.current[key]));
    if (JSON.stringify(next) !== JSON.stringify(this.current)) this.values.next(next);
  }
}

const storedName = (key: DeviceSettingKey): string => `setting:${key}`;

function storedOn(device: DeviceValues, key: SettingKey): unknown {
  if (isOfficeSetting(key)) return undefined;
  const stored = device.get(storedName(key));
  return stored === null ? undefined : JSON.parse(stored);
}

/** @throws AppError `SETTING_INVALID` */
function checkedValue(key: SettingKey, value: unknown): unknown {
  const parsed = SETTINGS[key].schema.safeParse(value);
  if (!parsed.success) throw new AppError('SETTING_INVALID', { parameters: { key } });
  return parsed.data;
}

/** What is missing, or was kept by another version in another shape, has its initial value. */
function readAll(stored: (key: SettingKey) => unknown): Settings {
  const entries = SETTING_KEYS.map((key) => {
    const parsed = SETTINGS[key].schema.safeParse(stored(key));
    return [key, parsed.success ? parsed.data : SETTINGS[key].initial];
  });
  // Every key of the table is present with a value of its own schema, which `fromEntries` cannot express.
  return Object.fromEntries(entries) as unknown as Settings;
}

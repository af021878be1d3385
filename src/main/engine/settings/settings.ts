import { BehaviorSubject, type Observable } from 'rxjs';
import { AppError } from '../../../shared/errors/index.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey, type Settings } from '../../../shared/settings/index.ts';
import type { CommandHandlers, LiveQueryHandlers } from '../calls/index.ts';
import type { DeviceValues } from '../device/index.ts';

/** The settings of this device. */
export class SettingsRoom {
  private readonly values: BehaviorSubject<Settings>;
  private readonly device: DeviceValues;

  constructor(device: DeviceValues) {
    this.device = device;
    this.values = new BehaviorSubject(readAll(device));
  }

  get current(): Settings {
    return this.values.value;
  }

  get changed(): Observable<Settings> {
    return this.values;
  }

  /** @throws AppError `SETTING_INVALID` */
  change(key: SettingKey, value: unknown): void {
    const parsed = SETTINGS[key].schema.safeParse(value);
    if (!parsed.success) throw new AppError('SETTING_INVALID', { parameters: { key } });
    this.device.set(storedName(key), JSON.stringify(parsed.data));
    this.values.next({ ...this.values.value, [key]: parsed.data });
  }

  readonly commands: CommandHandlers<'settings.change'> = {
    'settings.change': ({ key, value }) => {
      this.change(key, value);
      return null;
    },
  };

  readonly liveQueries: LiveQueryHandlers<'settings'> = { settings: () => this.values };
}

const storedName = (key: SettingKey): string => `setting:${key}`;

function readAll(device: DeviceValues): Settings {
  const entries = SETTING_KEYS.map((key) => {
    const stored = device.get(storedName(key));
    const parsed = SETTINGS[key].schema.safeParse(stored === null ? SETTINGS[key].initial : JSON.parse(stored));
    return [key, parsed.success ? parsed.data : SETTINGS[key].initial];
  });
  // Every key of the table is present with a value of its own schema, which `fromEntries` cannot express.
  return Object.fromEntries(entries) as unknown as Settings;
}

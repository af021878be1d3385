import { readFileSync, writeFileSync } from 'node:fs';
import { LOCALES, type Locale } from '../../shared/locale/locale.ts';

export interface Remembered {
  readonly locale: Locale;
  readonly stayInTray: boolean;
  readonly notifications: boolean;
  readonly startAtLogin: boolean;
}

/** The fields of the copy and no others; what is missing or of another kind takes its first value. */
function remembered(stored: Readonly<Record<string, unknown>>): Remembered {
  const flag = (value: unknown, initial: boolean): boolean => (typeof value === 'boolean' ? value : initial);
  return {
    locale: LOCALES.find((locale) => locale === stored.locale) ?? 'ar',
    stayInTray: flag(stored.stayInTray, true),
    notifications: flag(stored.notifications, true),
    startAtLogin: flag(stored.startAtLogin, false),
  };
}

/**
 * What the shell must know before the engine is up: language of menus and first page, whether closing hides. The
 * engine's settings are the truth; this is a copy of the last ones.
 */
export class RememberedSettings {
  private readonly file: string;
  private values: Remembered;

  constructor(file: string) {
    this.file = file;
    this.values = remembered(read(file));
  }

  get current(): Remembered {
    return this.values;
  }

  get locale(): Locale {
    return this.values.locale;
  }

  /** Returns whether anything changed. */
  update(values: Remembered): boolean {
    const next = remembered({ ...values });
    const changed = JSON.stringify(next) !== JSON.stringify(this.values);
    this.values = next;
    if (changed) writeFileSync(this.file, JSON.stringify(next));
    return changed;
  }
}

/** A missing or damaged copy is no loss: the engine sends the true settings a moment later. */
function read(file: string): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}

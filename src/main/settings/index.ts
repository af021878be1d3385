import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { LOCALES, type Locale } from '../../shared/locale/index.ts';

const rememberedSchema = z.object({
  locale: z.enum(LOCALES).catch('ar'),
  stayInTray: z.boolean().catch(true),
  notifications: z.boolean().catch(true),
  startAtLogin: z.boolean().catch(false),
});
export type Remembered = z.infer<typeof rememberedSchema>;

/**
 * What the shell must know before the engine is up: language of menus and first page, whether closing hides. The
 * engine's settings are the truth; this is a copy of the last ones.
 */
export class RememberedSettings {
  private readonly file: string;
  private values: Remembered;

  constructor(file: string) {
    this.file = file;
    this.values = rememberedSchema.parse(read(file));
  }

  get current(): Remembered {
    return this.values;
  }

  get locale(): Locale {
    return this.values.locale;
  }

  /** Returns whether anything changed. */
  update(values: Remembered): boolean {
    const next = rememberedSchema.parse(values);
    const changed = JSON.stringify(next) !== JSON.stringify(this.values);
    this.values = next;
    if (changed) writeFileSync(this.file, JSON.stringify(next));
    return changed;
  }
}

/** A missing or damaged copy is no loss: the engine sends the true settings a moment later. */
function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

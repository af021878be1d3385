import type { ErrorParameters } from '../errors/index.ts';
import { type Locale, type Translate, translator } from '../locale/index.ts';
import { formatDay, isDay } from '../time/index.ts';

/** Where the name of a field of an input may stand: parts of the texts about projects. */
const LABELS = ['field', 'contract', 'report', 'milestone'] as const;

/** What fills the places of a refusal's sentence, as people read it: days in words, fields by their names. */
export function readableParameters(parameters: ErrorParameters, t: Translate): ErrorParameters {
  const locale: Locale = t === translator('fr') ? 'fr' : 'ar';
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      if (name === 'field') return [name, labelOf(value, t)];
      return [name, isDay(value) ? formatDay(value, locale) : value];
    }),
  );
}

/** The label of a field by the last part of its path that has one; the path itself where nothing is known of it. */
function labelOf(path: string, t: Translate): string {
  for (const part of path.split('.').toReversed()) {
    if (!/^[a-z]\w*$/i.test(part)) continue;
    for (const place of LABELS) {
      const label = t(`projects:${place}.${part}`);
      // A text that is not there comes back as its key; one with places to fill is a sentence, not a name.
      if (!label.endsWith(`${place}.${part}`) && !label.includes('{{')) return label;
    }
  }
  return path;
}

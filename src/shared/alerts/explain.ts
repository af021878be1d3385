import { type Bilingual, inBothLanguages, inLocale, type Locale, type Translate } from '../locale/index.ts';
import { isolate } from '../text/index.ts';
import { daysBetween, formatDay } from '../time/index.ts';
import type { Obligation } from './obligations.ts';
import type { Threshold } from './rules.ts';

/** Why a finding is there: the facts, the days, and the threshold or article, in both languages. */
export function explain({ clock, opening, due }: Obligation, threshold: Threshold, daysLate: number): Bilingual {
  const waited = daysBetween(opening.countsFrom ?? opening.on, due);
  return inBothLanguages((translate, locale) => {
    const days: Days = (phrase, count) => inWords(locale, phrase, count, translate);
    const sentence = translate(`alerts:cause.${opening.cause}.${stateOf(daysLate)}`, {
      ...opening.values(locale, translate),
      title: isolate(inLocale(opening.title, locale)),
      due: formatDay(due, locale),
      left: days('left', Math.max(0, -daysLate)),
      by: days('by', Math.max(0, daysLate)),
      span: days('span', waited + daysLate),
      basis: basisOf(threshold, clock.delay.count === 0 ? null : waited, translate, days),
    });
    return threshold.note === null ? sentence : `${sentence} ${translate(`alerts:note.${threshold.note}`)}`;
  });
}

const stateOf = (daysLate: number): 'ahead' | 'today' | 'past' =>
  daysLate < 0 ? 'ahead' : daysLate === 0 ? 'today' : 'past';

/** A threshold is told from the due day or, where that follows the fact at a distance (`waited` days), from the fact. */
function basisOf({ basis, from }: Threshold, waited: number | null, translate: Translate, days: Days): string {
  if (basis !== 'threshold') return translate(`alerts:basis.${basis}`);
  if (waited !== null) return translate('alerts:threshold.since', { span: days('span', waited + from) });
  if (from === 0) return translate('alerts:threshold.on');
  return translate(from < 0 ? 'alerts:threshold.before' : 'alerts:threshold.after', {
    by: days('by', Math.abs(from)),
  });
}

type Phrase = 'left' | 'by' | 'span';
type Days = (phrase: Phrase, count: number) => string;

/** Kept, because a list of thousands says the same few numbers of days and choosing a plural is slow. */
const KEPT = new Map<string, string>();

function inWords(locale: Locale, phrase: Phrase, count: number, translate: Translate): string {
  const key = `${locale} ${phrase} ${count}`;
  const known = KEPT.get(key);
  if (known !== undefined) return known;
  const words = translate(`alerts:${phrase}`, { count });
  KEPT.set(key, words);
  return words;
}

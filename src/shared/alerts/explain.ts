import { type Bilingual, inBothLanguages, inLocale, type Translate } from '../locale/index.ts';
import { isolate } from '../text/index.ts';
import { daysBetween, formatDay } from '../time/index.ts';
import type { Obligation } from './obligations.ts';
import type { Threshold } from './rules.ts';

/** Why a finding is there: the facts, the days, and the threshold or article, in both languages. */
export function explain({ clock, opening, due }: Obligation, threshold: Threshold, daysLate: number): Bilingual {
  const waited = daysBetween(opening.on, due);
  return inBothLanguages((translate, locale) => {
    const sentence = translate(`alerts:cause.${opening.cause}.${stateOf(daysLate)}`, {
      ...opening.values(locale, translate),
      title: isolate(inLocale(opening.title, locale)),
      due: formatDay(due, locale),
      left: translate('alerts:left', { count: -daysLate }),
      by: translate('alerts:by', { count: daysLate }),
      span: translate('alerts:span', { count: waited + daysLate }),
      basis: basisOf(threshold, clock.delay.count === 0 ? null : waited, translate),
    });
    return threshold.note === null ? sentence : `${sentence} ${translate(`alerts:note.${threshold.note}`)}`;
  });
}

const stateOf = (daysLate: number): 'ahead' | 'today' | 'past' =>
  daysLate < 0 ? 'ahead' : daysLate === 0 ? 'today' : 'past';

/** A threshold is told from the due day or, where that follows the fact at a distance (`waited` days), from the fact. */
function basisOf({ basis, from }: Threshold, waited: number | null, translate: Translate): string {
  if (basis !== 'threshold') return translate(`alerts:basis.${basis}`);
  if (waited !== null)
    return translate('alerts:threshold.since', { span: translate('alerts:span', { count: waited + from }) });
  if (from === 0) return translate('alerts:threshold.on');
  return translate(from < 0 ? 'alerts:threshold.before' : 'alerts:threshold.after', {
    by: translate('alerts:by', { count: Math.abs(from) }),
  });
}

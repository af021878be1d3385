import { fold } from '../../text/index.ts';

/** Names of the days, Sunday first, as they stand before a written date. */
const NAMES: readonly (readonly string[])[] = [
  ['dimanche', 'الأحد'],
  ['lundi', 'الاثنين', 'الإثنين'],
  ['mardi', 'الثلاثاء'],
  ['mercredi', 'الأربعاء'],
  ['jeudi', 'الخميس'],
  ['vendredi', 'الجمعة'],
  ['samedi', 'السبت'],
];
const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, weekday) => names.map((name) => [fold(name), weekday] as const)),
);

/** Takes the name of a day (0 is Sunday) off the beginning of a folded text: «lundi 5 mai 2025», «يوم الاثنين 05/05/2025». */
export function splitWeekday(text: string): readonly [number | null, string] {
  const match = /^(?:يوم |le )?(\p{L}+)[\s,،.]+(?=\S)/u.exec(text);
  const weekday = match ? WEEKDAYS.get(match[1] ?? '') : undefined;
  return match && weekday !== undefined ? [weekday, text.slice(match[0].length)] : [null, text];
}

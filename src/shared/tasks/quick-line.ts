import { fold } from '../text/index.ts';
import { addDays, type Day, isDay, weekdayOf } from '../time/index.ts';

/** What a line says that was typed in one go: `زيارة الورش @تقني المصلحة 30/11 !`. */
export interface QuickLine {
  readonly title: string;
  /** As it was typed after `@`; empty where nobody is named. */
  readonly assignee: string;
  readonly dueOn: Day | null;
  readonly urgent: boolean;
}

const URGENT = '!';
const NAMING = '@';

/** Days that are said by a word, in both languages, folded: how far ahead they are. */
const WORDS_AHEAD: ReadonlyMap<string, number> = new Map([
  ['اليوم', 0],
  ["aujourd'hui", 0],
  ['غدا', 1],
  ['demain', 1],
]);

/** Days of the week as they are typed, folded; 0 is Sunday. The next one is meant, never today. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ['الاحد', 'dimanche'],
    ['الاثنين', 'lundi'],
    ['الثلاثاء', 'mardi'],
    ['الاربعاء', 'mercredi'],
    ['الخميس', 'jeudi'],
    ['الجمعه', 'vendredi'],
    ['السبت', 'samedi'],
  ].flatMap((names, weekday) => names.map((name) => [fold(name), weekday] as const)),
);

/**
 * Reads an action typed in one line. From its end: `!` makes it urgent, a day (`30/11`, `30/11/2026`, `غدا`, `jeudi`) is when
 * it is due, `@` names who acts. Everything before is the title; a line of marks alone is a title, too.
 */
export function readQuickLine(line: string, today: Day): QuickLine {
  const words = line.trim().split(/\s+/);
  const marks = takeMarks(words, today);
  const at = words.findLastIndex((word) => word.startsWith(NAMING) && word.length > 1);
  const assignee = at === -1 ? '' : words.splice(at).join(' ').slice(NAMING.length);
  const before = at === -1 ? marks : { ...takeMarks(words, today), ...definedOf(marks) };
  const title = words.join(' ');
  if (title === '') return { title: line.trim(), assignee: '', dueOn: null, urgent: false };
  return { title, assignee, dueOn: before.dueOn ?? null, urgent: before.urgent ?? false };
}

interface Marks {
  readonly dueOn?: Day;
  readonly urgent?: true;
}

const definedOf = ({ dueOn, urgent }: Marks): Marks => ({
  ...(dueOn === undefined ? {} : { dueOn }),
  ...(urgent === undefined ? {} : { urgent }),
});

/** Takes the marks off the end of the words. */
function takeMarks(words: string[], today: Day): Marks {
  let marks: Marks = {};
  for (let last = words.at(-1); last !== undefined; last = words.at(-1)) {
    const dueOn = marks.dueOn === undefined ? dayOf(last, today) : null;
    if (last === URGENT) marks = { ...marks, urgent: true };
    else if (dueOn !== null) marks = { ...marks, dueOn };
    else break;
    words.pop();
  }
  return marks;
}

function dayOf(word: string, today: Day): Day | null {
  const folded = fold(word);
  const ahead = WORDS_AHEAD.get(folded);
  if (ahead !== undefined) return addDays(today, ahead);
  const weekday = WEEKDAYS.get(folded);
  if (weekday !== undefined) return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
  const [, date = '', month = '', year] = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(folded) ?? [];
  if (date === '') return null;
  const inYear = (given: string): Day => `${given}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (year !== undefined) return isDay(inYear(year)) ? inYear(year) : null;
  const thisYear = inYear(today.slice(0, 4));
  const nextYear = inYear(String(Number(today.slice(0, 4)) + 1));
  return [thisYear, nextYear].find((day) => isDay(day) && day >= today) ?? null;
}

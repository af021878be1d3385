/** What the dots and commas of a written number mean. */
export interface NumberReading {
  readonly number: number;
  /** `grouping`: «500.000» may be five hundred thousand or five hundred; `shape`: the groups are not groups of three. */
  readonly ambiguous: 'grouping' | 'shape' | null;
}

/** Marks seen in the clear cells of a column; they settle the doubtful ones. */
export interface NumberMarks {
  readonly groups: '.' | ',' | null;
  readonly decimal: '.' | ',' | null;
}

export const NO_MARKS: NumberMarks = { groups: null, decimal: null };

/** A written number without its unit: digits, spaces, dots, commas, apostrophes and their Arabic forms. */
export const NUMBER_SHAPE = /[+-]?\d[\d\s.,'’\u066b\u066c\u060c]*/;

/** Reads digits with grouping and decimal marks. A lone mark before three digits is a group unless `small` numbers are expected. */
export function readNumber(text: string, marks: NumberMarks = NO_MARKS, small = false): NumberReading | null {
  const plain = text
    .replace(/[\u066b\u060c]/g, ',')
    .replace(/[\s\u00a0\u202f'’\u066c]/g, '')
    .replace(/[.,]+$/, '');
  const match = /^([+-]?)(\d+(?:[.,]\d+)*)$/.exec(plain);
  if (!match) return null;
  const sign = match[1] === '-' ? -1 : 1;
  const digits = match[2] ?? '';
  const groups = digits.split(/[.,]/);
  const used = [...digits.replace(/\d/g, '')];
  const reading = compose(groups, used, marks, small);
  return { number: sign * reading.number, ambiguous: reading.ambiguous };
}

function compose(
  groups: readonly string[],
  used: readonly string[],
  marks: NumberMarks,
  small: boolean,
): NumberReading {
  const last = used.at(-1);
  if (last === undefined) return { number: Number(groups[0]), ambiguous: null };
  const first = used[0];
  const sole = used.length === 1;
  if (used.some((mark, index) => mark !== first && index < used.length - 1)) return withDecimals(groups, 'shape');
  if (first !== last) return withDecimals(groups, inThrees(groups.slice(0, -1)) ? null : 'shape');
  if (!sole) return inThrees(groups) ? whole(groups, null) : withDecimals(groups, 'shape');
  return single(groups, last, marks, small);
}

function single(groups: readonly string[], mark: string, marks: NumberMarks, small: boolean): NumberReading {
  const [before = '', after = ''] = groups;
  if (after.length !== 3 || before.length > 3 || before === '0') return withDecimals(groups, null);
  if (marks.groups === mark) return whole(groups, null);
  if (marks.decimal === mark) return withDecimals(groups, null);
  return small ? withDecimals(groups, 'grouping') : whole(groups, 'grouping');
}

const inThrees = (groups: readonly string[]): boolean =>
  groups.length === 1 || ((groups[0] ?? '').length <= 3 && groups.slice(1).every((group) => group.length === 3));

const whole = (groups: readonly string[], ambiguous: NumberReading['ambiguous']): NumberReading => ({
  number: Number(groups.join('')),
  ambiguous,
});

const withDecimals = (groups: readonly string[], ambiguous: NumberReading['ambiguous']): NumberReading => ({
  number: Number(`${groups.slice(0, -1).join('')}.${groups.at(-1) ?? '0'}`),
  ambiguous,
});

/** Learns from the clear cells of a column which mark groups and which one is decimal. */
export function marksOf(texts: Iterable<string>): NumberMarks {
  let groups: NumberMarks['groups'] = null;
  let decimal: NumberMarks['decimal'] = null;
  for (const text of texts) {
    const used = [...text.replace(/[^.,]/g, '')];
    const last = used.at(-1);
    const first = used[0];
    if (last === undefined || first === undefined) continue;
    const after = /[.,](\d+)\D*$/.exec(text)?.[1] ?? '';
    if (used.length > 1 && (first !== last || after.length === 3)) groups = asMark(first);
    if (used.length > 1 && first !== last) decimal = asMark(last);
    if (used.length === 1 && (after.length === 1 || after.length === 2)) decimal = asMark(last);
  }
  return { groups: groups === decimal ? null : groups, decimal: groups === decimal ? null : decimal };
}

const asMark = (mark: string): '.' | ',' => (mark === '.' ? '.' : ',');

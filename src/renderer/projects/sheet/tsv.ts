/** Cells as spreadsheet programs put them on the clipboard: tabs between columns, a break after each row, quotes around cells that hold either. */
export const writeTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Reads what a spreadsheet program copied. A quote that does not begin a cell is a letter like any other. */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    rows.at(-1)?.push(cell);
    const mark = text[end];
    at = end + 1;
    if (mark === '\t') continue;
    if (mark === '\r' && text[at] === '\n') at++;
    // The break after the last row begins no other one.
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

function plainCell(text: string, from: number): readonly [string, number] {
  let end = from;
  while (end < text.length && !'\t\r\n'.includes(text[end] ?? '')) end++;
  return [text.slice(from, end), end];
}

/** A cell whose closing quote is missing, or is followed by more letters, was no quoted one. */
function quotedCell(text: string, from: number): readonly [string, number] {
  let cell = '';
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else {
      const ends = at + 1 === text.length || '\t\r\n'.includes(text[at + 1] ?? '');
      return ends ? [cell, at + 1] : plainCell(text, from);
    }
  }
  return plainCell(text, from);
}

import { derivedId } from '../ids/index.ts';
import { fold } from '../text/index.ts';
import { columnLetter } from './grid.ts';
import type { Table } from './header.ts';

const LONGEST_NAME = 290;

/** Names of the columns by position: header, or letter; told apart by a number where two are called alike. */
export function columnNames({ columns }: Table): ReadonlyMap<number, string> {
  const times = new Map<string, number>();
  return new Map(
    columns.map(({ index, header }) => {
      const plain = (header || columnLetter(index)).slice(0, LONGEST_NAME);
      const count = (times.get(plain) ?? 0) + 1;
      times.set(plain, count);
      return [index, count === 1 ? plain : `${plain} (${count})`];
    }),
  );
}

/** Names the shape of a list: the same headers in the same order, however they are spelled. */
export const shapeOf = ({ columns }: Table): string =>
  derivedId('import shape', ...columns.map(({ header }) => fold(header)));

/** Numbers that look random and are the same for the same seed (mulberry32 over an FNV-1a hash of the seed). */
export interface Random {
  /** An integer from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** An identifier in the form of a UUID version 7 made at `milliseconds`. */
  readonly uuid: (milliseconds: number) => string;
}

export function randomFrom(seed: string): Random {
  let state = hash(seed);
  const next32 = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const between = (least: number, most: number): number =>
    least + Math.floor((next32() / 0x1_0000_0000) * (most - least + 1));
  return {
    between,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    uuid: (milliseconds) => {
      const time = hex(milliseconds, 12);
      const a = hex(next32() & 0xfff, 3);
      const b = hex((next32() & 0x3fff) | 0x8000, 4);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${a}-${b}-${hex(next32(), 8)}${hex(next32() & 0xffff, 4)}`;
    },
  };
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

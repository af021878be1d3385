import type { Bilingual } from '../../locale/index.ts';
import { fold } from '../../text/index.ts';
import { type Cell, cellText, isBlank } from '../grid.ts';
import { doubt, doubtKeeping, EMPTY, type Reading, read } from '../reading.ts';
import { closest } from './similarity.ts';

export interface NamedPlace {
  readonly id: string;
  readonly name: Bilingual;
}

/** Names of the office's communes, ready to be compared with what lists call them. */
export interface CommuneIndex {
  readonly ids: readonly string[];
  readonly byName: ReadonlyMap<string, string | null>;
  /** How many unknown names are still compared with all others: a column of other texts must not take minutes. */
  readonly guesses: { left: number };
}

const MOST_GUESSES = 2000;
const PREFIX =
  /^(الجماعات|جماعات|الجماعه|جماعه|بلديه|مدينه|باشويه|communes?|commune|municipalite|ville|c\.?\s?[rut]\.?|m)( (الترابيه|الحضريه|القرويه|ترابيه|حضريه|قرويه|urbaine|rurale|territoriale))?( (de|d'|du|des|ل))?\s*[:-]?\s+/;
const ALL =
  /^(كل|جميع|كافه) (ال)?جماعات|^(toutes|ensemble|l'ensemble) |^(اقليم|الاقليم|عماله|العماله|province|prefecture)(\s|$)/;
const SEPARATORS = /\s*(?:[;,،/+&\n]|\s[-–]\s|\set\s|\sو\s?(?=\S))\s*/;

/** «أولاد» and «اولاد», «آيت» and «ايت», «Oulad» and «Ouled», with or without spaces and hyphens, are one name. */
function nameKey(text: string): string {
  return fold(text)
    .replace(/[\s\-–'’.()«»"]/g, '')
    .replace(/^ال/, '')
    .replace(/ouled/g, 'oulad')
    .replace(/(.)\1/g, '$1');
}

export function communeIndex(places: readonly NamedPlace[]): CommuneIndex {
  const byName = new Map<string, string | null>();
  for (const place of places) {
    for (const name of [place.name.ar, place.name.fr]) {
      const key = nameKey(name);
      // A name that two communes share decides nothing by itself.
      if (key !== '') byName.set(key, byName.has(key) && byName.get(key) !== place.id ? null : place.id);
    }
  }
  return { ids: places.map((place) => place.id), byName, guesses: { left: MOST_GUESSES } };
}

/** One commune or several, by name; what is not a name of the office's communes becomes a doubt. */
export function readCommunes(cell: Cell, index: CommuneIndex): Reading<readonly string[]> {
  if (isBlank(cell)) return EMPTY;
  const text = cellText(cell);
  const whole = lookUp(text, index);
  if (whole !== null) return read([whole]);
  if (ALL.test(fold(text)) && index.ids.length > 0) return doubtKeeping('communeAll', index.ids.slice(0, 200));
  const parts = text.split(SEPARATORS).filter((part) => !isBlank(part));
  const exact = lookUpAll(parts, index);
  if (exact !== null) return read(exact);
  const hyphened = lookUpAll(
    parts.flatMap((part) => part.split(/[-–]/)),
    index,
  );
  return hyphened === null ? guess(parts, index) : read(hyphened);
}

function lookUpAll(parts: readonly string[], index: CommuneIndex): readonly string[] | null {
  const ids: string[] = [];
  for (const part of parts) {
    const id = lookUp(part, index);
    if (id === null) return null;
    if (!ids.includes(id)) ids.push(id);
  }
  return ids.length > 0 ? ids : null;
}

function lookUp(text: string, index: CommuneIndex): string | null {
  const known = index.byName.get(nameKey(text));
  if (known) return known;
  return index.byName.get(nameKey(withoutPrefix(text))) ?? null;
}

const withoutPrefix = (text: string): string => fold(text).replace(PREFIX, '');

/** The parts that are known, or near to exactly one name; the rest is left to the reader of the doubt. */
function guess(parts: readonly string[], index: CommuneIndex): Reading<readonly string[]> {
  if (index.guesses.left <= 0) return doubtKeeping('communeUnknown', null);
  index.guesses.left -= 1;
  const names = [...index.byName].filter((entry): entry is [string, string] => entry[1] !== null);
  const ids = new Set<string>();
  let missed = 0;
  for (const part of parts) {
    const key = nameKey(withoutPrefix(part));
    const id = lookUp(part, index) ?? (key.length >= 4 ? closest(key, names, key.length > 7 ? 2 : 1) : null);
    if (id === null) missed += 1;
    else ids.add(id);
  }
  if (ids.size === 0) return doubtKeeping('communeUnknown', null);
  return missed > 0 ? doubtKeeping('communeUnknown', [...ids]) : doubt('communeGuess', [...ids]);
}

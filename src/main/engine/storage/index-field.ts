import { getSchemaByObjectPath, getStringLengthOfIndexNumber, INDEX_MAX, INDEX_MIN } from 'rxdb';
import type { AnyDocument, AnySchema } from './documents.ts';
import type { SqlValue } from './driver.ts';
import { orderedText } from './ordered-text.ts';

/** Below or above every value of a column. */
export const LOWEST = Symbol('lowest');
export const HIGHEST = Symbol('highest');
export type Bound = SqlValue | typeof LOWEST | typeof HIGHEST;

/** A field that some index uses, as one SQL column. The values sort as this field's part of RxDB's index strings. */
export type IndexField = {
  readonly path: string;
  readonly column: string;
  readonly type: 'TEXT' | 'NUMERIC' | 'INTEGER';
  readonly value: (document: AnyDocument) => SqlValue;
  readonly lower: (key: unknown) => Bound;
  readonly upper: (key: unknown) => Bound;
};

type Reader = (document: AnyDocument) => unknown;

function reader(path: string): Reader {
  const steps = path.split('.');
  const [first] = steps;
  if (steps.length === 1 && first !== undefined) return (document) => document[first];
  return (document) => {
    let value: unknown = document;
    for (const step of steps) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = Reflect.get(value, step);
    }
    return value;
  };
}

function textField(path: string, column: string): IndexField {
  const read = reader(path);
  return {
    path,
    column,
    type: 'TEXT',
    value: (document) => {
      const value = read(document);
      return orderedText(typeof value === 'string' ? value : value ? String(value) : '');
    },
    lower: (key) => (typeof key !== 'string' ? LOWEST : key === INDEX_MAX ? HIGHEST : orderedText(key)),
    upper: (key) =>
      typeof key === 'string' && key !== INDEX_MAX ? orderedText(key) : key === INDEX_MIN ? LOWEST : HIGHEST,
  };
}

function booleanField(path: string, column: string): IndexField {
  const read = reader(path);
  return {
    path,
    column,
    type: 'INTEGER',
    value: (document) => (read(document) ? 1 : 0),
    lower: (key) => (key === null || key === INDEX_MIN ? LOWEST : key ? 1 : 0),
    upper: (key) => (key === null || key === INDEX_MAX ? HIGHEST : key === INDEX_MIN ? LOWEST : key ? 1 : 0),
  };
}

/** RxDB's index strings keep a number's floor, within its limits, and as many decimals as `multipleOf` has. */
function numberField(path: string, column: string, schema: AnySchema): IndexField {
  const read = reader(path);
  const { minimum, maximum, decimals, multiplier } = getStringLengthOfIndexNumber(getSchemaByObjectPath(schema, path));
  const quantise = (value: unknown): number => {
    const clamped = Math.min(Math.max(Number(value ?? 0), minimum), maximum);
    const floor = Math.floor(clamped);
    if (decimals === 0 || clamped === floor) return floor;
    return floor + Math.min(Math.round((clamped - floor) * multiplier), multiplier - 1) / multiplier;
  };
  const bound = (key: unknown): Bound => {
    const value = quantise(key);
    return Number.isNaN(value) ? HIGHEST : value;
  };
  return {
    path,
    column,
    type: 'NUMERIC',
    value: (document) => {
      const value = quantise(read(document));
      return Number.isNaN(value) ? maximum : value;
    },
    lower: (key) => (key === null || key === INDEX_MIN ? LOWEST : key === INDEX_MAX ? bound(maximum) : bound(key)),
    upper: (key) => (key === null || key === INDEX_MAX ? HIGHEST : key === INDEX_MIN ? LOWEST : bound(key)),
  };
}

/** The column of one indexed field; `schema` is RxDB's filled schema. */
export function indexField(schema: AnySchema, path: string, column: string): IndexField {
  switch (getSchemaByObjectPath(schema, path).type) {
    case 'boolean':
      return booleanField(path, column);
    case 'number':
    case 'integer':
      return numberField(path, column, schema);
    default:
      return textField(path, column);
  }
}

import { readSheet } from 'read-excel-file/universal';
import { AppError } from '../../../shared/errors/index.ts';
import type { Cell, Grid, Merge } from '../../../shared/import/index.ts';
import { type Archive, packStored } from './archive.ts';
import { LIMITS } from './limits.ts';
import { columnIndex, showPercents } from './percent-cells.ts';
import type { Source } from './source.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
/** Rows that a sheet of today's format can have; a larger number is made up. */
const LAST_ROW = 1_048_576;

/** An xlsx workbook (ECMA-376). Only the parts of the sheet that is read are ever unpacked. */
export function openWorkbook(archive: Archive): Source {
  const workbook = archive.read(WORKBOOK);
  const relations = archive.read(RELATIONS);
  if (!workbook || !relations) throw new AppError('IMPORT_NOT_A_WORKBOOK');
  const targets = readRelations(relations.toString('utf8'));
  const sheets = readSheets(workbook.toString('utf8')).filter((sheet) => targets.sheets.has(sheet.relation));
  if (sheets.length === 0) throw new AppError('IMPORT_EMPTY');
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const ordered = [...visible, ...sheets.filter((sheet) => sheet.hidden)];
  return {
    sheets: ordered.map((sheet) => sheet.name),
    visible: visible.length,
    read: async (name) => {
      const sheet = ordered.find((candidate) => candidate.name === name);
      const path = sheet && targets.sheets.get(sheet.relation);
      if (!path) throw new AppError('IMPORT_NO_SUCH_SHEET');
      const parts = new Map([
        [WORKBOOK, workbook],
        [RELATIONS, relations],
      ]);
      for (const part of [targets.strings, targets.styles, path]) {
        const content = part === null ? null : archive.read(part);
        if (part !== null && content) parts.set(part, content);
      }
      const xml = parts.get(path);
      if (!xml) throw new AppError('IMPORT_DAMAGED');
      const text = xml.toString('utf8');
      checkRows(text);
      const rows = await readRows(packStored(parts), sheet.position, text);
      const styles = targets.styles === null ? undefined : parts.get(targets.styles);
      return { rows: showPercents(rows, text, styles?.toString('utf8') ?? ''), merges: readMerges(text) };
    },
  };
}

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
  /** From 1 in the order of the workbook, as the reader counts; names may occur twice. */
  readonly position: number;
}

function readSheets(xml: string): readonly SheetEntry[] {
  return [...xml.matchAll(/<(?:\w+:)?sheet\s([^>]*?)\/?>/g)]
    .map((match) => readAttributes(match[1] ?? ''))
    .filter((attributes) => attributes.get('name'))
    .map((attributes, index) => ({
      name: attributes.get('name') ?? '',
      relation: attributes.get('id') ?? '',
      hidden: /hidden/i.test(attributes.get('state') ?? ''),
      position: index + 1,
    }));
}

interface Targets {
  readonly sheets: ReadonlyMap<string, string>;
  readonly strings: string | null;
  readonly styles: string | null;
}

function readRelations(xml: string): Targets {
  const sheets = new Map<string, string>();
  let strings: string | null = null;
  let styles: string | null = null;
  for (const match of xml.matchAll(/<(?:\w+:)?Relationship\s([^>]*?)\/?>/g)) {
    const attributes = readAttributes(match[1] ?? '');
    const target = attributes.get('Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const type = attributes.get('Type') ?? '';
    if (type.endsWith('/worksheet')) sheets.set(attributes.get('Id') ?? '', path);
    else if (type.endsWith('/sharedStrings')) strings = path;
    else if (type.endsWith('/styles')) styles = path;
  }
  return { sheets, strings, styles };
}

/** Attributes by local name. */
function readAttributes(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return new Map(pairs.map((pair) => [pair[1] ?? '', decode(pair[2] ?? pair[3] ?? '')]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES[name ?? ''] ?? whole;
  });

/** The reader fills gaps between rows one by one: a made-up row number would never end. */
function checkRows(xml: string): void {
  for (const match of xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br="(\d+)"/g)) {
    if (Number(match[1]) > LAST_ROW) throw new AppError('IMPORT_DAMAGED');
  }
}

function readMerges(xml: string): readonly Merge[] {
  const merges: Merge[] = [];
  for (const match of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)) {
    merges.push({
      left: columnIndex(match[1] ?? ''),
      top: Number(match[2]),
      right: columnIndex(match[3] ?? ''),
      bottom: Number(match[4]),
    });
  }
  return merges;
}

async function readRows(zip: Buffer, position: number, xml: string): Promise<Grid['rows']> {
  if (!/<(?:\w+:)?c\s/.test(xml)) return [];
  const input = new ArrayBuffer(zip.length);
  new Uint8Array(input).set(zip);
  const rows = await readSheet(input, position, { trim: false }).catch((thrown: unknown) => {
    throw new AppError('IMPORT_DAMAGED', { cause: thrown });
  });
  return rows.map((cells) => trimmed(cells.slice(0, LIMITS.columns).map(toCell)));
}

/** The reader makes all rows as long as the longest. */
function trimmed(cells: Cell[]): readonly Cell[] {
  const last = cells.findLastIndex((cell) => cell !== null);
  return last + 1 < cells.length ? cells.slice(0, last + 1) : cells;
}

function toCell(value: unknown): Cell {
  if (typeof value === 'string') return value.trim() === '' ? null : value.slice(0, LIMITS.cellText);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  if (!(value instanceof Date)) return null;
  const year = value.getUTCFullYear();
  return year >= 1 && year <= 9999 ? { date: value.toISOString().slice(0, 10) } : null;
}

import path from 'node:path';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { AppError } from '../../../shared/errors/index.ts';
import type { Locale } from '../../../shared/locale/index.ts';
import { allCommunes } from '../../../shared/places/index.ts';
import type { Engine } from '../engine.ts';
import { assertOutside, writeFileDurably } from '../files/index.ts';
import { columnsOf, placeNames, type Value } from './columns.ts';
import { csvOf } from './csv.ts';

/**
 * Writes the office's projects to a file: xlsx or CSV as a list, JSON with every document.
 * @returns how many projects were written
 * @throws AppError `EXPORT_FORMAT_UNKNOWN`, `EXPORT_NOT_WRITTEN`, `FILE_IN_DATA_FOLDER`
 */
export async function exportProjects(engine: Engine, file: string, locale: Locale): Promise<number> {
  const write = FORMATS[path.extname(file).toLowerCase()];
  if (!write) throw new AppError('EXPORT_FORMAT_UNKNOWN', { parameters: { extension: path.extname(file) } });
  assertOutside(path.dirname(engine.database.device.file), file);
  const content = await write(engine, locale);
  try {
    await writeFileDurably(file, content, 0o644);
  } catch (thrown) {
    throw new AppError('EXPORT_NOT_WRITTEN', { cause: thrown, retry: true });
  }
  return engine.portfolio.size;
}

type Format = (engine: Engine, locale: Locale) => Promise<Uint8Array | string>;

const FORMATS: Readonly<Record<string, Format>> = {
  '.csv': async (engine, locale) => csvOf(tableOf(engine, locale)),
  '.xlsx': async (engine, locale) => {
    const [header = [], ...rows] = tableOf(engine, locale);
    const table: Row[] = [
      header.map((title) => ({ value: String(title), fontWeight: 'bold' as const })),
      ...rows.map(xlsxRow),
    ];
    return writeExcelFile(table, {
      rightToLeft: locale === 'ar',
      stickyRowsCount: 1,
      dateFormat: 'dd/mm/yyyy',
    }).toBuffer();
  },
  '.json': async (engine) => {
    const documents: Record<string, unknown[]> = {};
    for (const name of ['projects', 'milestones', 'journal'] as const) {
      documents[name] = [];
      for await (const page of engine.database.scan(name)) documents[name].push(...page);
    }
    return JSON.stringify(documents, null, 1);
  },
};

function tableOf(engine: Engine, locale: Locale): readonly (readonly Value[])[] {
  const columns = columnsOf(locale, placeNames(allCommunes(), locale));
  const facts = [...engine.portfolio.factsOfAll()];
  facts.sort((a, b) => (a.project.reference < b.project.reference ? -1 : 1));
  return [columns.map(({ header }) => header), ...facts.map((one) => columns.map(({ cellOf }) => cellOf(one)))];
}

/** Texts are written as texts, whatever they begin with: a spreadsheet program never runs them. */
function xlsxRow(row: readonly Value[]): Row {
  return row.map((value) => {
    if (value === null) return null;
    if (typeof value === 'number') return { value, type: Number };
    if (typeof value === 'string') return { value, type: String };
    if ('day' in value) return { value: new Date(`${value.day}T00:00:00Z`), type: Date };
    const format = Number.isInteger(value.percent) ? '0%' : '0.0#%';
    return { value: value.percent / 100, type: Number, format };
  });
}

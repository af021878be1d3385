import path from 'node:path';
import { AppError } from '../../../shared/errors/index.ts';
import type { Locale } from '../../../shared/locale/index.ts';
import type { PaperTable } from '../../../shared/papers/index.ts';
import { allCommunes } from '../../../shared/places/index.ts';
import type { Engine } from '../engine.ts';
import { assertOutside, writeFileDurably } from '../files/index.ts';
import { columnsOf, placeNames } from './columns.ts';
import { csvOf } from './csv.ts';
import { xlsxOf } from './xlsx.ts';

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
  '.csv': async (engine, locale) => {
    const { headers, rows } = tableOf(engine, locale);
    return csvOf([headers, ...rows]);
  },
  '.xlsx': (engine, locale) => xlsxOf(tableOf(engine, locale), locale),
  '.json': async (engine) => {
    const documents: Record<string, unknown[]> = {};
    for (const name of ['projects', 'milestones', 'journal'] as const) {
      documents[name] = [];
      for await (const page of engine.database.scan(name)) documents[name].push(...page);
    }
    return JSON.stringify(documents, null, 1);
  },
};

function tableOf(engine: Engine, locale: Locale): PaperTable {
  const columns = columnsOf(locale, placeNames(allCommunes(), locale));
  const facts = [...engine.portfolio.factsOfAll()];
  facts.sort((a, b) => (a.project.reference < b.project.reference ? -1 : 1));
  return {
    headers: columns.map(({ header }) => header),
    rows: facts.map((one) => columns.map(({ cellOf }) => cellOf(one))),
  };
}

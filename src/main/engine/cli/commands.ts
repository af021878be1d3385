import path from 'node:path';
import { ALERT_RULES, compareFindings, type Finding, findingsOf } from '../../../shared/alerts/index.ts';
import type { BackupSummary, ImportPreview, ImportSummary } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { provinces } from '../../../shared/places/index.ts';
import type { Day } from '../../../shared/time/index.ts';
import type { Engine } from '../engine.ts';
import { exportProjects } from '../export/index.ts';
import type { CommandLine } from './arguments.ts';
import { type Verification, verifyData } from './verify.ts';

/** What a command found or did; printed as JSON or as lines. */
export type Outcome =
  | { readonly command: 'import'; readonly value: ImportOutcome }
  | { readonly command: 'alerts'; readonly value: readonly AlertLine[] }
  | { readonly command: 'export'; readonly value: { readonly file: string; readonly projects: number } }
  | { readonly command: 'verify'; readonly value: Verification }
  | { readonly command: 'backup'; readonly value: BackupSummary };

type ImportOutcome = Pick<ImportPreview, 'created' | 'updated' | 'unchanged' | 'doubts' | 'refused'>;
type AlertLine = Pick<Finding, 'id' | 'rule' | 'level' | 'subject' | 'due' | 'daysLate' | 'explain'>;

/** Runs a command on an engine, whether its own or that of the running application. Paths are absolute. */
export async function runCommand(engine: Engine, line: CommandLine): Promise<Outcome> {
  await engine.loaded;
  const file = line.file ?? '';
  switch (line.command) {
    case 'import':
      return { command: 'import', value: await importFile(engine, file, line) };
    case 'alerts':
      return { command: 'alerts', value: alertsOn(engine, line.today ?? engine.clock.today()) };
    case 'export':
      return { command: 'export', value: { file, projects: await exportProjects(engine, file, line.language) } };
    case 'verify':
      return { command: 'verify', value: await verifyData(engine.database) };
    case 'backup':
      return { command: 'backup', value: await call<BackupSummary>(engine, 'backup.create', { file }) };
    case 'restore':
      throw new AppError('DATA_FOLDER_IN_USE');
  }
}

async function importFile(engine: Engine, file: string, line: CommandLine): Promise<ImportOutcome> {
  const province = provinceOf(line.province);
  const preview = await call<ImportPreview>(engine, 'import.open', { file, province });
  const { created, updated, unchanged, doubts, refused, token } = preview;
  if (!line.accept) {
    await call(engine, 'import.drop', { token });
    return { created, updated, unchanged, doubts, refused };
  }
  // Only a list that could be read begins an office; accepting then plans it anew for that office.
  if (engine.office.current === null) await engine.office.create(OFFICE_NAME, province);
  const summary = await call<ImportSummary>(engine, 'import.accept', { token });
  await engine.portfolio.settled();
  return { ...summary, doubts, refused };
}

/** An office that began on the command line; its name can be changed in the application. */
const OFFICE_NAME = { ar: 'مصلحتي', fr: 'Mon service' };

/** @throws AppError `PROVINCE_UNKNOWN` */
function provinceOf(code: string | null): string | null {
  if (code === null) return null;
  const province = provinces().find((known) => known.code === code);
  if (!province) throw new AppError('PROVINCE_UNKNOWN');
  return province.id;
}

function alertsOn(engine: Engine, today: Day): readonly AlertLine[] {
  const findings: Finding[] = [];
  for (const facts of engine.portfolio.factsOfAll()) findings.push(...findingsOf(facts, ALERT_RULES, today));
  return findings.sort(compareFindings).map(({ id, rule, level, subject, due, daysLate, explain }) => {
    return { id, rule, level, subject, due, daysLate, explain };
  });
}

/** Through the router, so that the command line is checked like any window. */
async function call<Output>(engine: Engine, name: string, input: unknown): Promise<Output> {
  // The router answers each name with the output of its own definition.
  return (await engine.router.call(name, input, engine.caller)) as Output;
}

/** A running application has another working folder than the person at the command line. */
export function withAbsolutePaths(line: CommandLine, folder: string): CommandLine {
  const absolute = (file: string | null): string | null => (file === null ? null : path.resolve(folder, file));
  return { ...line, file: absolute(line.file), data: absolute(line.data), keyFile: absolute(line.keyFile) };
}

import { parseArgs } from 'node:util';
import { z } from 'zod';
import { LOCALES, type Locale } from '../../../shared/locale/index.ts';
import { isDay } from '../../../shared/time/index.ts';

export const COMMAND_NAMES = ['import', 'alerts', 'export', 'verify', 'backup', 'restore'] as const;
type CommandLineName = (typeof COMMAND_NAMES)[number];

/** A command line that was understood. `file` is what the command reads or writes; commands without one have null. */
export const commandLineSchema = z.object({
  command: z.enum(COMMAND_NAMES),
  file: z.string().nullable(),
  data: z.string().nullable(),
  keyFile: z.string().nullable(),
  today: z.string().refine(isDay).nullable(),
  json: z.boolean(),
  accept: z.boolean(),
  replace: z.boolean(),
  province: z.string().nullable(),
  language: z.enum(LOCALES),
});
export type CommandLine = z.infer<typeof commandLineSchema>;

/** Why a command line was not understood, as `cli:usage.<problem>`. */
export interface Misunderstood {
  readonly problem:
    | 'unknownCommand'
    | 'unknownOption'
    | 'fileMissing'
    | 'tooMany'
    | 'dayInvalid'
    | 'languageUnknown'
    | 'acceptOrDryRun';
  readonly value: string;
}

interface CommandForm {
  readonly takesFile: boolean;
  readonly options: readonly string[];
}

/** What each command takes, besides the options that all take. */
const COMMAND_FORMS: Readonly<Record<CommandLineName, CommandForm>> = {
  import: { takesFile: true, options: ['dry-run', 'accept', 'province'] },
  alerts: { takesFile: false, options: [] },
  export: { takesFile: true, options: [] },
  verify: { takesFile: false, options: [] },
  backup: { takesFile: true, options: [] },
  restore: { takesFile: true, options: ['replace'] },
};

const OPTIONS = {
  data: { type: 'string' },
  'key-file': { type: 'string' },
  today: { type: 'string' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  'dry-run': { type: 'boolean' },
  accept: { type: 'boolean' },
  replace: { type: 'boolean' },
  province: { type: 'string' },
} as const;
const DEFAULT_LANGUAGE: Locale = 'ar';
const COMMON: readonly string[] = ['data', 'key-file', 'today', 'json', 'language'];

export function readArguments(argv: readonly string[]): CommandLine | Misunderstood {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return { problem: 'unknownOption', value: optionIn(error) };
  }
  const { values, positionals } = parsed;
  const [name = '', ...files] = positionals;
  const command = COMMAND_NAMES.find((known) => known === name);
  if (!command) return { problem: 'unknownCommand', value: name };
  const form = COMMAND_FORMS[command];
  const foreign = Object.keys(values).find((option) => !COMMON.includes(option) && !form.options.includes(option));
  if (foreign) return { problem: 'unknownOption', value: `--${foreign}` };
  const extra = files[form.takesFile ? 1 : 0];
  if (extra !== undefined) return { problem: 'tooMany', value: extra };
  if (form.takesFile && files[0] === undefined) return { problem: 'fileMissing', value: command };
  if (values.today !== undefined && !isDay(values.today)) return { problem: 'dayInvalid', value: values.today };
  const language = LOCALES.find((known) => known === (values.language ?? DEFAULT_LANGUAGE));
  if (!language) return { problem: 'languageUnknown', value: values.language ?? '' };
  if (command === 'import' && values.accept === values['dry-run']) return { problem: 'acceptOrDryRun', value: command };
  return {
    command,
    file: files[0] ?? null,
    data: values.data ?? null,
    keyFile: values['key-file'] ?? null,
    today: values.today ?? null,
    json: values.json ?? false,
    accept: values.accept ?? false,
    replace: values.replace ?? false,
    province: values.province ?? null,
    language,
  };
}

/** Node says in English what is wrong; the option that it quotes says it in every language. */
function optionIn(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return /'([^']+)'/.exec(message)?.[1] ?? '';
}

/** The language in which to complain about a command line that was not understood. */
export function languageOf(argv: readonly string[]): Locale {
  return LOCALES.find((known) => argv.includes(known) || argv.includes(`--language=${known}`)) ?? DEFAULT_LANGUAGE;
}

const parse = (argv: readonly string[]) => parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });

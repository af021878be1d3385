import { AppError, type ErrorShape } from '../../../shared/errors/index.ts';
import { inLocale, type Locale, type Translate, translator } from '../../../shared/locale/index.ts';
import { readableParameters } from '../../../shared/refusals/index.ts';
import { formatDay } from '../../../shared/time/index.ts';
import type { RestoreSummary } from '../backup/index.ts';
import { COMMAND_NAMES, type Misunderstood } from './arguments.ts';
import type { Outcome } from './commands.ts';

export type Result = Outcome | { readonly command: 'restore'; readonly value: RestoreSummary };

/** A result as people read it, one fact a line. */
export function linesOf(result: Result, locale: Locale): readonly string[] {
  const say = translator(locale);
  switch (result.command) {
    case 'import': {
      const { doubts, refused, ...counts } = result.value;
      return [
        say('cli:outcome.imported', { ...counts, doubts: doubts.length, refused: refused.length }),
        ...doubts.map((doubt) => say('cli:outcome.doubt', { ...doubt, why: say(`import:doubt.${doubt.code}`) })),
        ...refused.map(({ row, code }) => say('cli:outcome.refused', { row, why: say(`import:refused.${code}`) })),
      ];
    }
    case 'alerts':
      if (result.value.length === 0) return [say('cli:outcome.noAlert')];
      return result.value.map(({ level, due, subject, explain }) =>
        say('cli:outcome.alert', {
          level: say(`vocabulary:level.${level}`),
          due: formatDay(due, locale),
          title: subject.title,
          explain: inLocale(explain, locale),
        }),
      );
    case 'export':
      return [say('cli:outcome.exported', { file: result.value.file, count: result.value.projects })];
    case 'verify': {
      const { sound, documents, problems } = result.value;
      const count = Object.values(documents).reduce((sum, number) => sum + number, 0);
      return sound
        ? [say('cli:outcome.sound', { count })]
        : problems.map((problem) => say('cli:outcome.problem', { ...problem }));
    }
    case 'backup':
      return [say('cli:outcome.backedUp', { file: result.value.file, count: result.value.documents })];
    case 'restore': {
      const { documents, createdAt, replaced } = result.value;
      const restored = say('cli:outcome.restored', {
        count: documents,
        createdAt: formatDay(createdAt.slice(0, 10), locale),
      });
      return replaced === null ? [restored] : [restored, say('cli:outcome.replaced', { folder: replaced })];
    }
  }
}

/** The error's sentence in the user's language, with what to do next. */
export function errorSentence({ code, parameters }: ErrorShape, locale: Locale): string {
  const say = translator(locale);
  const sentence = say(`errors:${code}`, readableParameters(parameters, say));
  return sentence === code || code === 'UNEXPECTED' ? say('errors:UNEXPECTED', { code }) : sentence;
}

export function helpLines(problem: Misunderstood, locale: Locale): readonly string[] {
  const say: Translate = translator(locale);
  return [
    say(`cli:usage.${problem.problem}`, { value: problem.value }),
    '',
    say('cli:help.title'),
    ...COMMAND_NAMES.map((name) => `  ${say(`cli:help.${name}`)}`),
    say('cli:help.options'),
  ];
}

export const usageError = ({ problem, value }: Misunderstood): AppError =>
  new AppError('COMMAND_LINE_MISUNDERSTOOD', { parameters: { problem, value } });

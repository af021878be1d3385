import { toErrorShape } from '../../../shared/errors/index.ts';
import { inBothLanguages } from '../../../shared/locale/index.ts';
import type { CommandLine } from './arguments.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { errorSentence, linesOf, type Result } from './print.ts';
import type { Reply } from './reply.ts';

/** Runs a command and puts what came of it into words or JSON. Never throws. */
export async function execute(line: CommandLine, run: () => Promise<Result>): Promise<Reply> {
  try {
    const result = await run();
    const unsound = result.command === 'verify' && !result.value.sound;
    return { exit: unsound ? EXIT.refused : EXIT.done, stdout: printed(line, result), stderr: '' };
  } catch (thrown) {
    return failure(line, thrown);
  }
}

function printed(line: CommandLine, result: Result): string {
  return line.json ? `${JSON.stringify(result.value)}\n` : `${linesOf(result, line.language).join('\n')}\n`;
}

/** With `--json` the error, too, is one document on stdout. */
export function failure(line: Pick<CommandLine, 'json' | 'language'>, thrown: unknown): Reply {
  const error = toErrorShape(thrown);
  const exit = exitCodeOf(error.code);
  const sentence = errorSentence(error, line.language);
  if (!line.json) return { exit, stdout: '', stderr: `${sentence}\n` };
  const message = inBothLanguages((_translate, locale) => errorSentence(error, locale));
  const document = { error: { code: error.code, parameters: error.parameters, message } };
  return { exit, stdout: `${JSON.stringify(document)}\n`, stderr: `${sentence}\n` };
}

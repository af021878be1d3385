import type { AppError } from '../../shared/errors/index.ts';
import type { Translate } from '../../shared/locale/index.ts';
import { readableParameters } from '../../shared/refusals/index.ts';
import { isolate } from '../../shared/text/index.ts';

/** The sentence of an error: what happened and what to do next. Codes without a sentence get the general one. */
export function sentenceOf(error: Pick<AppError, 'code' | 'parameters'>, t: Translate): string {
  const key = `errors:${error.code}`;
  const sentence = t(key, { code: error.code, ...isolated(readableParameters(error.parameters, t)) });
  return sentence === key || sentence === error.code ? t('errors:UNEXPECTED', { code: error.code }) : sentence;
}

const isolated = (parameters: AppError['parameters']) =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
  );

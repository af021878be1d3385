import { LOCALES, translator } from '../../locale/index.ts';
import { fold } from '../../text/index.ts';

/**
 * The application's own words for the codes of a list, in both languages, folded: what it exports it knows again,
 * whatever the words of other people's lists are taken for.
 */
export function ownWords<Code extends string>(list: string, codes: readonly Code[]): ReadonlyMap<string, Code> {
  return new Map(
    LOCALES.flatMap((locale) =>
      codes.map((code) => [fold(translator(locale)(`vocabulary:${list}.${code}`)), code] as const),
    ),
  );
}

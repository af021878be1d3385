/**
 * @typedef {object} Finding
 * @property {number} line from 1
 * @property {string} word what stands there
 * @property {string} instead what to write
 */

/**
 * Physical ways to say it in a style sheet, and their logical counterparts. A line may be excused by a comment
 * `physical:` with the reason, for what really has a left and a right side (a map, a screen position).
 * @type {readonly (readonly [RegExp, string])[]}
 */
const CSS_RULES = [
  [
    /(?<![\w-])(?:margin|padding|border)-(?:left|right)(?:-\w+)?(?=\s*:)/g,
    'the same with -inline-start or -inline-end',
  ],
  [/(?<![\w-])scroll-(?:margin|padding)-(?:left|right)(?=\s*:)/g, 'the same with -inline-start or -inline-end'],
  [/(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius(?=\s*:)/g, 'border-start-start-radius and its kin'],
  [/(?<![\w-])(?:left|right)(?=\s*:)/g, 'inset-inline-start or inset-inline-end'],
  [/(?<![\w-])text-align\s*:\s*(?:left|right)\b/g, 'text-align: start or end'],
  [/(?<![\w-])(?:float|clear)\s*:\s*(?:left|right)\b/g, 'inline-start or inline-end'],
];

/**
 * The same in style objects and in the short properties of Mantine's components (which has ms/me/ps/pe).
 * @type {readonly (readonly [RegExp, string])[]}
 */
const TSX_RULES = [
  [/(?<![\w-])(?:margin|padding|border)(?:Left|Right)(?:\w*)(?=\s*[:=])/g, 'marginInlineStart, paddingInlineEnd …'],
  [/(?<![\w-])border(?:Top|Bottom)(?:Left|Right)Radius(?=\s*[:=])/g, 'borderStartStartRadius and its kin'],
  [/(?<=[{,\s])(?:left|right)(?=\s*:\s*(?:\d|['"`]-?\d))/g, 'insetInlineStart or insetInlineEnd'],
  [/(?<=\s)(?:ml|mr|pl|pr)(?=\s*=\s*["'{])/g, 'ms, me, ps or pe'],
  [/textAlign\s*[:=]\s*['"](?:left|right)['"]/g, "textAlign: 'start' or 'end'"],
  [/(?<=\s)ta\s*=\s*(?:\{\s*)?['"](?:left|right)['"]/g, 'ta="start" or ta="end"'],
  [/(?<![\w-])float\s*:\s*['"](?:left|right)['"]/g, "'inline-start' or 'inline-end'"],
];

/** Blanks comments out, keeping the lines, so that they may speak of left and right. @param {string} text */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

/**
 * @param {string} text a source file
 * @param {'css' | 'tsx'} kind
 * @returns {readonly Finding[]} places that would not be mirrored
 */
export function physicalCss(text, kind) {
  const lines = text.split('\n');
  return withoutComments(text)
    .split('\n')
    .flatMap((line, at) => {
      if (lines[at]?.includes('physical:')) return [];
      return (kind === 'css' ? CSS_RULES : TSX_RULES).flatMap(([pattern, instead]) =>
        [...line.matchAll(pattern)].map((match) => ({ line: at + 1, word: match[0], instead })),
      );
    });
}

import { expect, test } from 'vitest';
import { physicalCss } from '../../scripts/check/physical-css.mjs';
import { isAccepted } from '../../scripts/notices/collect.mjs';
import { packageFolder } from '../../scripts/notices/record-packages.mjs';

const words = (text: string, kind: 'css' | 'tsx') => physicalCss(text, kind).map(({ word }) => word);

test('left and right are found in style sheets', () => {
  expect(words('.a { margin-left: 1px; padding-right: 2px; left: 0; text-align: right; float: left }', 'css')).toEqual([
    'margin-left',
    'padding-right',
    'left',
    'text-align: right',
    'float: left',
  ]);
  expect(words('.a { border-top-left-radius: 3px; border-right-color: red }', 'css')).toHaveLength(2);
});

test('what mirrors by itself passes, and so does an excused line', () => {
  const good =
    '.a { margin-inline-start: 1px; inset-inline-end: 0; text-align: start; --left-over: 1; }\n/* left: 0 */';
  expect(words(good, 'css')).toEqual([]);
  expect(words('.map { left: 0; } /* physical: a map has a west side */', 'css')).toEqual([]);
  expect(
    words(
      'const left = 3; <Group ms={4} ta="start" style={{ paddingInlineEnd: 2 }} />; f({ left, right: other });',
      'tsx',
    ),
  ).toEqual([]);
});

test('left and right are found in style objects and short properties', () => {
  const bad = '<Box ml={4} pr="md" ta="left" style={{ marginLeft: 3, left: 0, textAlign: \'right\' }} />';
  expect(words(bad, 'tsx').sort()).toEqual(['left', 'marginLeft', 'ml', 'pr', 'ta="left"', "textAlign: 'right'"]);
});

test('the line is told', () => {
  expect(physicalCss('/* a\n b */\n.a {\n  right: 1px;\n}', 'css')).toMatchObject([{ line: 4, word: 'right' }]);
});

test('a licence is accepted when one of those offered is', () => {
  expect(['MIT', '(MIT OR GPL-2.0)', 'Apache-2.0', 'MIT AND OFL-1.1'].every(isAccepted)).toBe(true);
  expect(['SSPL-1.0', 'UNLICENSED', 'unknown', 'MIT AND SSPL-1.0'].some(isAccepted)).toBe(false);
});

test('a bundled module names its package', () => {
  expect(packageFolder('/a/node_modules/@mantine/core/esm/x.mjs?v=1')).toBe('/a/node_modules/@mantine/core');
  expect(packageFolder('/a/node_modules/x/node_modules/y/index.js')).toBe('/a/node_modules/x/node_modules/y');
  expect(packageFolder('/a/src/main/main.ts')).toBeUndefined();
});

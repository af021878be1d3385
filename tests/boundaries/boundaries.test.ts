import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forbidden, options } from '../../.dependency-cruiser.cjs';

/** One deliberate violation of each rule: the offending file, what it says, and what it needs beside it. */
const VIOLATIONS: readonly { readonly rule: string; readonly file: string; readonly text: string }[] = [
  { rule: 'no-cycles', file: 'src/renderer/a/one.ts', text: "import './two.ts'; export const one = 1;" },
  { rule: 'shared-stays-inside', file: 'src/shared/a/out.ts', text: "import '../../main/shell-part.ts';" },
  { rule: 'shared-is-pure', file: 'src/shared/a/files.ts', text: "import 'node:fs';" },
  { rule: 'shared-uses-few-packages', file: 'src/shared/a/heavy.ts', text: "import 'rxjs';" },
  {
    rule: 'engine-knows-no-electron',
    file: 'src/main/engine/a/shown.ts',
    text: "import { app } from 'electron'; app;",
  },
  {
    rule: 'engine-stays-inside',
    file: 'src/main/engine/a/out.ts',
    text: "import type { Part } from '../../shell-part.ts';",
  },
  {
    rule: 'storage-stands-alone',
    file: 'src/main/engine/storage/out.ts',
    text: "import '../../../shared/a/index.ts';",
  },
  { rule: 'storage-uses-few-packages', file: 'src/main/engine/storage/heavy.ts', text: "import 'zod';" },
  { rule: 'shell-uses-only-the-engines-door', file: 'src/main/deep.ts', text: "import './engine/a/inner.ts';" },
  { rule: 'shell-knows-no-window', file: 'src/main/shown.ts', text: "import '../renderer/a/two.ts';" },
  {
    rule: 'window-stays-inside',
    file: 'src/renderer/a/out.ts',
    text: "import type { Part } from '../../main/shell-part.ts';",
  },
  { rule: 'window-knows-no-node', file: 'src/renderer/a/files.ts', text: "import 'node:path';" },
  { rule: 'window-sees-no-database', file: 'src/renderer/a/data.ts', text: "import 'rxdb';" },
  {
    rule: 'rooms-are-entered-through-their-door',
    file: 'src/renderer/a/window.ts',
    text: "import '../../shared/a/inner.ts';",
  },
  {
    rule: 'shared-rooms-are-entered-through-their-door',
    file: 'src/shared/b/index.ts',
    text: "import '../a/inner.ts';",
  },
  { rule: 'nothing-unresolved', file: 'src/main/lost.ts', text: "import './nowhere.ts';" },
  { rule: 'sources-need-no-tests', file: 'src/main/proof.ts', text: "import './proof.test.ts';" },
];

/** What the violations above lean on; innocent by itself. */
const SURROUNDINGS: Readonly<Record<string, string>> = {
  'package.json':
    '{"type":"module","dependencies":{"rxjs":"*","zod":"*","rxdb":"*"},"devDependencies":{"electron":"*"}}',
  'src/renderer/a/two.ts': "import './one.ts'; export const two = 2;",
  'src/main/shell-part.ts': 'export interface Part { readonly name: string }',
  'src/main/engine/a/inner.ts': 'export const inner = 1;',
  'src/main/proof.test.ts': 'export const proof = 1;',
  'src/shared/a/index.ts': "export { inner } from './inner.ts';",
  'src/shared/a/inner.ts': 'export const inner = 1;',
  'src/renderer/a/good.ts':
    "import { inner } from '../../shared/a/index.ts'; import type { Kind } from './kind-good.ts'; export const good: Kind = inner;",
  'src/renderer/a/kind-good.ts': "import { good } from './good.ts'; export type Kind = typeof good | number;",
};

let folder: string;
let found: ReadonlySet<string>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'moutabaa boundaries '));
  const files = { ...SURROUNDINGS, ...Object.fromEntries(VIOLATIONS.map(({ file, text }) => [file, text])) };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${text}\n`);
  }
  symlinkSync(path.resolve(import.meta.dirname, '../../node_modules'), path.join(folder, 'node_modules'), 'junction');
  const { output } = await cruise(['src'], { ...options, baseDir: folder, ruleSet: { forbidden }, validate: true });
  const { violations } = (output as ICruiseResult).summary;
  found = new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(VIOLATIONS)('$rule stops $file', ({ rule, file }) => {
  expect([...found].filter((entry) => entry.endsWith(` ${file}`))).toContain(`${rule} ${file}`);
});

test('every rule is broken once here', () => {
  expect(VIOLATIONS.map(({ rule }) => rule).sort()).toEqual(forbidden.map(({ name }) => name).sort());
});

test('what is allowed passes', () => {
  expect([...found].filter((entry) => entry.endsWith('good.ts'))).toEqual([]);
});

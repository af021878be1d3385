// The window is mirrored between Arabic and French, so its styles name start and end, never left and right.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { inRoot } from '../setup/paths.mjs';
import { physicalCss } from './physical-css.mjs';

const folder = inRoot('src', 'renderer');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(css|tsx?)$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => path.join(folder, name));

const found = files.flatMap((file) =>
  physicalCss(readFileSync(file, 'utf8'), file.endsWith('.css') ? 'css' : 'tsx').map(
    ({ line, word, instead }) => `${path.relative(inRoot(), file)}:${line} ${word}: write ${instead}`,
  ),
);
for (const line of found) process.stdout.write(`${line}\n`);
process.stdout.write(`${files.length} files read\n`);
process.exitCode = found.length > 0 ? 1 : 0;

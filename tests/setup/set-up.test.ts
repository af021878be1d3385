import { expect, test } from 'vitest';
import { isInstalled } from '../../scripts/setup/dependencies.mjs';
import { displaySocket, hasDisplay, textEnvironment } from '../../scripts/setup/display.mjs';
import { isModern } from '../../scripts/setup/node.mjs';
import { packageName } from '../../scripts/setup/system-packages.mjs';
import { librariesIn, missing } from '../../scripts/setup/system-probe.mjs';
import { isWholePng } from '../../scripts/start/without-display.mjs';
import { addUp, countsOf, totalLine } from '../../scripts/test/totals.mjs';

test('the Node that runs TypeScript is told from older ones', () => {
  expect(['v20.20.2', 'v22.17.1', '18.0.0'].some(isModern)).toBe(false);
  expect(['v22.18.0', 'v24.0.0', 'v26.1.0'].every(isModern)).toBe(true);
});

test('npm ci runs again only when the lock file asks for something else', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };
  const a = { 'node_modules/a': { version: '1.0.0' } };
  expect(isInstalled(lock, { packages: a })).toBe(true);
  expect(isInstalled(lock, { packages: { ...a, 'node_modules/b': { version: '1.0.0' } } })).toBe(false);
  expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '0.9.0' } } })).toBe(false);
  expect(isInstalled(lock, { packages: {} })).toBe(false);
  expect(isInstalled(lock, undefined)).toBe(false);
});

test('a library is found under its exact name', () => {
  const libraries = librariesIn(
    '3 libs found\n\tlibgbm.so.1 (libc6,x86-64) => /lib/libgbm.so.1\n\tlibgbm.so.12 (libc6) => /x\n',
  );
  expect([...libraries]).toEqual(['libgbm.so.1', 'libgbm.so.12']);
});

test.runIf(process.platform === 'linux')('a program and a library that no system has are missing', async () => {
  const program = { package: 'p', kind: 'program', name: 'no-such-program', for: 'window' } as const;
  const library = { package: 'l', kind: 'library', name: 'libnosuch.so.9', for: 'window' } as const;
  const shell = { package: 's', kind: 'program', name: 'sh', for: 'window' } as const;
  expect(await missing([program, library, shell])).toEqual([program, library]);
});

test('newer Debian and Ubuntu call some libraries differently', async () => {
  const known = async (name: string) => name === 'libasound2t64';
  expect(await packageName('libasound2', known)).toBe('libasound2t64');
  expect(await packageName('libgbm1', known)).toBe('libgbm1');
  expect(await packageName('xvfb', async () => true)).toBe('xvfb');
});

test('a display that is gone does not count as one', async () => {
  expect(displaySocket(':7.0')).toBe('/tmp/.X11-unix/X7');
  expect(displaySocket('localhost:10.0')).toBeUndefined();
  if (process.platform === 'linux') expect(await hasDisplay({ DISPLAY: ':9731' })).toBe(false);
});

test('a picture that is still being written does not count', () => {
  const whole = Buffer.concat([Buffer.from('\x89PNG....', 'latin1'), Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1')]);
  expect(isWholePng(whole)).toBe(true);
  expect(isWholePng(whole.subarray(0, -8))).toBe(false);
  expect(isWholePng(Buffer.alloc(0))).toBe(false);
});

test('the last line counts what could not even be loaded', () => {
  const broken = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 2,
    testResults: [{ status: 'failed', assertionResults: [] }],
  };
  expect(countsOf(broken, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  expect(countsOf({ numPassedTests: 3, numFailedTests: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  const sum = addUp([countsOf({ numPassedTests: 3 }, 0), { passed: 10, failed: 0, skipped: 1 }]);
  expect(totalLine(sum)).toBe('13 passed, 0 failed, 1 skipped');
  expect(totalLine({ passed: 1, failed: 0, skipped: 0 })).toBe('1 passed, 0 failed');
});

test('file names keep their Arabic letters on machines that set no language', () => {
  expect(textEnvironment({})).toEqual({ LC_ALL: 'C.UTF-8' });
  expect(textEnvironment({ LANG: 'C' })).toEqual({ LC_ALL: 'C.UTF-8' });
  expect(textEnvironment({ LANG: 'fr_MA.UTF-8' })).toEqual({});
  expect(textEnvironment({ LANG: 'C.utf8', LC_ALL: 'POSIX' })).toEqual({ LC_ALL: 'C.UTF-8' });
});

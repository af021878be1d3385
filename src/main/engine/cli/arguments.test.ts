import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, languageOf, readArguments } from './arguments.ts';

describe('a command line', () => {
  it.each([
    ['unknownCommand', '', []],
    ['unknownCommand', 'explode', ['explode']],
    ['unknownOption', '--colour', ['verify', '--colour']],
    ['unknownOption', '--data <value>', ['verify', '--data']],
    ['unknownOption', '--accept', ['alerts', '--accept']],
    ['fileMissing', 'import', ['import', '--dry-run']],
    ['fileMissing', 'restore', ['restore']],
    ['tooMany', 'more', ['alerts', 'more']],
    ['tooMany', 'b.zip', ['backup', 'a.zip', 'b.zip']],
    ['dayInvalid', '2026-02-30', ['alerts', '--today', '2026-02-30']],
    ['languageUnknown', 'en', ['alerts', '--language', 'en']],
    ['acceptOrDryRun', 'import', ['import', 'a.xlsx']],
    ['acceptOrDryRun', 'import', ['import', 'a.xlsx', '--accept', '--dry-run']],
  ])('that is wrong is told why: %s «%s»', (problem, value, argv) => {
    expect(readArguments(argv)).toEqual({ problem, value });
  });

  it('is understood whatever the order of its words', () => {
    const argv = ['--json', 'import', '--today', '2026-06-15', 'لائحة.xlsx', '--accept', '--province=02.113'];
    expect(readArguments(argv)).toEqual({
      command: 'import',
      file: 'لائحة.xlsx',
      data: null,
      keyFile: null,
      today: '2026-06-15',
      json: true,
      accept: true,
      replace: false,
      province: '02.113',
      language: 'ar',
    });
    for (const name of COMMAND_NAMES) {
      const rest = name === 'import' ? ['f', '--dry-run'] : name === 'alerts' || name === 'verify' ? [] : ['f'];
      expect(readArguments([name, ...rest, '--data', 'd', '--key-file', 'k'])).toMatchObject({
        command: name,
        data: 'd',
        keyFile: 'k',
      });
    }
  });

  it('is complained about in its own language', () => {
    expect(languageOf(['explode'])).toBe('ar');
    expect(languageOf(['explode', '--language', 'fr'])).toBe('fr');
    expect(languageOf(['explode', '--language=fr'])).toBe('fr');
  });
});

import { describe, expect, it } from 'vitest';
import { type KeyPress, shortcutOf } from './shortcuts.ts';

const press = (values: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...values,
});

describe('shortcutOf', () => {
  it('knows letters by their place on the keyboard, whatever the layout types', () => {
    expect(shortcutOf(press({ key: 'ى', code: 'KeyN' }), false)).toEqual({ act: 'new' });
    expect(shortcutOf(press({ key: 'n', code: 'KeyN' }), false)).toEqual({ act: 'new' });
  });

  it('knows signs by what they type, since layouts put them in different places', () => {
    expect(shortcutOf(press({ key: '؟', code: 'Slash', shiftKey: true }), false)).toEqual({ act: 'help' });
    expect(shortcutOf(press({ key: '/', code: 'Period', shiftKey: true }), false)).toEqual({ act: 'search' });
  });

  it('leaves typing alone, except for what types nothing', () => {
    expect(shortcutOf(press({ key: 'n', code: 'KeyN' }), true)).toBeNull();
    expect(shortcutOf(press({ key: 'z', code: 'KeyZ', ctrlKey: true }), true)).toBeNull();
    expect(shortcutOf(press({ key: 'f', code: 'KeyF', ctrlKey: true }), true)).toEqual({ act: 'search' });
    expect(shortcutOf(press({ key: '2', code: 'Digit2', altKey: true }), true)).toEqual({ act: 'place', index: 1 });
  });

  it('takes back the last act', () => {
    expect(shortcutOf(press({ key: 'ئ', code: 'KeyZ', ctrlKey: true }), false)).toEqual({ act: 'undo' });
  });

  it('does again what was taken back', () => {
    expect(shortcutOf(press({ key: 'ئ', code: 'KeyZ', ctrlKey: true, shiftKey: true }), false)).toEqual({
      act: 'redo',
    });
    expect(shortcutOf(press({ key: 'y', code: 'KeyY', ctrlKey: true }), false)).toEqual({ act: 'redo' });
    expect(shortcutOf(press({ key: 'y', code: 'KeyY', ctrlKey: true }), true)).toBeNull();
  });

  it('means nothing with other modifiers', () => {
    expect(shortcutOf(press({ key: 'n', code: 'KeyN', ctrlKey: true }), false)).toBeNull();
    expect(shortcutOf(press({ key: 'é', code: 'Digit2', ctrlKey: true, altKey: true }), false)).toBeNull();
  });
});

/** What a key press means anywhere in the window. */
export type Shortcut =
  | { readonly act: 'search' | 'find' | 'new' | 'fact' | 'help' | 'manual' | 'undo' | 'redo' }
  | { readonly act: 'place'; readonly index: number };

export interface KeyPress {
  readonly key: string;
  /** Position on the keyboard: letters are found there, since an Arabic layout types other letters. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The shortcut of a key press, or null. While the person types only those count that type nothing.
 */
export function shortcutOf(press: KeyPress, typing: boolean): Shortcut | null {
  const command = press.ctrlKey || press.metaKey;
  if (command && !press.altKey && press.code === 'KeyF') return { act: 'search' };
  if (command && !press.altKey && press.code === 'KeyK') return { act: 'find' };
  if (press.altKey && !command) {
    const place = /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1];
    return place === undefined ? null : { act: 'place', index: Number(place) - 1 };
  }
  if (press.key === 'F1' && !command && !press.altKey) return { act: 'manual' };
  if (typing || press.altKey) return null;
  if (command && press.code === 'KeyZ') return { act: press.shiftKey ? 'redo' : 'undo' };
  if (command) return press.code === 'KeyY' && !press.shiftKey ? { act: 'redo' } : null;
  if (press.key === '?' || press.key === '؟') return { act: 'help' };
  if (press.key === '/') return { act: 'search' };
  if (press.code === 'KeyN' && !press.shiftKey) return { act: 'new' };
  if (press.code === 'KeyF' && !press.shiftKey) return { act: 'fact' };
  return null;
}

/** What a key press on a cell that is not written in means. */
export type KeyMeaning =
  | 'type'
  | 'edit'
  | 'clear'
  | 'all'
  | 'fill'
  | 'redo'
  | 'trouble'
  | 'wider'
  | 'narrower'
  | 'move'
  | 'leave'
  | null;

export interface CellKeyPress {
  readonly key: string;
  /** Position on the keyboard: letters of shortcuts are found there, since an Arabic layout types other letters. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly getModifierState: (name: 'AltGraph') => boolean;
}

const MOVING: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'Tab',
]);

const COMMANDS: Readonly<Record<string, KeyMeaning>> = { KeyA: 'all', KeyD: 'fill', KeyY: 'redo' };
const PLAIN: Readonly<Record<string, KeyMeaning>> = {
  F2: 'edit',
  Enter: 'edit',
  Delete: 'clear',
  Backspace: 'clear',
  F8: 'trouble',
  Escape: 'leave',
};

/**
 * @param column position of the active cell among `columns`
 * @param leaving Escape was pressed just before: Tab then leaves the sheet, as it does at the end of a row, so that nobody
 * is caught in it
 */
export function keyMeaning(press: CellKeyPress, column: number, columns: number, leaving: boolean): KeyMeaning {
  const { key, code, shiftKey, altKey } = press;
  const command = press.ctrlKey || press.metaKey;
  // The third level of a key types a letter although Ctrl and Alt are reported with it.
  if (key.length === 1 && press.getModifierState('AltGraph')) return 'type';
  if (command && !altKey) {
    if (code === 'KeyZ') return shiftKey ? 'redo' : null;
    return COMMANDS[code] ?? (MOVING.has(key) && key !== 'Tab' ? 'move' : null);
  }
  if (altKey) {
    if (!shiftKey || command) return null;
    return key === 'ArrowUp' ? 'wider' : key === 'ArrowDown' ? 'narrower' : null;
  }
  if (key === 'Tab' && (leaving || column === (shiftKey ? 0 : columns - 1))) return null;
  if (MOVING.has(key)) return 'move';
  // A dead key begins a letter with an accent.
  if (key.length === 1 || key === 'Dead' || key === 'Process') return 'type';
  return PLAIN[key] ?? null;
}

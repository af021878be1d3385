import { type ChangeEvent, type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useAppState } from '../../frame/index.ts';
import { directionOf, useWords } from '../../language/index.ts';
import type { MoveKey } from './area.ts';
import { type PlacedColumn, ROW_HEIGHT } from './layout.ts';
import classes from './sheet.module.css';
import { matching, withWord, wordsToChoose } from './suggestions.ts';

export interface CellEditorProps {
  readonly row: number;
  readonly place: PlacedColumn;
  readonly initial: string;
  /** Begun by typing over the cell: arrows then go on to the next cell, as in every spreadsheet. */
  readonly typing: boolean;
  readonly label: string;
  readonly invalid: boolean;
  /** Whether the words to choose from are shown above the cell: there is no room below. */
  readonly above: boolean;
  /** `move` is the key that ended editing, or null when the focus went elsewhere. */
  readonly onCommit: (text: string, move: MoveKey | null) => void;
  readonly onCancel: () => void;
}

type Field = HTMLTextAreaElement | HTMLInputElement;

const ARROWS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** The cell that is being written in. */
export function CellEditor(props: CellEditorProps) {
  const { place, row, initial, typing, onCommit, onCancel } = props;
  const words = useWords();
  const communes = useAppState().office?.communes;
  const [text, setText] = useState(initial);
  const [touched, setTouched] = useState(false);
  const choices = useMemo(() => wordsToChoose(place.column, communes ?? [], words), [place, communes, words]);
  const shown = touched ? matching(choices, text, place.column) : choices;
  const [marked, setMarked] = useState(() => choices.indexOf(initial));
  const list = useId();
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const ended = useRef(false);

  // At once, so that the letter that began the typing lands in the field.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(initial.length, initial.length);
  }, [initial]);

  const mark = Math.min(marked, shown.length - 1);
  function end(value: string, move: MoveKey | null): void {
    if (ended.current) return;
    ended.current = true;
    onCommit(value, move);
  }
  const endWith = (move: MoveKey | null): void => {
    const word = shown[mark];
    end(word === undefined ? text : withWord(text, word, place.column), move);
  };

  function onKeyDown(event: KeyboardEvent<Field>): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, ctrlKey } = event;
    if (key === 'Escape') {
      ended.current = true;
      onCancel();
    } else if ((key === 'Enter' && !event.altKey) || key === 'Tab') endWith({ key, shiftKey, ctrlKey: false });
    else if (key === 'Enter') setText(`${text}\n`);
    else if (choices.length > 0 && (key === 'ArrowDown' || key === 'ArrowUp'))
      setMarked(Math.max(0, Math.min(mark + (key === 'ArrowDown' ? 1 : -1), shown.length - 1)));
    else if (typing && ARROWS.has(key)) endWith({ key, shiftKey: false, ctrlKey });
    else return;
    event.preventDefault();
  }

  const common = {
    className: classes.field,
    'aria-label': props.label,
    'aria-invalid': props.invalid || undefined,
    dir: directionOf(text),
    value: text,
    onChange: (event: ChangeEvent<Field>) => {
      const typed = event.currentTarget.value;
      setText(typed);
      setTouched(true);
      // Enter takes the nearest word, where no other may be written; nothing typed takes none.
      setMarked(typed.trim() === '' || place.column.kind === 'programmes' ? -1 : 0);
    },
    onKeyDown,
    onBlur: () => end(text, null),
  };
  const combobox = choices.length > 0 && {
    role: 'combobox',
    'aria-expanded': shown.length > 0,
    'aria-controls': list,
    'aria-autocomplete': 'list' as const,
    'aria-activedescendant': mark >= 0 ? `${list}-${mark}` : undefined,
  };

  return (
    <div
      className={classes.editor}
      style={{ insetBlockStart: row * ROW_HEIGHT, insetInlineStart: place.start, minInlineSize: place.width }}
    >
      {place.column.kind === 'paragraph' ? (
        <textarea ref={field} rows={1} {...common} />
      ) : (
        <input ref={field} type="text" {...common} {...combobox} />
      )}
      {choices.length > 0 && shown.length > 0 && (
        <div
          id={list}
          role="listbox"
          aria-label={props.label}
          className={classes.choices}
          data-above={props.above || undefined}
        >
          {shown.map((word, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
            <div
              key={word}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === mark}
              className={classes.choice}
              ref={index === mark ? scrollIntoSight : undefined}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => end(withWord(text, word, place.column), null)}
            >
              <bdi>{word}</bdi>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

const scrollIntoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

import { useState } from 'react';

/** What was typed into the forms of one kind and neither saved nor given up, by what each form is about. */
export type Drafts<Value> = Map<string, Value>;

export interface Draft<Value> {
  readonly value: Value;
  readonly change: (values: Partial<Value> | ((before: Value) => Partial<Value>)) => void;
  /** Whether the form began with what was typed before. */
  readonly restored: boolean;
  /** Saved or given up: the next form begins afresh. */
  readonly forget: () => void;
  /** Empties the form that is open. */
  readonly restart: () => void;
}

/**
 * The state of a form that survives the form: a click on a notification, another place or a slip of Escape take nothing
 * that was typed. `drafts` lives as long as the window.
 */
export function useDraft<Value extends object>(
  drafts: Drafts<Value>,
  about: string,
  initial: () => Value,
): Draft<Value> {
  const [kept] = useState(() => drafts.get(about));
  const [value, setValue] = useState(() => kept ?? initial());
  const [restored, setRestored] = useState(kept !== undefined);
  return {
    value,
    restored,
    change: (values) =>
      setValue((before) => {
        const next = { ...before, ...(typeof values === 'function' ? values(before) : values) };
        drafts.set(about, next);
        return next;
      }),
    forget: () => {
      drafts.delete(about);
    },
    restart: () => {
      drafts.delete(about);
      setRestored(false);
      setValue(initial());
    },
  };
}

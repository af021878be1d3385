import { useEffect, useSyncExternalStore } from 'react';
import type { FactKind } from './fact-draft.ts';

/** What the form was opened for. */
export interface Asked {
  /** Null while the project is still to be chosen. */
  readonly project: string | null;
  /** Null for whatever was begun, else for progress. */
  readonly kind: FactKind | null;
}

let asked: Asked | null = null;
/** Where the keyboard was when the form was opened. */
let before: Element | null = null;
/** The project that the screen is about, or the selected row's. */
let subject: string | null = null;
const listeners = new Set<() => void>();

function change(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** Opens the form for a fact, by default of the project at hand. */
export function openFact(what: Partial<Asked> = {}): void {
  before = document.activeElement;
  change({ project: what.project ?? subject, kind: what.kind ?? null });
}

/** Closes the form; the keyboard goes back to where it was. */
export function closeFact(): void {
  change(null);
  setTimeout(() => {
    if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body)
      before.focus({ preventScroll: true });
    before = null;
  });
}

export const useAsked = (): Asked | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );

/** Names the project that a fact is about while this screen or row is at hand. */
export function useFactSubject(project: string | null): void {
  useEffect(() => {
    subject = project;
    return () => {
      if (subject === project) subject = null;
    };
  }, [project]);
}

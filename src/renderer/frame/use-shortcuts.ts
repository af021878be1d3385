import { useEffect, useEffectEvent } from 'react';
import { type Shortcut, shortcutOf } from './shortcuts.ts';

/** Hears the window's shortcuts; the listener answers whether it did something with one. */
export function useShortcuts(listener: (shortcut: Shortcut) => boolean): void {
  const heard = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
    const shortcut = shortcutOf(event, isTyping(event.target));
    if (shortcut !== null && listener(shortcut)) event.preventDefault();
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => heard(event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLTextAreaElement || isTextInput(target));

const isTextInput = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type);

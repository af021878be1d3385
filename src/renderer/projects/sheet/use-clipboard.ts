import { type RefObject, useEffect, useEffectEvent } from 'react';

export interface ClipboardUse {
  /** The selected cells as text, or null while some of them are still on their way: the copy is then asked for again. */
  readonly copied: () => string | null;
  readonly onCut: () => void;
  readonly onPaste: (text: string) => void;
}

/**
 * Copy, cut and paste while the sheet has the focus. A page tells them to its body when no text is selected, so they are
 * heard there.
 */
export function useClipboard(frame: RefObject<HTMLDivElement | null>, { copied, onCut, onPaste }: ClipboardUse): void {
  const hear = useEffectEvent((event: ClipboardEvent) => {
    if (document.activeElement !== frame.current || event.clipboardData === null) return;
    event.preventDefault();
    if (event.type === 'paste') {
      onPaste(event.clipboardData.getData('text/plain'));
      return;
    }
    const text = copied();
    if (text === null) return;
    event.clipboardData.setData('text/plain', text);
    if (event.type === 'cut') onCut();
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => hear(event);
    const kinds = ['copy', 'cut', 'paste'] as const;
    for (const kind of kinds) document.addEventListener(kind, listener);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, listener);
    };
  }, []);
}

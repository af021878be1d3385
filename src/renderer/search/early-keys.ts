let typed = '';
let listening: (() => void) | null = null;

/** Keeps what is typed between the shortcut and the moment when the palette stands there, at the first time. */
export function keepEarlyKeys(): void {
  typed = '';
  if (listening) return;
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    typed += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, true);
  listening = () => window.removeEventListener('keydown', onKey, true);
}

/** What was typed so far; from now on the box hears the keys itself. */
export function takeEarlyKeys(): string {
  listening?.();
  listening = null;
  const taken = typed;
  typed = '';
  return taken;
}

let marked = false;

/** Marks the moment the first rows were painted, once per window; measurements of the start read it. */
export function markFirstRows(): void {
  if (marked) return;
  marked = true;
  requestAnimationFrame(() =>
    // A task after the frame: its pixels have been handed over.
    setTimeout(() => {
      performance.mark('moutabaa:first-rows');
      document.documentElement.dataset.firstRows = 'true';
    }),
  );
}

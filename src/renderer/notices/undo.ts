const offers: (() => void)[] = [];

/** Keeps an undo at hand for Ctrl Z until it is withdrawn. */
export function offerUndo(undo: () => void): () => void {
  offers.push(undo);
  return () => {
    const index = offers.indexOf(undo);
    if (index !== -1) offers.splice(index, 1);
  };
}

/** Takes back the last act that still can be; false when there is none. */
export function undoLast(): boolean {
  const undo = offers.pop();
  undo?.();
  return undo !== undefined;
}

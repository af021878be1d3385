/** Where a key moves the selection among `total` rows, or null when the key moves nothing. No selection is -1. */
export function movedSelection(key: string, selected: number, total: number, rowsOfPage: number): number | null {
  if (total === 0) return null;
  const target = targetOf(key, selected, total, Math.max(1, rowsOfPage - 1));
  return target === null ? null : Math.min(Math.max(target, 0), total - 1);
}

function targetOf(key: string, selected: number, total: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return selected + 1;
    case 'ArrowUp':
      return selected - 1;
    case 'PageDown':
      return Math.max(selected, 0) + page;
    case 'PageUp':
      return selected - page;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}

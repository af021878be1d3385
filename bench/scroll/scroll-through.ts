/** How many frames a scroll took, and how many of them came late. */
export interface Frames {
  readonly all: number;
  readonly late: number;
}

/**
 * Scrolls an element down and up again, a little at every frame, and counts the frames that came later than one and a half
 * times the page's own rhythm. It runs inside the page and is handed there as text: it may use nothing from outside of itself.
 */
export async function scrollThrough(element: Element): Promise<Frames> {
  const STEPS = 600;
  const PIXELS = 90;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const median = (values: readonly number[]): number =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 16.7;
  // The rhythm of a page at rest: a virtual display need not have sixty frames a second.
  const resting: number[] = [];
  let before = await frame();
  for (let step = 0; step < 60; step++) {
    const now = await frame();
    resting.push(now - before);
    before = now;
  }
  const limit = 1.5 * median(resting);
  let late = 0;
  for (let step = 0; step < STEPS; step++) {
    element.scrollTop += step < STEPS / 2 ? PIXELS : -PIXELS;
    const now = await frame();
    if (now - before > limit) late += 1;
    before = now;
  }
  return { all: STEPS, late };
}

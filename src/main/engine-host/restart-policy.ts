/** Milliseconds to wait before each further start within one window of time. */
const WAITS = [100, 500, 2000, 5000] as const;
const WINDOW_MILLISECONDS = 60_000;

/** Starts a crashed process again at once, then more slowly, and gives up when it crashes too often in a minute. */
export class RestartPolicy {
  private crashes: number[] = [];

  /** Milliseconds to wait before starting again, or null to give up. `now` in milliseconds. */
  next(now: number): number | null {
    this.crashes = this.crashes.filter((at) => now - at < WINDOW_MILLISECONDS);
    const wait = WAITS[this.crashes.length];
    this.crashes.push(now);
    return wait ?? null;
  }

  reset(): void {
    this.crashes = [];
  }
}

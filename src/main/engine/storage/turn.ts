/** Work done in one go before others get their turn, in milliseconds: measured, because rows differ and machines do too. */
const MILLISECONDS = 6;

/** A share of the event loop. Whoever does long work looks now and then whether it is used up, and then waits its turn. */
export class Turn {
  #began = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#began >= MILLISECONDS;
  }

  begin(): void {
    this.#began = performance.now();
  }

  /** Lets everybody else have theirs. */
  async next(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.begin();
  }
}

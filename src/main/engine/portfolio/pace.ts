/** Work done in one go before other calls get their turn, in milliseconds. */
const TURN_MILLISECONDS = 5;

/** Lets waiting calls be answered whenever a turn is used up; call it between small pieces of long work. */
export class Pace {
  private turnBegan = performance.now();

  async next(): Promise<void> {
    if (performance.now() - this.turnBegan < TURN_MILLISECONDS) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.turnBegan = performance.now();
  }
}

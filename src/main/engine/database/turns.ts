/** Lets work that reads, decides and writes run one after another: what one decides on cannot change under it. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Work must not take a turn within its turn: it would wait for itself. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

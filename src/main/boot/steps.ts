/** One step of the start; `stop` undoes it. */
export interface Step {
  readonly name: string;
  readonly start: () => void | Promise<void>;
  readonly stop?: () => void | Promise<void>;
}

/** Runs the steps in order and can take them back in reverse, as far as they came. */
export class Boot {
  private readonly steps: readonly Step[];
  private readonly done: Step[] = [];
  private readonly report: (line: string, thrown?: unknown) => void;

  constructor(steps: readonly Step[], report: (line: string, thrown?: unknown) => void) {
    this.steps = steps;
    this.report = report;
  }

  async start(): Promise<void> {
    for (const [index, step] of this.steps.entries()) {
      this.report(`start ${index + 1}/${this.steps.length}: ${step.name}`);
      await step.start();
      this.done.push(step);
    }
  }

  /** A step that fails to stop does not keep the others from stopping. */
  async stop(): Promise<void> {
    for (const step of this.done.splice(0).reverse()) {
      this.report(`stop: ${step.name}`);
      try {
        await step.stop?.();
      } catch (thrown) {
        this.report(`stop failed: ${step.name}`, thrown);
      }
    }
  }
}

/** What a program for measurements writes before its answer on stdout: Electron itself may write there, too. */
export const ANSWER = 'moutabaa-bench:';

export function answer(value: unknown): void {
  process.stdout.write(`${ANSWER}${JSON.stringify(value)}\n`);
}

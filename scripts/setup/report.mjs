// What the set-up says. Plain lines on stderr, so that stdout stays free for what a command really answers.

const start = Date.now();

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {number} since @returns {string} seconds since then, for people */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** @returns {string} seconds since this program began */
export const elapsed = () => seconds(start);

/**
 * A set-up problem that a person can mend: its message is shown as it is, without a stack trace.
 */
export class SetupError extends Error {}

/**
 * Names a long step, and shows every ten seconds that it still lives.
 * @template T
 * @param {string} title what is being done
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now();
  say(`- ${title}`);
  const beat = setInterval(() => say(`  … still at it: ${title} (${seconds(began)})`), 10_000);
  try {
    const result = await work();
    say(`  done in ${seconds(began)}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

/**
 * Runs a script's main function and turns what it throws into a line and an exit code.
 * @param {() => Promise<number>} main returns the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    say(error instanceof SetupError ? `\n${error.message}` : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}

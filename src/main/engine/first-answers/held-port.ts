import type { Port } from '../calls/index.ts';
import type { FirstAnswer } from './read.ts';

/** What a window asks before it paints: its state, its settings, and what its first screen shows. */
const FIRST_QUESTIONS = 3;

/** A window's port until the engine is open: what the window says waits, and its first questions are answered as kept. */
export class HeldPort implements Port {
  readonly post: Port['post'];
  readonly onClose: Port['onClose'];
  private waiting: unknown[] = [];
  private readonly given = new Set<FirstAnswer>();
  private listener: ((message: unknown) => void) | null = null;

  /** @param onAnswered called once the first questions were answered */
  constructor(port: Port, answers: readonly FirstAnswer[], onAnswered: () => void) {
    this.post = port.post;
    this.onClose = port.onClose;
    port.onMessage((message) => {
      if (this.listener) {
        this.listener(message);
        return;
      }
      this.waiting.push(message);
      this.answer(message, answers);
      if (this.given.size >= Math.min(answers.length, FIRST_QUESTIONS)) onAnswered();
    });
  }

  /** From now on the engine answers; it gets everything that was said before. */
  onMessage(listener: (message: unknown) => void): void {
    this.listener = listener;
    for (const message of this.waiting.splice(0)) listener(message);
  }

  private answer(message: unknown, answers: readonly FirstAnswer[]): void {
    if (!isWatch(message)) return;
    const input = JSON.stringify(message.input);
    const known = answers.find((answer) => answer.name === message.name && answer.input === input);
    if (!known) return;
    this.post({ type: 'data', id: message.id, value: known.value });
    this.given.add(known);
  }
}

type Watch = { readonly id: number; readonly name: unknown; readonly input: unknown };

function isWatch(message: unknown): message is Watch {
  if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== 'watch') return false;
  return 'id' in message && typeof message.id === 'number' && 'name' in message && 'input' in message;
}

/** Values that fill the placeholders of an error's sentence; never personal data. */
export type ErrorParameters = Readonly<Record<string, string | number>>;

export interface AppErrorOptions {
  readonly parameters?: ErrorParameters;
  /** Whether doing the same again later can help. */
  readonly retry?: boolean;
  readonly cause?: unknown;
}

/** What crosses a process boundary in place of an exception. */
export interface ErrorShape {
  readonly code: string;
  readonly parameters: ErrorParameters;
  readonly retry: boolean;
}

/**
 * The one error of the house. Its stable `code` is translated at the edge (`errors:<code>` in the locale files), in the
 * user's language, with what to do next.
 */
export class AppError extends Error {
  readonly code: string;
  readonly parameters: ErrorParameters;
  readonly retry: boolean;

  constructor(code: string, options: AppErrorOptions = {}) {
    super(code, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.parameters = options.parameters ?? {};
    this.retry = options.retry ?? false;
  }
}

/** Any thrown value as a shape that can be sent: coded errors keep their code, everything else is `UNEXPECTED`. */
export function toErrorShape(thrown: unknown): ErrorShape {
  if (thrown instanceof AppError) return { code: thrown.code, parameters: thrown.parameters, retry: thrown.retry };
  if (isCoded(thrown)) {
    return { code: thrown.code, parameters: plain(thrown.parameters), retry: thrown.retryable === true };
  }
  return { code: 'UNEXPECTED', parameters: {}, retry: false };
}

export function fromErrorShape(shape: ErrorShape): AppError {
  return new AppError(shape.code, { parameters: shape.parameters, retry: shape.retry });
}

interface Coded {
  readonly code: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly retryable?: boolean;
}

/** Codes of libraries mean nothing to people, and their parameters may quote a document. */
const OWN_CODES = /^(STORAGE|GROUP)_/;

/** Rooms that can be published by themselves (the storage) have coded errors of their own class. */
function isCoded(thrown: unknown): thrown is Coded {
  return (
    thrown instanceof Error &&
    'code' in thrown &&
    typeof thrown.code === 'string' &&
    OWN_CODES.test(thrown.code) &&
    'parameters' in thrown &&
    typeof thrown.parameters === 'object' &&
    thrown.parameters !== null
  );
}

function plain(parameters: Coded['parameters']): ErrorParameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]),
  );
}

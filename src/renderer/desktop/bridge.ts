import type {
  ShellAnswer,
  ShellBridge,
  ShellCallInput,
  ShellCallName,
  ShellCallOutputs,
} from '../../shared/contract/index.ts';
import { fromErrorShape } from '../../shared/errors/index.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly moutabaa: ShellBridge;
  }
}

/**
 * Asks the shell for something that needs the desktop and no data.
 * @throws AppError what it was refused with
 */
export async function desktopCall<Name extends ShellCallName>(
  name: Name,
  input: ShellCallInput<Name>,
): Promise<ShellCallOutputs[Name]> {
  // The shell is trusted to answer with the type that the contract names.
  const answer = (await window.moutabaa.call(name, input)) as ShellAnswer;
  if ('error' in answer) throw fromErrorShape(answer.error);
  return answer.value as ShellCallOutputs[Name];
}

export const pathOfFile = (file: File): string => window.moutabaa.pathOfFile(file);

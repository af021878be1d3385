import type { ShellBridge, ShellCallInput, ShellCallName, ShellCallOutputs } from '../../shared/contract/index.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly moutabaa: ShellBridge;
  }
}

/** Asks the shell for something that needs the desktop and no data. */
export async function desktopCall<Name extends ShellCallName>(
  name: Name,
  input: ShellCallInput<Name>,
): Promise<ShellCallOutputs[Name]> {
  // The shell is trusted to answer with the type that the contract names.
  return (await window.moutabaa.call(name, input)) as ShellCallOutputs[Name];
}

export const pathOfFile = (file: File): string => window.moutabaa.pathOfFile(file);

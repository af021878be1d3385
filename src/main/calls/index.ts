import path from 'node:path';
import { dialog, ipcMain, shell } from 'electron';
import type { SHELL_CALLS, ShellCallInput, ShellCallName, ShellCallOutputs } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors/index.ts';
import type { EngineProcess } from '../engine-host/index.ts';
import { assertTrustedSender } from '../security/index.ts';
import type { RememberedSettings } from '../settings/index.ts';
import type { MainWindow } from '../windows/index.ts';

export interface ShellCallContext {
  readonly window: () => MainWindow;
  readonly engine: EngineProcess;
  readonly settings: RememberedSettings;
  readonly dataFolder: string;
  readonly documentsFolder: string;
  readonly developmentServer: string | null;
  readonly onLanguage: () => void;
  /** The page listens: it wants a channel to the engine. */
  readonly onPageConnected: () => void;
}

type Handlers = {
  readonly [Name in ShellCallName]: (input: ShellCallInput<Name>) => Promise<ShellCallOutputs[Name]>;
};

/** Answers the page's calls for things of the desktop: each checked for sender and form. */
export function answerShellCalls(context: ShellCallContext): void {
  const handlers = shellHandlers(context);
  ipcMain.handle('desktop:call', async (event, name: unknown, input: unknown) => {
    assertTrustedSender(event.senderFrame, context.developmentServer);
    // With the first call: the start needs none, and the schemas bring a library along.
    const { SHELL_CALLS: calls } = await import('../../shared/contract/index.ts');
    if (typeof name !== 'string' || !isShellCall(calls, name)) throw new AppError('UNKNOWN_CALL');
    const parsed = calls[name].safeParse(input);
    if (!parsed.success) throw new AppError('INPUT_INVALID');
    // The table gives each name the schema of its own handler, which the compiler cannot follow.
    const handler: (input: never) => Promise<unknown> = handlers[name];
    return handler(parsed.data as never);
  });
  ipcMain.on('desktop:connect', (event) => {
    assertTrustedSender(event.senderFrame, context.developmentServer);
    const window = context.window();
    if (event.sender !== window.contents) return;
    window.pageConnected();
    window.send({ type: 'engine', state: context.engine.state });
    context.onPageConnected();
  });
}

const isShellCall = (calls: typeof SHELL_CALLS, name: string): name is ShellCallName => Object.hasOwn(calls, name);

function shellHandlers(context: ShellCallContext): Handlers {
  return {
    chooseSavePath: async ({ suggestedName, extension }) => {
      const { translator } = await import('../../shared/locale/index.ts');
      const answer = await dialog.showSaveDialog({
        defaultPath: path.join(context.documentsFolder, path.basename(suggestedName)),
        filters: [{ name: translator(context.settings.locale)('shell:saveDialog.backup'), extensions: [extension] }],
      });
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    print: async () => {
      context.window().contents.print({ silent: false, printBackground: true });
      return null;
    },
    restartEngine: async () => {
      context.engine.restart();
      return null;
    },
    unlock: async ({ recoveryKey }) => {
      context.engine.restart(recoveryKey);
      return null;
    },
    showDataFolder: async () => {
      shell.showItemInFolder(path.join(context.dataFolder, 'vault.json'));
      return null;
    },
    setLanguage: async ({ locale }) => {
      if (context.settings.update({ ...context.settings.current, locale })) context.onLanguage();
      return null;
    },
  };
}

import { access } from 'node:fs/promises';
import path from 'node:path';
import { dialog, ipcMain, shell } from 'electron';
import type {
  SHELL_CALLS,
  ShellAnswer,
  ShellCallInput,
  ShellCallName,
  ShellCallOutputs,
} from '../../shared/contract/index.ts';
import { AppError, toErrorShape } from '../../shared/errors/index.ts';
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
  /** Files that people make with one click. */
  readonly papersFolder: string;
  /** Folder of the built pages. */
  readonly pages: string;
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
    return answerOf(() => handler(parsed.data as never));
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

/** A refusal crosses to the page as a shape: an exception would arrive as its text alone. */
async function answerOf(work: () => Promise<unknown>): Promise<ShellAnswer> {
  try {
    return { value: await work() };
  } catch (thrown) {
    return { error: toErrorShape(thrown) };
  }
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
    savePdf: async ({ html, name }) => {
      const { paperAsPdf, writeDocument } = await import('../papers/index.ts');
      return { name: await writeDocument(context.papersFolder, name, await paperAsPdf(html, context.pages)) };
    },
    printPaper: async ({ html }) => {
      const { printPaper } = await import('../papers/index.ts');
      await printPaper(html, context.pages);
      return null;
    },
    openDocument: async ({ name }) => {
      const file = await existingDocument(context.papersFolder, name);
      // An error comes back as its text: no program for this kind of file. Its folder is shown then.
      if ((await shell.openPath(file)) !== '') shell.showItemInFolder(file);
      return null;
    },
    showDocument: async ({ name }) => {
      shell.showItemInFolder(await existingDocument(context.papersFolder, name));
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

/** @throws AppError `DOCUMENT_GONE` when the person moved or removed it */
async function existingDocument(folder: string, name: string): Promise<string> {
  const file = path.join(folder, path.basename(name));
  try {
    await access(file);
  } catch (thrown) {
    throw new AppError('DOCUMENT_GONE', { cause: thrown });
  }
  return file;
}

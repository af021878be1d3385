import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { firstValueFrom, type Observable } from 'rxjs';
import { type Engine, type EngineOptions, startEngine } from '../../src/main/engine/engine.ts';
import type { Notice } from '../../src/main/engine/host-protocol.ts';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  LiveQueryInput,
  LiveQueryName,
  LiveQueryOutput,
} from '../../src/shared/contract/index.ts';

/** An engine under test, with typed doors. Its files are real, encrypted and on disk. */
export interface TestEngine {
  readonly engine: Engine;
  readonly notices: readonly Notice[];
  readonly call: <Name extends CommandName>(name: Name, input: CommandInput<Name>) => Promise<CommandOutput<Name>>;
  readonly watch: <Name extends LiveQueryName>(
    name: Name,
    input: LiveQueryInput<Name>,
  ) => Observable<LiveQueryOutput<Name>>;
  readonly now: <Name extends LiveQueryName>(name: Name, input: LiveQueryInput<Name>) => Promise<LiveQueryOutput<Name>>;
  readonly stop: () => Promise<void>;
}

const IMPORT_WORKER = new URL('../../src/main/engine/import/worker.ts', import.meta.url);

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder that is removed when the test process ends. */
export function temporaryFolder(name = 'moutabaa-'): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), name));
  folders.push(folder);
  return folder;
}

export async function openTestEngine(home: string, options: Partial<EngineOptions> = {}): Promise<TestEngine> {
  const notices: Notice[] = [];
  const engine = await startEngine({
    dataFolder: path.join(home, 'data'),
    keysFolder: path.join(home, 'keys'),
    logFolder: path.join(home, 'logs'),
    importWorker: IMPORT_WORKER,
    documentsFolder: path.join(home, 'documents'),
    today: null,
    sealer: null,
    secret: null,
    keepKey: false,
    onNotice: (notice) => notices.push(notice),
    ...options,
  });
  // The router answers each name with the output of its own definition.
  const watch: TestEngine['watch'] = (name, input) =>
    engine.router.watch(name, input, engine.caller) as Observable<LiveQueryOutput<typeof name>>;
  return {
    engine,
    notices,
    call: async (name, input) => (await engine.router.call(name, input, engine.caller)) as CommandOutput<typeof name>,
    watch,
    now: (name, input) => firstValueFrom(watch(name, input)),
    stop: engine.stop,
  };
}

/** What a new project needs; tests overwrite what they look at. */
export const PROJECT: CommandInput<'projects.create'> = {
  title: { ar: 'تهيئة المسلك القروي', fr: 'Aménagement de la piste rurale' },
  description: '',
  objective: '',
  beneficiaries: null,
  programmes: ['pac'],
  sector: 'roads',
  workType: 'development',
  communes: [],
  place: '',
  years: [2026],
  priority: 'normal',
  owner: '',
  delegatedOwner: '',
  bearer: '',
  supervisor: '',
  partners: [],
  estimatedCost: null,
  phase: 'execution',
  declaredCondition: null,
  remarks: '',
  otherColumns: [],
};

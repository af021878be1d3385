import os from 'node:os';

/** What a figure depends on. Nothing here tells whose machine it is. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** GiB. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly electron: string;
  /** Processes that wanted a core when the run began, per core; above 1 the machine was busy with other work. */
  readonly load: number;
}

export function machine(): Machine {
  const cores = os.cpus();
  return {
    processor: cores[0]?.model.trim() ?? os.arch(),
    cores: cores.length,
    memory: Math.round(os.totalmem() / 1024 ** 3),
    system: `${os.type()} ${os.arch()}`,
    node: process.versions.node,
    electron: process.env.MOUTABAA_ELECTRON_VERSION ?? 'unknown',
    load: (os.loadavg()[0] ?? 0) / Math.max(1, cores.length),
  };
}

import path from 'node:path';
import { app, utilityProcess } from 'electron';
import { answer } from '../../electron/answer.ts';

/** Runs the measuring engine as the application runs its own: as a utility process. */
app.whenReady().then(() => {
  const child = utilityProcess.fork(path.join(import.meta.dirname, 'engine.cjs'), [], { stdio: 'inherit' });
  child.on('message', (times: unknown) => {
    answer(times);
    app.exit(0);
  });
  child.on('exit', () => app.exit(1));
});

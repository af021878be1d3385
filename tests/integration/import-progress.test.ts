import path from 'node:path';
import { expect, it } from 'vitest';
import type { EngineMessage } from '../../src/shared/contract/index.ts';
import { openTestEngine, temporaryFolder } from '../support/engine.ts';
import { writeProjectWorkbook } from '../support/workbooks.ts';

it('an import tells how far it has come, and every window hears it', async () => {
  const opened = await openTestEngine(temporaryFolder());
  await opened.engine.loaded;
  await opened.engine.office.create({ ar: 'قسم', fr: '' }, null);
  const heard: number[] = [];
  opened.engine.serve({
    post: (message: EngineMessage) => {
      if (message.type !== 'event' || typeof message.value !== 'object' || message.value === null) return;
      if ('done' in message.value && 'total' in message.value)
        heard.push(Number(message.value.done) / Number(message.value.total));
    },
    onMessage: () => undefined,
    onClose: () => undefined,
  });
  const file = path.join(temporaryFolder(), 'list.xlsx');
  await writeProjectWorkbook(file, { rows: 600, layout: 'province' });
  const { token } = await opened.call('import.open', { file });
  await opened.call('import.accept', { token });
  await opened.stop();
  expect(heard.length).toBeGreaterThan(3);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
  expect(heard.at(-1)).toBe(1);
}, 60_000);

import { afterEach, describe, expect, it } from 'vitest';
import type { ClientMessage } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors/index.ts';
import { createEngineClient, type EngineClient } from './client.ts';

/** The engine's end of a real channel, as far as the protocol goes. */
interface FarEnd {
  readonly received: ClientMessage[];
  readonly port: MessagePort;
  next(count: number): Promise<ClientMessage>;
}

const ends: MessagePort[] = [];

function connect(client: EngineClient): FarEnd {
  const channel = new MessageChannel();
  const received: ClientMessage[] = [];
  const waiting: (() => void)[] = [];
  channel.port2.onmessage = (event) => {
    received.push(event.data);
    for (const wake of waiting.splice(0)) wake();
  };
  ends.push(channel.port1, channel.port2);
  client.attach(channel.port1);
  return {
    received,
    port: channel.port2,
    async next(count) {
      while (received.length < count) await new Promise<void>((wake) => waiting.push(wake));
      const message = received[count - 1];
      if (message === undefined) throw new Error('nothing received');
      return message;
    },
  };
}

afterEach(() => {
  for (const end of ends.splice(0)) end.close();
});

describe('calls', () => {
  it('are answered or refused by their number', async () => {
    const client = createEngineClient();
    const engine = connect(client);
    const removed = client.call('projects.remove', { id: 'a' });
    const restored = client.call('projects.restore', { id: 'b' });
    const first = await engine.next(1);
    const second = await engine.next(2);
    engine.port.postMessage(null);
    engine.port.postMessage({
      type: 'refusal',
      id: second.id,
      error: { code: 'PROJECT_GONE', parameters: { n: 1 }, retry: false },
    });
    engine.port.postMessage({ type: 'answer', id: first.id, value: null });
    await expect(restored).rejects.toMatchObject({ code: 'PROJECT_GONE', parameters: { n: 1 } });
    await expect(removed).resolves.toBeNull();
  });

  it('wait for the first port', async () => {
    const client = createEngineClient();
    const provinces = client.call('setup.provinces', {});
    const engine = connect(client);
    const asked = await engine.next(1);
    engine.port.postMessage({ type: 'answer', id: asked.id, value: [] });
    await expect(provinces).resolves.toEqual([]);
  });

  it('already sent end in a retryable error when the engine restarts', async () => {
    const client = createEngineClient();
    const first = connect(client);
    const lost = client.call('projects.remove', { id: 'a' });
    await first.next(1);
    connect(client);
    await expect(lost).rejects.toMatchObject({ code: 'ENGINE_RESTARTED', retry: true });
  });

  it('are lost with a port whose other end closes, and later ones wait', async () => {
    const client = createEngineClient();
    const first = connect(client);
    const lost = client.call('projects.remove', { id: 'a' });
    await first.next(1);
    first.port.close();
    await expect(lost).rejects.toMatchObject({ code: 'ENGINE_RESTARTED' });
    const later = client.call('projects.restore', { id: 'a' });
    const second = connect(client);
    const asked = await second.next(1);
    expect(asked).toMatchObject({ type: 'call', name: 'projects.restore' });
    second.port.postMessage({ type: 'answer', id: asked.id, value: null });
    await expect(later).resolves.toBeNull();
  });

  it('are refused at once when the engine has failed for good', async () => {
    const client = createEngineClient();
    const waiting = client.call('setup.provinces', {});
    client.fail(new AppError('ENGINE_STOPPED', { retry: true }));
    await expect(waiting).rejects.toMatchObject({ code: 'ENGINE_STOPPED' });
    await expect(client.call('setup.provinces', {})).rejects.toMatchObject({ code: 'ENGINE_STOPPED' });
  });
});

describe('watches', () => {
  it('of the same question share one, and late listeners get the last answer', async () => {
    const client = createEngineClient();
    const engine = connect(client);
    const seen: unknown[] = [];
    const stopFirst = client.watch('app.state', {}, (answer) => seen.push(['first', answer]));
    const asked = await engine.next(1);
    engine.port.postMessage({ type: 'data', id: asked.id, value: { ready: true } });
    await until(() => seen.length === 1);
    const stopSecond = client.watch('app.state', {}, (answer) => seen.push(['second', answer]));
    expect(seen[1]).toEqual(['second', { data: { ready: true } }]);
    stopFirst();
    stopSecond();
    expect(await engine.next(2)).toEqual({ type: 'unwatch', id: asked.id });
    expect(engine.received).toHaveLength(2);
  });

  it('are asked again of the next engine', async () => {
    const client = createEngineClient();
    connect(client);
    const seen: unknown[] = [];
    client.watch('settings', {}, (answer) => seen.push(answer));
    const second = connect(client);
    const asked = await second.next(1);
    expect(asked).toMatchObject({ type: 'watch', name: 'settings' });
    second.port.postMessage({ type: 'data', id: asked.id, value: { locale: 'fr' } });
    await until(() => seen.length === 1);
    expect(seen).toEqual([{ data: { locale: 'fr' } }]);
  });

  it('hear a refusal as an error', async () => {
    const client = createEngineClient();
    const engine = connect(client);
    const seen: unknown[] = [];
    client.watch('projects.page', { id: 'x' }, (answer) => seen.push(answer));
    const asked = await engine.next(1);
    engine.port.postMessage({
      type: 'refusal',
      id: asked.id,
      error: { code: 'NO_RIGHT', parameters: {}, retry: false },
    });
    await until(() => seen.length === 1);
    expect(seen[0]).toMatchObject({ error: { code: 'NO_RIGHT' } });
  });
});

it('tells events to those who listen', async () => {
  const client = createEngineClient();
  const engine = connect(client);
  const seen: number[] = [];
  const stop = client.on('import.progress', (progress) => seen.push(progress.done));
  engine.port.postMessage({ type: 'event', name: 'import.progress', value: { token: 't', done: 1, total: 2 } });
  await until(() => seen.length === 1);
  stop();
  engine.port.postMessage({ type: 'event', name: 'import.progress', value: { token: 't', done: 2, total: 2 } });
  client.watch('settings', {}, () => seen.push(-1));
  const asked = await engine.next(1);
  engine.port.postMessage({ type: 'data', id: asked.id, value: {} });
  await until(() => seen.length === 2);
  expect(seen).toEqual([1, -1]);
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((wake) => setTimeout(wake, 1));
}

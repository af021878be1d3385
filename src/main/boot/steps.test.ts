import { describe, expect, it } from 'vitest';
import { Boot } from './steps.ts';

const recorder = () => {
  const lines: string[] = [];
  const step = (name: string, stopFails = false) => ({
    name,
    start: () => void lines.push(`+${name}`),
    stop: () => {
      lines.push(`-${name}`);
      if (stopFails) throw new Error(name);
    },
  });
  return { lines, step };
};

describe('boot', () => {
  it('starts in order and stops in reverse', async () => {
    const { lines, step } = recorder();
    const boot = new Boot([step('a'), step('b'), step('c')], () => undefined);
    await boot.start();
    await boot.stop();
    expect(lines).toEqual(['+a', '+b', '+c', '-c', '-b', '-a']);
  });

  it('stops only what it started, and goes on when one step cannot stop', async () => {
    const { lines, step } = recorder();
    const failing = { name: 'x', start: () => Promise.reject(new Error('no')) };
    const boot = new Boot([step('a'), step('b', true), failing, step('c')], () => undefined);
    await expect(boot.start()).rejects.toThrow('no');
    await boot.stop();
    expect(lines).toEqual(['+a', '+b', '-b', '-a']);
  });

  it('stops once', async () => {
    const { lines, step } = recorder();
    const boot = new Boot([step('a')], () => undefined);
    await boot.start();
    await Promise.all([boot.stop(), boot.stop()]);
    expect(lines).toEqual(['+a', '-a']);
  });
});

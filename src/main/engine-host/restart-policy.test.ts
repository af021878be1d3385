import { describe, expect, it } from 'vitest';
import { RestartPolicy } from './restart-policy.ts';

describe('starting a crashed engine again', () => {
  it('waits longer each time and gives up at the fifth crash of a minute', () => {
    const policy = new RestartPolicy();
    expect([0, 1, 2, 3, 4].map((second) => policy.next(second * 1000))).toEqual([100, 500, 2000, 5000, null]);
  });

  it('forgets crashes that are more than a minute old', () => {
    const policy = new RestartPolicy();
    for (const minute of [0, 1, 2, 3, 4, 5, 6]) expect(policy.next(minute * 60_000)).toBe(100);
  });

  it('starts anew when a person asks for it', () => {
    const policy = new RestartPolicy();
    for (let crash = 0; crash < 5; crash++) policy.next(0);
    policy.reset();
    expect(policy.next(0)).toBe(100);
  });
});

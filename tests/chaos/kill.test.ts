import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/engine.ts';
import { campaign } from './campaign.ts';

/** The short form of `npm run chaos`. A failure names its seed: `npm run chaos -- --seed N`. */
const KILLS = 20;

it('loses nothing that was acknowledged, halves no import and tells nothing twice when it is killed 20 times', async () => {
  const seed = Date.now() % 1_000_000;
  const { kills, counts } = await campaign({ home: temporaryFolder('moutabaa-chaos-'), kills: KILLS, seed });
  expect(Object.values(kills).reduce((sum, number) => sum + number, 0)).toBe(KILLS);
  expect(counts.acknowledged).toBeGreaterThan(KILLS);
  expect(counts.imports + counts.foundDone + counts.foundUndone).toBeGreaterThan(0);
}, 180_000);

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Nothing that keeps a person with a screen reader or weak eyes from working: empty where all is well. With `rules` only
 * those of axe are looked at.
 */
export async function seriousFaults(page: Page, ...rules: readonly string[]): Promise<readonly string[]> {
  const only = rules.length === 0 ? {} : { runOnly: { type: 'rule' as const, values: [...rules] } };
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], ...only });
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

export const SCHEMES = ['light', 'dark'] as const;

/** In the dark only the colours are others: what else there is was looked at in the light. */
export const rulesIn = (scheme: (typeof SCHEMES)[number]): readonly string[] =>
  scheme === 'light' ? [] : ['color-contrast'];

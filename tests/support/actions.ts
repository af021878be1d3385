import type { Locator, Page } from 'playwright-core';

/** Counts what a person does: a click, or a key with the typing that goes with it, is one action. */
export interface Counted {
  readonly count: () => number;
  readonly click: (target: Locator) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  /** Types into whatever has the focus, as part of the key that follows or that brought the focus there. */
  readonly type: (text: string) => Promise<void>;
  readonly restart: () => void;
}

export function counting(page: Page): Counted {
  let actions = 0;
  return {
    count: () => actions,
    click: async (target) => {
      actions++;
      await target.click();
    },
    press: async (key) => {
      actions++;
      await page.keyboard.press(key);
    },
    type: async (text) => {
      actions++;
      await page.keyboard.type(text);
    },
    restart: () => {
      actions = 0;
    },
  };
}

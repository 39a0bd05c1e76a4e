import type { Locator, Page } from 'playwright-core';

/** How somebody works a page: with a mouse, a finger, or the keyboard alone. */
export interface Hands {
  /** Follows a link, presses a button, or opens what is folded. */
  press(target: Locator): Promise<void>;
  /** Replaces what stands in a field. */
  write(target: Locator, text: string): Promise<void>;
  /** Chooses from a list by the beginning of an entry's text. */
  choose(target: Locator, text: string): Promise<void>;
}

export const mouse: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  choose: async (target, text) => {
    await target.selectOption({ label: await labelOf(target, text) });
  },
};

export const finger: Hands = { ...mouse, press: (target) => target.tap() };

/** No page has more places to stop at. */
const tabsMax = 400;

/** The keyboard alone: Tab until the thing has the focus, then what one presses there. */
export function keyboard(page: Page): Hands {
  const reach = async (target: Locator) => {
    await target.waitFor();
    for (let tabs = 0; tabs < tabsMax; tabs++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${target}`);
  };
  return {
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    write: async (target, text) => {
      await reach(target);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    choose: async (target, text) => {
      await reach(target);
      // Typing the beginning of an entry chooses it, without opening the list.
      await page.keyboard.type(await labelOf(target, text));
    },
  };
}

async function labelOf(target: Locator, text: string): Promise<string> {
  const labels = await target.locator('option').allTextContents();
  const found = labels.find((label) => label.includes(text));
  if (found === undefined) throw new Error(`no entry has ${text}: ${labels}`);
  return found;
}

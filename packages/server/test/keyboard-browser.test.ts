import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openingMsMax } from './browser.ts';
import { type OpenPages, ofAWalk, openPages } from './open-pages.ts';

/* The pages in a real browser, without a mouse. */

let pages: OpenPages;

beforeAll(async () => {
  pages = await openPages();
}, openingMsMax);
afterAll(() => pages?.close());

/** Things as they stand in the page; Tab stops once at radio buttons of one name, arrows do the rest. */
const outsideGroups = (all: (HTMLElement | SVGElement)[]): string[] =>
  all
    .filter((one) => {
      const name = one.getAttribute('type') === 'radio' ? one.getAttribute('name') : null;
      return name === null || document.querySelector(`[name="${name}"][data-reached]`) === null;
    })
    .map((one) => one.outerHTML);

describe('by keyboard alone', () => {
  interface Step {
    /** What has the focus. */
    readonly name: string;
    /** How that is shown. */
    readonly outline: string;
    /** Whether it had the focus before. */
    readonly isKnown: boolean;
  }

  /** Notes in the page what every key leads to: asking it after each one takes twice the time. */
  const watchSteps = `(() => {
    const steps = [];
    let isUnderWay = false;
    const note = () => {
      const element = document.activeElement;
      const isKnown = element.dataset.reached !== undefined;
      element.dataset.reached = '';
      // An editor has it inside, and shows it around the whole.
      const inner = element.shadowRoot?.activeElement;
      if (inner) inner.dataset.reached = '';
      const name = element.getAttribute('href') ?? (element.id || element.tagName);
      steps.push({ name, outline: getComputedStyle(element).outlineStyle, isKnown });
    };
    // A key comes where the one before it has led to.
    const onKey = () => {
      if (isUnderWay) note();
      isUnderWay = true;
    };
    addEventListener('keydown', onKey, true);
    window.stepsTaken = () => {
      note();
      isUnderWay = false;
      return steps.splice(0);
    };
  })()`;

  /** Presses the tabulator some times, in a page that watches. */
  async function tab(page: Page, times: number): Promise<Step[]> {
    for (let pressed = 0; pressed < times; pressed++) await page.keyboard.press('Tab');
    return page.evaluate<Step[]>('stepsTaken()');
  }

  test('the skip link comes first and leads past the menu', () =>
    pages.visit({}, async (page) => {
      await page.goto('/verify');
      await page.evaluate(watchSteps);
      expect(await tab(page, 1)).toMatchObject([{ name: '#content', outline: 'solid' }]);
      await page.keyboard.press('Enter');
      expect((await tab(page, 1)).at(-1)).toMatchObject({ name: 'text', outline: 'solid' });
    }));

  /**
   * One endpoint stands for all; and what has hundreds of links in a table, and nothing else, for
   * nobody: the walk would take minutes.
   */
  const walked = () =>
    pages.paths.filter(
      (path) => !/^\/docs\/(api\/(?!generate-irn\/)|rules$|errors$|schema$)/.test(path),
    );

  test('everything is reached, is seen to be, and lets go again', ofAWalk, () =>
    pages.walk(walked(), {}, async (page, path) => {
      // An editor that comes while somebody walks takes the place of the field that has the focus.
      const fields = await page.locator('textarea[data-editor]').count();
      if (fields > 0) await page.locator('.editor').first().waitFor();
      await page.evaluate(watchSteps);
      const things = page.locator('a, button, input, textarea, summary, [tabindex="0"]');
      const unreached = things.and(page.locator(':visible:not([data-reached])'));
      const tabsMax = (await things.count()) + 50;
      for (let tabs = 0, isRound = false; tabs < tabsMax && !isRound; tabs += 10) {
        for (const { name, outline, isKnown } of await tab(page, 10)) {
          // Out of the page, or at its beginning again. A month is one field with several stops.
          isRound ||= name === 'BODY' || (isKnown && name === '#content');
          if (name !== 'BODY') expect(outline, `${path} ${name}`).not.toBe('none');
        }
      }
      const left = await unreached.evaluateAll(outsideGroups);
      expect(left, path).toEqual([]);
    }),
  );

  test('somebody signs in and opens an invoice', () =>
    pages.visit({}, async (page) => {
      const { userName, password } = pages.portal.sandbox!.clients[0]!.users[0]!;
      await page.goto('/invoices');
      await page.getByLabel('User name').focus();
      await page.keyboard.type(userName);
      await page.keyboard.press('Tab');
      await page.keyboard.type(password);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/invoices');
      await page.locator('tbody a').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${pages.invoicePath}`);
    }));
});

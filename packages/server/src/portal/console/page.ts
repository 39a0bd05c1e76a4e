import { limits } from '@openirp/core';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import { type Page, signedIn } from '../page.ts';
import type { UserVisit } from '../visit.ts';
import { valuesIn } from './compose.ts';
import { type Credentials, forget, keptSession } from './credentials.ts';
import { chooser, wishForm } from './form.ts';
import { knownCredentials } from './known-credentials.ts';
import { result } from './result.ts';
import { type Run, run } from './run.ts';
import { firstWish, sentWish, unsendable, type Wish, wishBytesMax } from './wish.ts';

/** The sandbox console: a call as a program makes it, every step of it shown. */
export const consolePage: Page = {
  path: '/console',
  isForSandboxes: true,
  get: signedIn(async (visit) =>
    page(visit, await firstWish(visit, await knownCredentials(visit))),
  ),
  post: signedIn(async (visit) => {
    // Payloads are large, and held in memory: only so many of them at once.
    const { act, wish } = await visit.uploads.take(() => sentWish(visit));
    if (Buffer.byteLength(wish.text) > limits.payloadBytesMax) {
      const { tooLarge } = visit.messages.console;
      return page(visit, { ...wish, view: 'json', text: '' }, { problem: tooLarge, status: 413 });
    }
    switch (act) {
      case 'forget':
        await forget(visit);
        return page(visit, { ...wish, isNewLogin: false });
      case 'to-form': {
        const isObject = valuesIn(wish.text) !== undefined;
        if (isObject) return page(visit, { ...wish, view: 'form' });
        return page(visit, wish, { problem: visit.messages.console.notAnObject, status: 422 });
      }
      case 'to-json':
        return page(visit, { ...wish, view: 'json' });
      case 'send':
        return isLarge(wish) ? visit.work.take(() => sent(visit, wish)) : sent(visit, wish);
    }
  }, wishBytesMax),
};

/** A payload that takes its time to seal, open and show. */
const isLarge = ({ text }: Wish): boolean => text.length > 256 * 1024;

async function sent(visit: UserVisit, wish: Wish): Promise<Response> {
  const { clientId, gstin, userName } = wish.credentials;
  // What was typed to log in need not stay on the page.
  const known = { clientSecret: '', password: '', ...(await knownCredentials(visit)) };
  const shown = { ...wish, credentials: { clientId, gstin, userName, ...known } };
  const wrong = unsendable(wish.credentials);
  if (wrong !== undefined) {
    return page(visit, { ...shown, isNewLogin: true }, { wrong, status: 422 });
  }
  return page(visit, shown, { done: await run(visit, wish) });
}

interface Said {
  /** What is wrong with the payload. */
  readonly problem?: string;
  /** The credential that cannot be sent. */
  readonly wrong?: keyof Credentials;
  readonly status?: number;
  readonly done?: Run;
}

async function page(visit: UserVisit, wish: Wish, said: Said = {}) {
  const words = visit.messages.console;
  const { done, status = 200 } = said;
  const kept = await keptSession(visit);
  const left: Markup = html`<div class="desk">
<section aria-label="${words.choose}">${chooser(visit, wish.target)}
${wishForm(visit, done === undefined ? wish : { ...wish, isNewLogin: false }, kept, said)}</section>
${done !== undefined && result(visit, wish, done)}
</div>`;
  return show(visit, {
    title: words.title,
    lead: words.lead,
    status,
    scripts: ['editor.js'],
    body: left,
    isKeptForBack: true,
  });
}

import type { ShownMessage } from '../../messages/messages.ts';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';
import { facts } from '../parts/facts.ts';
import { PageRefusal } from '../refusal.ts';
import { seesInbox } from '../register/inbox-hint.ts';
import type { Visit } from '../visit.ts';

const messagesMax = 50;

/** What a sandbox sends or would send, in clear; to others there is no such page. */
const messages: Page = {
  path: '/messages',
  isForSandboxes: true,
  get: async (visit) => {
    if (!seesInbox(visit)) throw new PageRefusal(404);
    const words = visit.messages.inbox;
    const newest = await visit.irp.messages.newest(messagesMax);
    return show(visit, {
      title: words.title,
      lead: words.lead,
      body: html`<p><a href="/messages">${words.refresh}</a></p>
${newest.length === 0 && html`<p>${words.none}</p>`}
${newest.map((message) => messageSection(visit, message))}`,
    });
  },
};

function messageSection(visit: Visit, message: ShownMessage): Markup {
  const words = visit.messages.inbox;
  const { channel, recipient, kind, createdAt, subject, text } = message;
  return html`<section><h2>${words.channels[channel]}: ${recipient}</h2>
${facts([
  [words.kind, html`<span lang="en">${kind}</span>`],
  [words.at, visit.format.instant(createdAt)],
  [words.state, standing(visit, message)],
  [words.subject, subject && html`<span lang="en">${subject}</span>`],
])}
${text === '' ? html`<p class="hint">${words.gone}</p>` : html`<pre class="message" lang="en" tabindex="0">${text}</pre>`}</section>
`;
}

function standing({ messages, irp }: Visit, { channel, state, fault }: ShownMessage): string {
  const words = messages.inbox;
  const gateway = channel === 'mail' ? irp.config.smtpUrl : irp.config.smsUrl;
  if (state === 'waiting' && gateway === '') return words.noGateway;
  return fault === undefined ? words.states[state] : `${words.states[state]} (${fault})`;
}

export const inboxPages: readonly Page[] = [messages];

import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';

/** Whether somebody may read here what would have been sent. */
export const seesInbox = ({ seededCredentials, irp }: Visit): boolean =>
  seededCredentials !== undefined && irp.config.environment === 'sandbox';

/** Says where messages are read in a sandbox that sends none. */
export function inboxHint(visit: Visit): Markup | undefined {
  const { smtpUrl, smsUrl } = visit.irp.config;
  if (!seesInbox(visit) || (smtpUrl !== '' && smsUrl !== '')) return undefined;
  const words = visit.messages.inbox;
  return html`<p class="hint">${words.nothingSent} <a href="/messages" target="_blank" rel="noopener">${words.readHere}</a></p>`;
}

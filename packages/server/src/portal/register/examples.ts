import type { Example } from '../../organisations/examples.ts';
import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';
import { seesInbox } from './inbox-hint.ts';

/** Made-up parties that can register; only for whoever may see what a sandbox was seeded with. */
export const examplesFor = async (visit: Visit): Promise<readonly Example[]> =>
  seesInbox(visit) ? visit.irp.organisations.examples() : [];

/** Links that fill the form. The address names a category, never a number or an address. */
export function exampleLinks(
  { messages }: Visit,
  examples: readonly Example[],
): Markup | undefined {
  if (examples.length === 0) return undefined;
  const { examples: words, categories } = messages.register;
  return html`<section class="seeded"><h2>${words.title}</h2>
<p class="hint">${words.text}</p>
<ul>
${examples.map(({ category, name, subject }) => html`<li><a href="/register?as=${category}">${categories[category]}</a> <span>${words.about(name, subject)}</span></li>\n`)}</ul>
</section>`;
}

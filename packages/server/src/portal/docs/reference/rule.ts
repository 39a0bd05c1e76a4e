import { explained } from '../../../translations/translate.ts';
import { html } from '../../html.ts';
import type { Page } from '../../page.ts';
import { facts } from '../../parts/facts.ts';
import { PageRefusal } from '../../refusal.ts';
import { showDoc } from '../shelf.ts';
import { allRules } from './code-entries.ts';
import { english } from './english.ts';
import { exampleOf } from './examples.ts';
import { codePath, fieldPath } from './links.ts';
import { nameOf } from './rules.ts';

/** One rule. Ids of e-way bill rules begin with `eway-bill`, which is no section of the others. */
export const rule: Page = {
  path: '/docs/rules/:section/:name',
  examples: ['/docs/rules/document/date-not-in-future', '/docs/rules/eway-bill/for-goods'],
  get: (visit) => {
    const { section, name } = visit.parameters;
    const found = allRules().find(({ id }) => id === `${section}/${name}`);
    if (found === undefined) throw new PageRefusal(404);
    const { messages, language, format } = visit;
    const { rules: words, confidences } = messages.reference;
    const { id, code, message, at, why, cure, since, until, accepts, refuses } = found;
    return showDoc(visit, {
      title: `${words.titleOf}: ${nameOf(id)}`,
      body: html`<p class="published" lang="en">${message}</p>
${!found.raised && html`<p class="state plain">${words.withdrawn}</p>`}
${facts([
  [words.code, html`<a href="${codePath(code)}">${code}</a>`],
  [words.field, html`<a href="${fieldPath(at)}"><code>${at}</code></a>`],
  [words.why, explained(why, language)],
  [words.cure, explained(cure, language)],
  [words.source, english(visit, found.source)],
  [words.confidence, confidences[found.confidence]],
  [words.since, since && format.day(since)],
  [words.until, until && format.day(until)],
  [words.asked, found.perLine ? words.perLine : undefined],
  [words.needs, found.needsTaxpayers ? words.taxpayers : undefined],
  ['id', html`<code>${id}</code>`],
])}
<h2>${words.accepted}</h2>
<p class="hint">${words.changesTold}</p>
${accepts.map((example) => exampleOf(visit, example))}
<h2>${words.refused}</h2>
${refuses.map((example) => exampleOf(visit, example))}
<p><a href="/docs/rules">${words.all}</a></p>`,
    });
  },
};

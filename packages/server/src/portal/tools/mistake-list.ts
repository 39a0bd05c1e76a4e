import type { Finding } from '@openirp/core';
import { html, type Markup } from '../html.ts';
import { copyable } from '../parts/copyable.ts';
import type { Visit } from '../visit.ts';

/** What was found: what it means, the cure, and what bears it out. */
export const findingItems = (visit: Visit, findings: readonly Finding[]): Markup =>
  html`<ol class="findings">
${findings.map((finding, index) => findingItem(visit, finding, `opened-${index + 1}`))}</ol>`;

/** Ids that tell of nothing wrong. */
const calm: ReadonlySet<Finding['id']> = new Set(['right', 'key-needed', 'login-unopened']);

function findingItem(visit: Visit, finding: Finding, id: string): Markup {
  const { workbench: words } = visit.messages;
  const { title, meaning, cure } = words.mistakes[finding.id];
  const kind = finding.id === 'right' ? 'good' : calm.has(finding.id) ? 'plain' : 'bad';
  const marks = { good: '✓', plain: 'i', bad: '✕' };
  const { certainty, place, evidence, opened } = finding;
  return html`<li class="${kind}">
<h3><span class="mark" aria-hidden="true">${marks[kind]}</span> ${title} ${kind === 'bad' && html`<span class="count">${words.certainties[certainty]}, ${words.places[place]}</span>`}</h3>
<p>${meaning}</p>
${cure !== '' && html`<p><span class="strong">${words.cure}:</span> ${cure}</p>`}
${evidence !== undefined && html`<p class="hint">${words.evidence}: <code class="long">${evidence}</code></p>`}
${
  opened !== undefined &&
  html`<p class="strong">${words.opened}</p>
${copyable(visit, id, opened)}
<p class="hint">${words.openedCut}</p>`
}
</li>
`;
}

import type { CatalogueEntry } from '@openirp/core';
import { explained } from '../../../translations/translate.ts';
import { ewbRefusal } from '../../../wire/ewb-dialect.ts';
import { html, type Markup } from '../../html.ts';
import type { Page } from '../../page.ts';
import { copyable } from '../../parts/copyable.ts';
import { facts } from '../../parts/facts.ts';
import { PageRefusal } from '../../refusal.ts';
import type { Visit } from '../../visit.ts';
import { showDoc } from '../shelf.ts';
import {
  isRaisedAnywhere,
  meaningsOf,
  problemStatusOf,
  raisersOf,
  rulesOf,
  type System,
} from './code-entries.ts';
import { english } from './english.ts';
import { exampleOf } from './examples.ts';
import { rulePath } from './links.ts';

/** One number: what it means, why it came, what to do. Problem documents link here. */
export const error: Page = {
  path: '/docs/errors/:code',
  examples: ['/docs/errors/2150', '/docs/errors/2193', '/docs/errors/312'],
  get: (visit) => {
    const { code = '' } = visit.parameters;
    const meanings = meaningsOf(code);
    if (meanings.length === 0) throw new PageRefusal(404);
    const { errors: words } = visit.messages.reference;
    return showDoc(visit, {
      title: words.titleOf(code),
      body: html`${meanings.map(([system, entry]) =>
        meanings.length === 1
          ? told(visit, system, entry)
          : html`<h2>${words.names[system]}</h2>${told(visit, system, entry)}`,
      )}
<p><a href="/docs/errors?list=${meanings[0]![0]}">${words.all}</a></p>`,
    });
  },
};

function told(visit: Visit, system: System, entry: CatalogueEntry): Markup {
  const { messages, language } = visit;
  const words = messages.reference.errors;
  const { code, message, list, area, confidence, withdrawn, cause, cure, note } = entry;
  const lists: Readonly<Record<string, string>> = words.lists;
  return html`${message !== undefined && html`<p class="published" lang="en">${message}</p>`}
${withdrawn === true && html`<p class="state plain">${words.withdrawn}</p>`}
${facts([
  [words.cause, cause && explained(cause, language)],
  [words.cure, cure && explained(cure, language)],
  [words.list, `${words.names[system]}, ${lists[area ?? list] ?? area ?? list}`],
  [words.confidence, messages.reference.confidences[confidence]],
  [words.note, note && html`<span class="several-lines" lang="en">${note}</span>`],
  [words.status, String(problemStatusOf(code))],
])}
${raisers(visit, code)}
${rules(visit, code)}
${answer(visit, system, code, message ?? '')}`;
}

function raisers(visit: Visit, code: string): Markup | false {
  const { errors: words } = visit.messages.reference;
  const versions = raisersOf(code);
  const isAnywhere = isRaisedAnywhere(code);
  if (!isAnywhere && versions.length === 0) return false;
  return html`<h2>${words.raisedBy}</h2>
<ul>${isAnywhere && html`<li>${words.anywhere}</li>`}
${versions.map(({ title, path }) => html`<li><a href="${path}">${english(visit, title)}</a></li>`)}</ul>`;
}

function rules(visit: Visit, code: string): Markup | false {
  const { reference: words } = visit.messages;
  const own = rulesOf(code);
  if (own.length === 0) return false;
  return html`<h2>${words.errors.rules}</h2>
${own.map(({ id, at, why, raised, refuses }) => {
  const [example] = refuses;
  return html`<article class="rule">
<p><a href="${rulePath(id)}">${id}</a>${!raised && html` <span class="state plain">${words.rules.withdrawn}</span>`} · <code>${at}</code><br>${explained(why, visit.language)}</p>
${example && html`<p class="hint">${words.rules.refusedExample}</p>${exampleOf(visit, example)}`}
</article>`;
})}`;
}

/** The answer as it travels: the published envelope, or the dialect of the e-way bill system. */
function answer(visit: Visit, system: System, code: string, message: string): Markup {
  const { errors: words } = visit.messages.reference;
  const text =
    system === 'eway-bill'
      ? JSON.stringify(JSON.parse(ewbRefusal([{ code, message }])), null, 2)
      : JSON.stringify(
          {
            Status: 0,
            ErrorDetails: [{ ErrorCode: code, ErrorMessage: message }],
            Data: null,
            InfoDtls: null,
          },
          null,
          2,
        );
  return html`<h2>${words.answer}</h2>
${copyable(visit, `answer-${system}`, text)}
${/\{\d\}/.test(message) && html`<p class="hint">${words.filled}</p>`}
${system === 'eway-bill' && html`<p class="hint">${words.base64(JSON.stringify({ errorCodes: code }))}</p>`}`;
}

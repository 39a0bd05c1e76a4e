import { html, type Markup } from '../../html.ts';
import type { Page } from '../../page.ts';
import type { Visit } from '../../visit.ts';
import { faqList } from '../faqs/faq-list.ts';
import { faqsOf } from '../faqs/index.ts';
import { type Section, sections } from '../sections.ts';
import { endpointPath, showDoc } from '../shelf.ts';
import { codeSection } from './code.ts';
import { type Documented, documented, documentedVersions } from './documented.ts';
import { headersSection, overviewSection, parametersSection, urlSection } from './overview.ts';
import {
  answerFieldsSection,
  answerSection,
  payloadSection,
  requestSection,
  schemaSection,
} from './payload.ts';
import { refusalsSection } from './refusals.ts';
import { validationsSection } from './validations.ts';

/** Everything about one version of an endpoint, from its definition. */
export const endpointPage: Page = {
  path: '/docs/api/:endpoint/:version',
  examples: documentedVersions.map(({ endpoint, name }) => endpointPath(endpoint.name, name)),
  get: (visit) => {
    const one = documented(visit);
    return showDoc(visit, {
      title: `${one.endpoint.title} ${one.name}`,
      lead: html`<code class="long">${one.endpoint.method} ${one.version.path}</code>`,
      body: sections(visit, sectionsOf(visit, one)),
    });
  },
};

type SectionName = keyof Visit['messages']['docs']['endpoint']['sections'];
type Write = (visit: Visit, one: Documented) => Markup | undefined;

const faqsSection: Write = (
  visit,
  { endpoint },
) => html`${faqList(endpoint.name, faqsOf(endpoint.name))}
<p><a href="/docs/faqs">${visit.messages.docs.endpoint.allFaqs}</a></p>`;

/** A section that has nothing to tell of a version is left out. */
const writers: Readonly<Record<SectionName, Write>> = {
  overview: overviewSection,
  url: urlSection,
  headers: headersSection,
  parameters: parametersSection,
  payload: payloadSection,
  schema: schemaSection,
  request: requestSection,
  answer: answerSection,
  'answer-fields': answerFieldsSection,
  validations: validationsSection,
  refusals: refusalsSection,
  faqs: faqsSection,
  code: codeSection,
};

function sectionsOf(visit: Visit, one: Documented): Section[] {
  const titles = visit.messages.docs.endpoint.sections;
  return (Object.keys(writers) as SectionName[]).flatMap((id) => {
    const body = writers[id](visit, one);
    return body === undefined ? [] : [{ id, title: titles[id], body }];
  });
}

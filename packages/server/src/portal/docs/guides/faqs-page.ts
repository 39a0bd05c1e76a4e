import { endpoints } from '../../../endpoints/index.ts';
import { html } from '../../html.ts';
import type { Page } from '../../page.ts';
import type { SearchEntry } from '../../search/search-entry.ts';
import { faqAnchor, faqList } from '../faqs/faq-list.ts';
import { generalFaqs } from '../faqs/general.ts';
import { faqsOf } from '../faqs/index.ts';
import { plain } from '../inline.ts';
import { type Section, sections } from '../sections.ts';
import { endpointPath, showDoc } from '../shelf.ts';
import { titleOf } from './guide.ts';

const path = '/docs/faqs';

/** What the search finds: every question at its place. */
const questions = [
  { group: 'general', about: '', faqs: generalFaqs },
  ...endpoints.map(({ name, title }) => ({ group: name, about: title, faqs: faqsOf(name) })),
].flatMap(({ group, about, faqs }) =>
  faqs.map(({ question, answer }, index): SearchEntry => {
    const text = [about, plain(answer)].filter((one) => one !== '').join(' · ');
    const place = `${path}#${faqAnchor(group, index)}`;
    return { kind: 'question', path: place, title: plain(question), text };
  }),
);

/** Every question: the general ones, then those of each endpoint. */
export const faqsPage: Page = {
  path,
  searchable: questions,
  get: (visit) => {
    const { lead, headings } = visit.messages.docs.guides.faqs;
    const general = {
      id: 'general',
      title: headings.general,
      body: faqList('general', generalFaqs),
    };
    return showDoc(visit, {
      title: titleOf(visit, path),
      lead: html`<span lang="${visit.language}">${lead}</span>`,
      body: sections(visit, [general, ...endpoints.map(ofEndpoint)]),
      isInEnglish: true,
    });
  },
};

const ofEndpoint = ({ name, title, versions }: (typeof endpoints)[number]): Section => ({
  id: name,
  title,
  body: html`${faqList(name, faqsOf(name))}
<p><a href="${endpointPath(name, Object.keys(versions)[0]!)}">${title}</a></p>`,
});

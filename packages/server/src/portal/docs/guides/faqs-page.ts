import { endpoints } from '../../../endpoints/index.ts';
import { html } from '../../html.ts';
import type { Page } from '../../page.ts';
import { faqList } from '../faqs/faq-list.ts';
import { generalFaqs } from '../faqs/general.ts';
import { faqsOf } from '../faqs/index.ts';
import { type Section, sections } from '../sections.ts';
import { endpointPath, showDoc } from '../shelf.ts';
import { titleOf } from './guide.ts';

const path = '/docs/faqs';

/** Every question: the general ones, then those of each endpoint. */
export const faqsPage: Page = {
  path,
  get: (visit) => {
    const { lead, headings } = visit.messages.docs.guides.faqs;
    const general = { id: 'general', title: headings.general, body: faqList(generalFaqs) };
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
  body: html`${faqList(faqsOf(name))}
<p><a href="${endpointPath(name, Object.keys(versions)[0]!)}">${title}</a></p>`,
});

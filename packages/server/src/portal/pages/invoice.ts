import { isIrnShaped, verifyDocument } from '@openirp/core';
import { isParty, type Registration } from '../../register/registration.ts';
import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import { type Page, signedIn } from '../page.ts';
import { type Fact, facts } from '../parts/facts.ts';
import { qrCode } from '../parts/qr-code.ts';
import { documentName, signedDocument } from '../parts/signed-document.ts';
import { billInWords, statusMark } from '../parts/status.ts';
import { PageRefusal } from '../refusal.ts';
import type { UserVisit, Visit } from '../visit.ts';
import { invoiceFile } from './invoice-files.ts';

/** One registered invoice, and with an ending behind the IRN (`.pdf`, `.jws`) its files. */
export const invoice: Page = {
  path: '/invoices/:name',
  get: signedIn(async (visit) => {
    const [, irn = '', ending] = /^([^.]*)(?:\.(.+))?$/.exec(visit.parameters.name ?? '') ?? [];
    const found = await ownInvoice(visit, irn);
    return ending === undefined ? invoicePage(visit, found) : invoiceFile(visit, found, ending);
  }),
};

/** An invoice for its seller or whoever registered it; to others it does not exist. */
async function ownInvoice({ irp, user }: UserVisit, irn: string): Promise<Registration> {
  const found = isIrnShaped(irn) ? await irp.archive.find(irn) : undefined;
  const asker = { gstin: user.gstin, supplierGstin: undefined };
  if (found === undefined || !isParty(asker, found)) throw new PageRefusal(404);
  return found;
}

async function invoicePage(visit: UserVisit, found: Registration): Promise<Response> {
  const { messages, irp } = visit;
  const words = messages.invoices;
  const { data } = verifyDocument(found.signedInvoice, irp.keys.certificates);
  const picture = await qrCode(found.signedQrCode, words.qrAlt);
  return show(visit, {
    title: documentName(messages.document, found.docType, found.docNo),
    body: html`<div class="beside">
<section><h2>${words.registration}</h2>
${facts(registrationFacts(visit, found))}
${downloads(visit, found)}</section>
<figure>${picture}<figcaption>${words.qr}</figcaption></figure>
</div>
<section><h2>${messages.verify.contents}</h2>
${signedDocument(visit, 'invoice', data)}</section>
${signedText(visit, 'signed-invoice', words.signedInvoice, found.signedInvoice)}
${signedText(visit, 'signed-qr-code', words.signedQrCode, found.signedQrCode)}
<p class="unprinted"><a href="/invoices">${words.back}</a></p>`,
  });
}

function registrationFacts(visit: Visit, { cancelledAt, ewayBill }: Registration): Fact[] {
  const { messages, format } = visit;
  const words = messages.document;
  const mark = statusMark(visit, cancelledAt);
  const when = cancelledAt !== null && html` ${words.cancelledAt(format.instant(cancelledAt))}`;
  return [
    [words.status, html`${mark}${when}`],
    [words.ewayBill, billInWords(visit, ewayBill)],
  ];
}

function downloads({ messages: { invoices: words } }: Visit, { irn }: Registration): Markup {
  const files = [
    [`/invoices/${irn}.pdf`, words.pdf],
    [`/invoices/${irn}.jws`, words.jws],
    [`/invoices/${irn}.qr.jws`, words.qrJws],
  ] as const;
  return html`<h3 class="unprinted">${words.download}</h3>
<ul class="unprinted">
${files.map(([path, name]) => html`<li><a href="${path}" download>${name}</a></li>`)}
</ul>`;
}

/** A signed text to be copied; one click selects all of it. */
function signedText({ messages }: Visit, id: string, title: string, text: string): Markup {
  return html`<section class="unprinted"><h3><label for="${id}">${title}</label></h3>
<textarea id="${id}" class="signed" readonly rows="4" spellcheck="false">${text}</textarea>
<p><button class="quiet" type="button" hidden data-copies="${id}" data-copied="${messages.frame.copied}">${messages.frame.copy}</button></p>
</section>`;
}

import { signDocument } from '@openirp/core';
import type { AuditEntry } from '../../audit/audit.ts';
import { exportLines } from '../../audit/export.ts';
import { verifyChain } from '../../audit/verify-chain.ts';
import { html, type Markup, nothing } from '../html.ts';
import { forOfficer, type Page } from '../page.ts';
import { code, facts } from '../parts/facts.ts';
import { field } from '../parts/field.ts';
import { notice } from '../parts/notice.ts';
import type { OfficerVisit } from '../visit.ts';
import { actsTable } from './acts.ts';
import { showDesk } from './shelf.ts';

const path = '/desk/audit';
const exportPath = `${path}/audit.jsonl`;
const entriesShown = 50;
const subjectCharsMax = 200;

/** The audit log, newest first, and whether its chain is whole. */
export const auditLog: Page = {
  path,
  get: forOfficer(async (visit) => {
    const { irp, messages, request } = visit;
    const words = messages.desk.audit;
    const subject = (request.query.get('subject') ?? '').trim().slice(0, subjectCharsMax);
    const before = /^\d{1,15}$/.exec(request.query.get('before') ?? '')?.[0];
    const entries = await irp.audit.newest(
      entriesShown,
      subject === '' ? undefined : subject,
      before === undefined ? undefined : Number(before),
    );
    return showDesk(visit, {
      title: words.title,
      lead: words.lead,
      body: html`${filterForm(visit, subject)}
${actsTable(visit, words.entries, entries)}
${olderLink(visit, subject, entries)}
<section><h2>${words.chain}</h2>
<p>${words.chainText}</p>
${request.query.get('check') === 'yes' && (await chainState(visit))}
<ul class="links"><li><a href="${path}?check=yes">${words.check}</a></li><li><a href="${exportPath}" download>${words.export}</a></li></ul></section>`,
    });
  }),
};

/** The whole log as a file. */
export const auditExport: Page = {
  path: exportPath,
  get: forOfficer(({ irp }) => {
    const lines = exportLines(irp.audit, irp.clock.now(), (text) =>
      signDocument(text, irp.keys.signer),
    );
    return new Response(streamOf(lines), {
      headers: {
        'content-type': 'application/jsonl; charset=utf-8',
        'content-disposition': 'attachment; filename="audit.jsonl"',
        'cache-control': 'no-store',
      },
    });
  }),
};

/** Read as fast as it is taken: nobody holds a long log in memory. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

function filterForm({ messages }: OfficerVisit, subject: string): Markup {
  const words = messages.desk.audit;
  const control = (attributes: Markup) =>
    html`<input ${attributes} type="text" value="${subject}" maxlength="${subjectCharsMax}" autocomplete="off" spellcheck="false">`;
  return html`<form class="form in-line" action="${path}">
${field({ name: 'subject', label: words.subject, hint: words.subjectHint, control })}
<p><button type="submit">${words.filter}</button></p>
</form>`;
}

function olderLink({ messages }: OfficerVisit, subject: string, entries: readonly AuditEntry[]) {
  if (entries.length < entriesShown) return nothing;
  const before = String(entries.at(-1)!.seq);
  const query = new URLSearchParams({ ...(subject !== '' && { subject }), before });
  return html`<p><a href="${path}?${query}">${messages.desk.audit.older}</a></p>`;
}

async function chainState({ irp, messages, format, work }: OfficerVisit): Promise<Markup> {
  const words = messages.desk.audit;
  const verdict = await work.take(() => verifyChain(irp.audit.all()));
  const count = (number: number) => format.number(String(number));
  if (!verdict.isWhole) return notice('bad', words.broken(count(verdict.seq)));
  return html`${notice('good', words.whole(count(verdict.entries)))}
${facts([[words.head, code(verdict.head)]])}`;
}

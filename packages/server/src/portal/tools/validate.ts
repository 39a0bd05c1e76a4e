import { JsonError, readJson } from '@openirp/core';
import { wantsJson } from '../accept.ts';
import { html, type Markup } from '../html.ts';
import type { Page } from '../page.ts';
import { code, facts } from '../parts/facts.ts';
import { isPacked, laidOut } from '../parts/lay-out.ts';
import { notice } from '../parts/notice.ts';
import { inTurn } from '../turns.ts';
import type { Visit } from '../visit.ts';
import { findingsBesideLines } from './findings.ts';
import { type Judgement, judge, placesOf } from './judge.ts';
import { Lines } from './lines.ts';
import { sampleOf } from './samples.ts';
import { showTool } from './shelf.ts';
import { type Submitted, submittedTo } from './submitted.ts';
import { type Filled, forPrograms, sampleChooser, validateForm } from './validate-form.ts';
import { judgementAsJson, problemAsJson, statusOf } from './validate-json.ts';

/** Checks an invoice for anybody, and shows what is wrong beside its line. */
export const validate: Page = {
  path: '/tools/validate',
  takesPostsFromAnywhere: true,
  get: (visit) => startPage(visit),
  post: (visit) => inTurn(visit, answer),
};

async function answer(visit: Visit): Promise<Response> {
  const isForProgram = wantsJson(visit.request.header('accept'));
  const submitted = await submittedTo(visit);
  if (submitted.problem !== undefined) {
    if (isForProgram) return problemAsJson(visit, submitted.problem);
    return formPage(visit, submitted, { status: statusOf(submitted.problem) });
  }
  const judgement = await judge(visit, submitted);
  if (isForProgram) return judgementAsJson(submitted, judgement);
  return formPage(visit, submitted, { result: resultOf(visit, submitted, judgement) });
}

function startPage(visit: Visit): Promise<Response> {
  const name = visit.request.query.get('sample') ?? '';
  const sample = sampleOf(name, visit);
  return formPage(
    visit,
    { text: sample?.text, sample: name, asksRegister: true },
    {
      result: sample?.needsMore && notice('plain', visit.messages.tools.validate.needsMore(name)),
    },
  );
}

interface Answered {
  readonly result?: Markup | false | undefined;
  readonly status?: number;
}

function formPage(visit: Visit, filled: Filled, { result, status = 200 }: Answered) {
  const words = visit.messages.tools.validate;
  return showTool(visit, {
    title: visit.messages.nav.tools['/tools/validate'],
    lead: words.lead,
    status,
    scripts: ['editor.js', 'drop.js'],
    ...(visit.request.method === 'POST' ? { isKeptForBack: true } : {}),
    body: html`${
      result &&
      html`<section id="result">${result}</section>
<h2>${words.again}</h2>`
    }
${validateForm(visit, filled)}
${sampleChooser(visit, filled)}
${forPrograms(visit)}`,
  });
}

function resultOf(visit: Visit, submitted: Submitted, judgement: Judgement): Markup {
  if (judgement.good !== undefined) return goodResult(visit, submitted, judgement.good);
  const { findings } = judgement;
  const packed = isPacked(submitted.invoice);
  const laid = packed ? laidOutIfJson(submitted.invoice) : undefined;
  const shown = laid ?? submitted.invoice;
  const lines = new Lines(shown);
  const places = placesOf(shown, findings);
  const found = findings.map((finding, at) => ({ finding, place: lines.place(places[at]!) }));
  // The text as it was sent, unless it had to be laid out: what was blanked has the same lines.
  const text = laid ?? submitted.text;
  return findingsBesideLines(visit, { text, isLaidOut: laid !== undefined }, found);
}

/** A text that is no JSON cannot be laid out; its long lines are cut instead. */
function laidOutIfJson(text: string): string | undefined {
  try {
    // Not JSON.parse: it takes any depth, and indentation grows with it.
    readJson(text);
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
  return laidOut(text);
}

type Good = NonNullable<Judgement['good']>;

function goodResult(visit: Visit, { asksRegister }: Submitted, { invoice, irn }: Good): Markup {
  const { messages, format } = visit;
  const words = messages.tools.validate;
  const { DocDtls, SellerDtls, BuyerDtls, ValDtls, ItemList } = invoice;
  const isAsked = asksRegister && visit.irp.config.environment === 'sandbox';
  return html`${notice('good', words.good, words.goodText)}
${facts([
  ['IRN', code(irn)],
  [words.document, `${DocDtls.Typ} ${DocDtls.No}, ${DocDtls.Dt}`],
  [words.seller, `${SellerDtls.Gstin} ${SellerDtls.LglNm}`],
  [words.buyer, `${BuyerDtls.Gstin} ${BuyerDtls.LglNm}`],
  [words.items, format.number(String(ItemList.length))],
  [words.total, format.rupees(String(ValDtls.TotInvVal))],
])}
<p>${words.answerWouldBe}</p>
<ul>${words.notChecked.map((text) => html`<li>${text}</li>`)}
${!isAsked && html`<li>${words.registerNotAsked}</li>`}</ul>`;
}

import {
  type ErrorDetail,
  type Explanation,
  ewayBillCodes,
  type InfoDetail,
  IrpError,
} from '@openirp/core';
import type { Adapter } from '../adapters/adapter.ts';
import { ConnectionError } from '../connection-error.ts';
import { retryAfterMs } from '../transport/retry-after.ts';
import type { HttpReply } from '../transport/transport.ts';
import { TryLater } from '../try-later.ts';

/** A success: `Data` as it came, sealed but for a login, and what came beside it. */
export interface Answer {
  readonly data: unknown;
  readonly info: readonly InfoDetail[];
}

type Body = Readonly<Record<string, unknown>>;

const detailsMax = 500;

/**
 * Reads an answer in any of its forms: NIC's envelope, the dialect of the e-way bill system, a problem
 * document, a provider's own. Throws `IrpError` for a refusal, and `ConnectionError` for what no portal
 * answers and for every HTTP status from 500 on: what a failing server has done, nobody knows.
 */
export function readAnswer(reply: HttpReply, adapter: Adapter, now: number): Answer {
  const body = bodyOf(reply.text);
  const refused = body === undefined ? undefined : refusalIn(body, adapter);
  if (reply.status >= 500) throw lost(reply, now, `HTTP ${reply.status}`, refused);
  if (refused !== undefined) throw awaited(refused, retryAfterMs(reply.headers, now));
  if (body === undefined || !isSuccess(body)) {
    throw lost(reply, now, `HTTP ${reply.status} without an answer of the portal`);
  }
  return { data: body.Data ?? body.data, info: infoOf(body) };
}

/** The sealed payload of a success. Throws `ConnectionError` when there is none. */
export function sealedIn({ data }: Answer): string {
  if (typeof data === 'string') return data;
  throw new ConnectionError('an answer without data');
}

const awaited = (refused: IrpError, ms: number | undefined): IrpError =>
  ms === undefined ? refused : new TryLater(refused, ms);

const lost = (reply: HttpReply, now: number, what: string, cause?: IrpError): ConnectionError =>
  new ConnectionError(what, {
    cause,
    status: reply.status,
    retryAfterMs: retryAfterMs(reply.headers, now),
  });

function bodyOf(text: string): Body | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Body) : undefined;
  } catch {
    return undefined;
  }
}

/** `Status` is a number in answers, a text in samples; the e-way bill system writes `status`. */
const isSuccess = ({ Status, status }: Body): boolean => String(Status ?? status) === '1';

function refusalIn(body: Body, adapter: Adapter): IrpError | undefined {
  if (isSuccess(body)) return undefined;
  const details = entriesOf(body.ErrorDetails).map(envelopeDetail);
  if (details.length > 0) return new IrpError(details, orNull(infoOf(body)));
  if (Array.isArray(body.errors)) {
    return new IrpError(entriesOf(body.errors).map(problemDetail), orNull(infosIn(body.info)));
  }
  if (typeof body.error === 'string') return new IrpError(ewbDetails(body.error));
  const own = adapter.refusal?.(body);
  return own === undefined ? undefined : new IrpError(own);
}

/** The objects in a list. One page of the documentation shows the list in base64 (wire contract 17.2). */
function entriesOf(list: unknown): Body[] {
  const entries = typeof list === 'string' ? bodyOf(Buffer.from(list, 'base64').toString()) : list;
  if (!Array.isArray(entries)) return [];
  return entries.slice(0, detailsMax).filter((one) => typeof one === 'object' && one !== null);
}

const envelopeDetail = ({ ErrorCode, ErrorMessage }: Body): ErrorDetail => ({
  code: String(ErrorCode),
  message: String(ErrorMessage),
});

/** One entry of a problem document: code and text, and the explanation that the envelope lacks. */
const problemDetail = ({ code, message, docs, cause, ...rest }: Body): ErrorDetail => {
  const why = cause === undefined ? {} : { why: String(cause) };
  const explanation: Explanation = { ...why, ...rest };
  return { code: String(code), message: String(message), explanation };
};

/**
 * The codes in an e-way bill refusal: base64 of `{"errorCodes":"312"}`, whose value may hold several,
 * text before them, or text alone (wire contract 12).
 */
function ewbDetails(error: string): ErrorDetail[] {
  const plain = Buffer.from(error, 'base64').toString('utf8');
  const said = String(bodyOf(plain)?.errorCodes ?? plain);
  const codes = said.match(/\b\d{3}\b/g) ?? [];
  if (codes.length === 0) return [{ code: '5001', message: said }];
  return codes.slice(0, detailsMax).map((code) => ({
    code,
    message: ewayBillCodes.get(code)?.message ?? said,
  }));
}

/** `InfoDtls`, and the `Alert` that reads of e-way bills have in its place. */
function infoOf({ InfoDtls, Alert }: Body): InfoDetail[] {
  const alert: InfoDetail[] =
    typeof Alert === 'string' && Alert !== '' ? [{ InfCd: 'EWBALERT', Desc: Alert }] : [];
  return [...infosIn(InfoDtls), ...alert];
}

const infosIn = (list: unknown): InfoDetail[] => entriesOf(list) as unknown as InfoDetail[];

const orNull = (info: InfoDetail[]): InfoDetail[] | null => (info.length > 0 ? info : null);

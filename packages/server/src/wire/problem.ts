import { type ErrorDetail, eInvoiceCodes, ewayBillCodes } from '@openirp/core';
import type { Refused, WireReply, WireRequest } from './request.ts';

/*
 * Refusals explained: a problem document (RFC 9457) for clients that ask for one by name. Everybody
 * else gets NIC's envelope, which has no place for the explanation.
 */

const problemType = 'application/problem+json';

/** HTTP status by code, for clients that asked for one; NIC's own answer to all of these is 200. */
export const statusesOfCodes: ReadonlyMap<number, readonly string[]> = new Map([
  [
    400,
    [
      '100',
      '109',
      '115',
      '227',
      '239',
      '1004',
      '1006',
      '1013',
      '1016',
      '1020',
      '2142',
      '2145',
      '5002',
      '5003',
    ],
  ],
  [401, ['105', '110', '1005', '1008', '1010', '1011', '1012']],
  [
    403,
    ['116', '312', '393', '658', '1014', '1015', '1018', '2143', '2169', '2226', '3059', '3065'],
  ],
  [404, ['2148', '2154', '3005', '4005']],
  [409, ['2150', '2230', '2278', '2295', '2302', '4002', '9999']],
  [410, ['2283']],
  [500, ['317', '5001']],
  [503, ['3043']],
]);

/** What is understood but breaks a rule. */
export const statusOfOthers = 422;

const statusOf = new Map(
  [...statusesOfCodes].flatMap(([status, codes]) => codes.map((code) => [code, status] as const)),
);

/** Whether a client names problem documents in `Accept`, and likes them no less than plain JSON. */
export function wantsProblem(request: WireRequest): boolean {
  const accept = request.header('accept') ?? '';
  const liking = qualityOf(accept, problemType);
  return liking > 0 && liking >= qualityOf(accept, 'application/json');
}

/** The `q` of a media type that stands in an `Accept` header; 0 for one that does not. */
function qualityOf(accept: string, type: string): number {
  for (const range of accept.toLowerCase().split(',')) {
    const [name, ...parameters] = range.split(';').map((part) => part.trim());
    if (name !== type) continue;
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return quality === undefined ? 1 : Number(quality.slice(2)) || 0;
  }
  return 0;
}

/**
 * The problem document of a refusal. `usualStatus` is that of NIC's form; links lead below
 * `publicUrl`, and are relative when it is empty.
 */
export function problemReply(
  { details, info }: Refused,
  usualStatus: number,
  requestId: string,
  publicUrl: string,
): WireReply {
  const docsOf = (code: string) => `${publicUrl.replace(/\/+$/, '')}/docs/errors/${code}`;
  const { code = '5001', message = '' } = details[0] ?? {};
  const status = usualStatus === 200 ? commonStatus(details) : usualStatus;
  const body = {
    type: docsOf(code),
    title: titleOf(code),
    status,
    detail: details.length > 1 ? `${message} (the first of ${details.length})` : message,
    // That of a proxy may have any form; then it is a reference by name.
    instance: uuid.test(requestId) ? `urn:uuid:${requestId}` : `#${requestId}`,
    errors: details.map((detail) => ({ ...explained(detail), docs: docsOf(detail.code) })),
    info,
  };
  return { status, contentType: problemType, body: JSON.stringify(body) };
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const entryOf = (code: string) => eInvoiceCodes.get(code) ?? ewayBillCodes.get(code);

/** What a code means in general; the published text of 5002, for one, speaks of something else. */
function titleOf(code: string): string {
  const { cause, message = code } = entryOf(code) ?? {};
  return (cause ?? message).replace(/\.$/, '');
}

/** Refusals that explain nothing themselves get cause and cure of their code. */
function explained({ code, message, explanation = {} }: ErrorDetail) {
  const { pointer, expected, actual, allowed, rule, why } = explanation;
  const known = entryOf(code);
  const cause = why === undefined && expected === undefined ? known?.cause : undefined;
  const cure = explanation.cure ?? known?.cure;
  return { code, message, pointer, expected, actual, allowed, rule, why, cause, cure };
}

/** Different kinds of errors at once are, together, a request that cannot be processed. */
function commonStatus(details: readonly ErrorDetail[]): number {
  const statuses = new Set(details.map(({ code }) => statusOf.get(code) ?? statusOfOthers));
  return statuses.size === 1 ? [...statuses][0]! : statusOfOthers;
}

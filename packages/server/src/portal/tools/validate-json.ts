import { limits } from '@openirp/core';
import type { Visit } from '../visit.ts';
import { type Judgement, placesOf } from './judge.ts';
import { Lines } from './lines.ts';
import type { Submitted, SubmittedProblem } from './submitted.ts';

/** A judgement for programs; lines and columns begin at 1. */
export function judgementAsJson({ invoice }: Submitted, judgement: Judgement): Response {
  const { findings, good } = judgement;
  const places = placesOf(invoice, findings);
  const lines = new Lines(invoice);
  return Response.json({
    ok: good !== undefined,
    ...(good === undefined ? {} : { irn: good.irn }),
    violations: findings.map((finding, index) => ({ ...finding, ...lines.place(places[index]!) })),
  });
}

/** What there is to say to a program that sent nothing to check: a problem document (RFC 9457). */
export function problemAsJson({ messages }: Visit, problem: SubmittedProblem): Response {
  const status = statusOf(problem);
  const body = { title: messages.tools.validate.problems[problem], status, problem };
  const headers = { 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify(body), { status, headers });
}

/** HTTP status of a problem. */
export const statusOf = (problem: SubmittedProblem): number => (problem === 'tooLarge' ? 413 : 422);

/** What a payload may weigh, for people. */
export const payloadMax = `${limits.payloadBytesMax / 1024 / 1024} MiB`;

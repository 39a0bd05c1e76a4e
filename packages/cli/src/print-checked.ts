import { styleText } from 'node:util';
import type { Checked, ErrorDetail } from '@openirp/core';

/** How many documents fared how. */
export interface Counts {
  readonly valid: number;
  readonly invalid: number;
  readonly unreadable: number;
}

/** Prints what a check found: one line for a valid document, a paragraph for each violation. */
export function printChecked(place: string, { ok, irn, invoice, violations }: Checked): void {
  const { Typ, No, Dt } = invoice?.DocDtls ?? {};
  const named = invoice === undefined ? '' : ` ${Typ} ${No} of ${Dt}`;
  if (ok) {
    console.log(`${place}:${named} is ${styleText('green', 'valid')}`);
    console.log(styleText('dim', `  IRN ${irn}\n`));
    return;
  }
  const count = violations.length === 1 ? '1 violation' : `${violations.length} violations`;
  console.log(`${place}:${named} has ${styleText('red', count)}\n`);
  for (const violation of violations) printViolation(violation);
}

function printViolation({ code, message, explanation = {} }: ErrorDetail): void {
  const { pointer, expected, actual, allowed, why, cure, rule } = explanation;
  console.log(`  ${styleText(['bold', 'red'], code)}  ${styleText('bold', message)}`);
  const facts: readonly (readonly [name: string, value: string | undefined])[] = [
    ['field', pointer === '' ? 'the whole document' : pointer],
    ['expected', expected],
    ['actual', actual],
    ['allowed', allowed && `${allowed.from} to ${allowed.to}`],
    ['why', why],
    ['cure', cure],
    ['rule', rule],
  ];
  for (const [name, value] of facts) {
    if (value !== undefined) console.log(`        ${styleText('dim', name.padEnd(9))} ${value}`);
  }
  console.log('');
}

/** Prints what cannot be read as JSON. */
export function printUnreadable(place: string, reason: string): void {
  console.error(`${place}: ${styleText('red', 'cannot be read', { stream: process.stderr })}`);
  console.error(`  ${reason}\n`);
}

/** Prints the sums of several documents, and what was left out. */
export function printSummary({ valid, invalid, unreadable }: Counts): void {
  const total = valid + invalid + unreadable;
  if (total > 1) {
    const counts = [`${valid} valid`, `${invalid} with violations`];
    if (unreadable > 0) counts.push(`${unreadable} unreadable`);
    console.log(`${total} documents: ${counts.join(', ')}.`);
  }
  if (valid + invalid === 0) return;
  const left = 'Checked without a taxpayer register: status, type and turnover were not asked.';
  console.log(styleText('dim', left));
}

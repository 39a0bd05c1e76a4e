import { eInvoiceCodes } from '@openirp/core';
import { expect } from 'vitest';
import type { Envelope } from './wire-call.ts';

const traces = /\n {4}at |\.ts:|node:/;

/**
 * Holds an answer against NIC's envelope: its four members, a published code for every error, and
 * nothing of the program behind it. Returns the codes; none for a success.
 */
export function documentedCodes(text: string): string[] {
  expect(text).not.toMatch(traces);
  const { Status, Data, ErrorDetails, InfoDtls, ...more }: Envelope = JSON.parse(text);
  expect(more).toEqual({});
  expect(InfoDtls === null || Array.isArray(InfoDtls)).toBe(true);
  if (Status === 1) {
    expect(ErrorDetails).toBeNull();
    expect(Data).not.toBeNull();
    return [];
  }
  expect(Status).toBe(0);
  expect(Data).toBeNull();
  expect(ErrorDetails!.length).toBeGreaterThan(0);
  return ErrorDetails!.map(({ ErrorCode, ErrorMessage, ...others }) => {
    expect(others).toEqual({});
    expect(ErrorMessage).toMatch(/\S/);
    expect(eInvoiceCodes.has(ErrorCode) ? 'documented' : ErrorCode).toBe('documented');
    return ErrorCode;
  });
}

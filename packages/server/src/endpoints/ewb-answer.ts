import Type from 'typebox';
import { instant, nullable, words } from './answer-fields.ts';

/*
 * Members that answers about an e-way bill have in common.
 */

export const ewbNo = () =>
  Type.Integer({
    description: 'Number of the e-way bill, 12 digits.',
    minimum: 100000000000,
    maximum: 999999999999,
    examples: [110000000001],
  });

export const generatedAt = () =>
  instant('When the e-way bill was made, to the minute.', '2026-08-14 15:12:00');

export const validUntil = () =>
  nullable(instant('Until when it holds; null while it has no Part B.', '2026-08-19 23:59:00'));

export const ewbRemarks = () => nullable(words('A word on the e-way bill.', 'Vehicle to be named'));

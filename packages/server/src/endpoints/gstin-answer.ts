import { taxpayerStatuses, taxpayerTypes } from '@openirp/core';
import Type from 'typebox';
import { answerOf, day, gstin, nullable, words } from './answer-fields.ts';

const members = {
  Gstin: gstin('The GSTIN asked for.'),
  TradeName: words('Name under which it trades; empty when none is known.', 'Example Traders'),
  LegalName: words('Name in the registration.', 'Example Seller Private Limited'),
  AddrBnm: nullable(words('Name of the building.', 'Example House')),
  AddrBno: nullable(words('Number of the building.', '1')),
  AddrFlno: nullable(words('Floor.', '2')),
  AddrSt: nullable(words('Street.', 'First Main Road')),
  AddrLoc: nullable(words('City, town or village.', 'Bengaluru')),
  StateCode: Type.Integer({
    description: 'GST state code: a number, so without a leading zero.',
    minimum: 1,
    maximum: 99,
    examples: [29],
  }),
  AddrPncd: nullable(
    Type.Integer({
      description: 'PIN code of six digits, a number.',
      minimum: 100000,
      maximum: 999999,
      examples: [560001],
    }),
  ),
  TxpType: Type.Enum(taxpayerTypes, { description: 'Kind of taxpayer.', examples: ['REG'] }),
  Status: Type.Enum(taxpayerStatuses, {
    description: 'Active, cancelled, inactive, suspended or provisional.',
    examples: ['ACT'],
  }),
  BlkStatus: nullable(
    Type.Enum(['U', 'B'], {
      description: 'B: blocked from e-way bills for returns not filed. U, or null: not blocked.',
      examples: ['U'],
    }),
  ),
};

const days = {
  DtReg: nullable(day('Day of registration.', '2017-07-01')),
  DtDReg: nullable(day('Day from which the registration is cancelled.', '2024-03-31')),
};

const about = {
  title: 'GSTIN details',
  description: 'The entry of a GSTIN in the taxpayer register.',
};

/** The answer of Get GSTIN and Sync GSTIN (wire contract 9). */
export const GstinAnswer = answerOf({ ...members, ...days }, about);

/** The same as it was before the days came in. */
export const GstinAnswerWithoutDays = answerOf(members, {
  ...about,
  title: 'GSTIN details without days',
});

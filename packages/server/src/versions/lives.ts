import type { Day } from '@openirp/core';

/*
 * The life of every API version, and of every schema version. The two axes move apart: a schema may
 * change within an API version, and most API versions came without a new schema.
 */

/** The days of a life, in the order in which they come. */
export const lifeDays = [
  'announcedOn',
  'sandboxFrom',
  'productionFrom',
  'deprecatedOn',
  'retiredOn',
] as const;
export type LifeDay = (typeof lifeDays)[number];

export type Environment = 'sandbox' | 'production';

/** `sure` by two sources, `likely` by one, `guess` by inference. */
export type Confidence = 'sure' | 'likely' | 'guess';

/** Days in India. A day that is not known, or not yet decided, is not there. */
export type LifeDays = { readonly [name in LifeDay]?: Day };

/** One version of one family of paths: `/eivital/v1.04/…`. */
export interface VersionLife extends LifeDays {
  /** First segment of the paths. */
  readonly family: string;
  /** Second segment of the paths. */
  readonly version: string;
  /** The version of the same family that takes its place. */
  readonly successor?: string;
  /** How well the days that ship are known. */
  readonly confidence: { readonly [name in LifeDay]?: Confidence };
}

/*
 * Version 1.03 came into the sandbox on 05-08-2020, with the schema of 30-07-2020 (wire contract
 * 18). Its day in production is nowhere told; e-invoicing became mandatory on 01-10-2020.
 */
const since2020 = {
  announcedOn: '2020-07-30',
  sandboxFrom: '2020-08-05',
  productionFrom: '2020-10-01',
} as const;
const confidenceSince2020 = {
  announcedOn: 'guess',
  sandboxFrom: 'likely',
  productionFrom: 'guess',
} as const;

/** The versions that are served, as they ship: an operator may set other days. None is retired. */
export const shippedLives: readonly VersionLife[] = [
  {
    family: 'eivital',
    version: 'v1.03',
    ...since2020,
    deprecatedOn: '2021-06-10',
    successor: 'v1.04',
    confidence: { ...confidenceSince2020, deprecatedOn: 'likely' },
  },
  {
    family: 'eivital',
    version: 'v1.04',
    // The note of that day tells of one day only; of the other families none moved.
    announcedOn: '2021-06-10',
    sandboxFrom: '2021-06-10',
    productionFrom: '2021-06-10',
    confidence: { announcedOn: 'guess', sandboxFrom: 'sure', productionFrom: 'guess' },
  },
  { family: 'eicore', version: 'v1.03', ...since2020, confidence: confidenceSince2020 },
  { family: 'eiewb', version: 'v1.03', ...since2020, confidence: confidenceSince2020 },
  // NIC has it in the sandbox alone, and an e-way bill system beside it in production. There is no
  // such system here, so that it is served in production too.
  { family: 'ewaybillapi', version: 'v1.03', ...since2020, confidence: confidenceSince2020 },
];

/** Versions of before, known from release notes: served nowhere, for whoever reads the history. */
export const formerLives: readonly VersionLife[] = [
  { family: 'eicore', version: 'v1.01', sandboxFrom: '2020-03-05' },
  { family: 'eivital', version: 'v1.01', sandboxFrom: '2020-03-05' },
  { family: 'eicore', version: 'v1.02', sandboxFrom: '2020-05-14' },
  { family: 'eivital', version: 'v1.02', sandboxFrom: '2020-05-14' },
  { family: 'eiewb', version: 'v1.02', sandboxFrom: '2020-05-14' },
].map((life) => ({ ...life, successor: 'v1.03', confidence: { sandboxFrom: 'likely' } }));

/** One version of the schema of INV-01: the member `Version` of an invoice. */
export interface SchemaVersion {
  readonly version: string;
  readonly notifiedOn?: Day;
  readonly sandboxFrom?: Day;
  /** Whether an invoice of this version is taken. */
  readonly isTaken: boolean;
  readonly confidence: Confidence;
}

export const schemaVersions: readonly SchemaVersion[] = [
  { version: '1.0', sandboxFrom: '2020-03-05', isTaken: false, confidence: 'guess' },
  {
    version: '1.1',
    notifiedOn: '2020-07-30',
    sandboxFrom: '2020-08-05',
    isTaken: true,
    confidence: 'likely',
  },
];

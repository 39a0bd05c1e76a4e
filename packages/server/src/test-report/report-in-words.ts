import { istDateTime } from '@openirp/core';
import type { PrintableTestReport } from '@openirp/paper';
import type { Contact } from './contacts.ts';
import type { TestReport } from './report.ts';
import { columnTitles, featureTitles, practiceWords, remarksOf, stateTitles } from './wording.ts';

const draft = 'DRAFT: the tests are not complete. This report is not to be handed in.';
const none = '–';

/** A report in English words, for sheet and paper. */
export function reportInWords(report: TestReport, now: number): PrintableTestReport {
  const { client, rows, features, practices, missing, isComplete } = report;
  return {
    title: 'e-Invoice API test summary report',
    draft: isComplete ? undefined : draft,
    facts: factsOf(report, now),
    columns: columnTitles,
    rows: rows.map(({ endpoint, title, successful, failed, sample, codes }) => [
      ...[title, String(successful), String(failed), sample ?? none],
      remarksOf(
        codes,
        missing.find((one) => one.endpoint === endpoint),
      ),
    ]),
    features: features.map(({ name, isSeen }) => ({ title: featureTitles[name], isSeen })),
    practices: practices.map(({ name, state, count, of }) => {
      const { title, evidence } = practiceWords[name];
      return { title, state: stateTitles[state], evidence: evidence(String(count), String(of)) };
    }),
    foot: `Client ${client.clientId}, ${day(now)}`,
    madeAt: now,
  };
}

function factsOf({ client, from, to, isComplete }: TestReport, now: number) {
  const { name, clientId, category, pan, legalName, gstins, userNames, contacts } = client;
  const range = from === undefined || to === undefined ? none : `${day(from)} to ${day(to)}`;
  return [
    ['Company', legalName === undefined ? name : `${name} (${legalName})`],
    ['Client id', clientId],
    ['Category', category],
    ['PAN', pan ?? none],
    ['GSTINs', gstins.join(', ') || none],
    ['User ids', userNames.join(', ') || none],
    ['Tested', range],
    ['Project manager', reached(contacts.projectManager)],
    ['Technical contact (SPOC)', reached(contacts.technicalContact)],
    ['State', isComplete ? 'Complete' : 'Not complete'],
    ['Report of', `${istDateTime(now)} IST`],
  ] as const;
}

const day = (instant: number): string => istDateTime(instant).slice(0, 10);

const reached = ({ name, email, mobile }: Contact): string =>
  [name, email, mobile].filter((one) => one !== '').join(', ') || none;

import type { Content, Watermark } from 'pdfmake/interfaces.js';
import { heading, look, pairs, tableSection } from './layout/blocks.ts';
import { fontSize, ink } from './layout/page.ts';
import type { Pages } from './pages.ts';
import { printable } from './printable-text.ts';

/** A test summary report in words, ready for paper. */
export interface PrintableTestReport {
  readonly title: string;
  /** Set on a report whose tests are not done: every page says so. */
  readonly draft: string | undefined;
  /** Who has tested, when, and whom to ask. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly features: readonly { readonly title: string; readonly isSeen: boolean }[];
  readonly practices: readonly {
    readonly title: string;
    readonly state: string;
    readonly evidence: string;
  }[];
  /** What stands below every page. */
  readonly foot: string;
  /** UTC epoch milliseconds: what the PDF says of its making. */
  readonly madeAt: number;
}

const labelWidth = 110;
/** API, two counts, sample, remarks. */
const operationWidths = [124, 52, 52, 130, '*'] as const;

/** What stands on the pages of a test report. */
export function testReportPages(report: PrintableTestReport): Pages {
  const { draft, facts, columns, rows, practices, madeAt } = report;
  const title = printable(report.title);
  const content: Content[] = [
    { text: title, bold: true, fontSize: fontSize.title },
    ...(draft === undefined ? [] : [draftBox(draft)]),
    heading('Client'),
    pairs(
      facts.map(([label, value]) => [label, printable(value)]),
      labelWidth,
    ),
    ...tableSection({
      ...{ title: 'Operations', columns, widths: operationWidths },
      rows: rows.map((row) => row.map(printable)),
    }),
    ...featureTable(report),
    ...tableSection({
      title: 'Good practice, from the calls that the sandbox still has',
      columns: ['Practice', 'State', 'Evidence'],
      widths: [150, 60, '*'],
      rows: practices.map(({ title, state, evidence }) => [title, state, evidence].map(printable)),
    }),
  ];
  return {
    content,
    running: { document: title, notes: draft ?? '', foot: printable(report.foot) },
    watermark: draft === undefined ? undefined : draftMark,
    information: {
      ...{ title, subject: 'Test summary report', author: 'OpenIRP' },
      ...{ creator: 'OpenIRP', producer: 'OpenIRP', creationDate: new Date(madeAt) },
    },
  };
}

const draftBox = (text: string): Content => ({
  table: { body: [[{ text: printable(text), bold: true, fontSize: fontSize.party }]] },
  layout: look('box'),
  margin: [0, 5, 0, 0],
});

const draftMark: Watermark = {
  ...{ text: 'DRAFT', bold: true, fontSize: 120, angle: -45 },
  ...{ color: ink.strong, opacity: 0.07 },
};

/** Two scenarios beside each other, each with its box ticked or not. */
function featureTable({ features }: PrintableTestReport): Content[] {
  const half = Math.ceil(features.length / 2);
  const cells = (feature: (typeof features)[number] | undefined) =>
    feature === undefined ? ['', ''] : [printable(feature.title), feature.isSeen ? 'Yes' : 'No'];
  return tableSection({
    title: 'Scenarios',
    columns: ['Scenario', 'Seen', 'Scenario', 'Seen'],
    widths: ['*', 30, '*', 30],
    rows: features.slice(0, half).map((one, at) => [one, features[half + at]].flatMap(cells)),
  });
}

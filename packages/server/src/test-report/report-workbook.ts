import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node';
import type { TestReport } from './report.ts';
import { reportInWords } from './report-in-words.ts';

/** The report as an Excel workbook: the published form, then scenarios and good practice. */
export async function reportWorkbook(report: TestReport, now: number): Promise<Buffer> {
  const words = reportInWords(report, now);
  const { title, draft, facts, columns, features, practices } = words;
  const operations: Row[] = [
    [bold(title)],
    ...(draft === undefined ? [] : [[bold(draft)]]),
    ...facts.map(([label, value]) => [bold(label), text(value)]),
    [],
    columns.map(bold),
    ...words.rows.map(([api, successful, failed, ...rest]) => [
      ...[text(api), counted(successful), counted(failed)],
      ...rest.map(text),
    ]),
  ];
  const scenarios = features.map(({ title, isSeen }) => [text(title), text(isSeen ? 'Yes' : 'No')]);
  const kept = practices.map(({ title, state, evidence }) => [title, state, evidence].map(text));
  return writeExcelFile([
    sheet('Test summary', [30, 24, 20, 68, 60], operations),
    sheet('Scenarios', [52, 10], [['Scenario', 'Seen'].map(bold), ...scenarios]),
    sheet('Good practice', [42, 14, 90], [['Practice', 'State', 'Evidence'].map(bold), ...kept]),
  ]).toBuffer();
}

const sheet = (name: string, widths: readonly number[], data: Row[]): Sheet<never> => ({
  ...{ sheet: name, data, columns: widths.map((width) => ({ width })) },
});

type Cell = Row[number];
const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });
/** Stored as a text, whatever it begins with: a name is no formula. */
const text = (value = ''): Cell => ({ value, type: String });
const counted = (value = ''): Cell => ({ value: Number(value), type: Number });

import {
  checkRules,
  defaultRuleSettings,
  documentDate,
  documentOf,
  type Facts,
  invoiceShape,
  istDay,
  parseInvoice,
} from '@openirp/core';
import { benchInvoice } from '../load/invoice.ts';
import { median } from '../report/numbers.ts';
import type { Row, Table, Unit } from '../report/result.ts';

/*
 * What checking costs beside the limits of the same run: bare JSON.parse of the same text, the
 * compiled form alone, and the two signatures that a registration cannot do without.
 */
const lineCounts = [1, 10, 100, 1000];
const roundMs = 150;
const rounds = 7;
const today = istDay(Date.now());
const parties = { seller: '29ZZIRX0001Z1ZB', buyer: '27ZZIRX0102Z1ZA' };

interface Checked {
  readonly lines: number;
  readonly parse: number;
  readonly form: number;
  readonly whole: number;
}

/** The table, and what one check of the longest invoice costs in microseconds. */
export function checking(twoSignatures: number): { table: Table; longestMicros: number } {
  const checked = lineCounts.map(check);
  const row = (name: string, unit: Unit, pick: (one: Checked) => number): Row => ({
    name,
    unit,
    values: checked.map(pick),
  });
  return {
    longestMicros: checked.at(-1)!.whole,
    table: {
      title: 'CPU of one check',
      columns: lineCounts.map((lines) => (lines === 1 ? '1 line' : `${lines} lines`)),
      rows: [
        row('JSON.parse alone', 'µs', ({ parse }) => parse),
        row('form', 'µs', ({ form }) => form),
        row('form and rules', 'µs', ({ whole }) => whole),
        row('form and rules, for each line', 'µs', ({ whole, lines }) => whole / lines),
        row('of two signatures', '%', ({ whole }) => (whole / twoSignatures) * 100),
        row('checks a second', '/s', ({ whole }) => 1e6 / whole),
      ],
    },
  };
}

function check(lines: number): Checked {
  const text = benchInvoice({ ...parties, number: 'A/1', date: documentDate(today), lines });
  const facts = factsOfAnybody();
  const whole = () => {
    const violations = checkRules(documentOf(parseInvoice(text)), facts);
    if (violations.length > 0) throw new Error(violations[0]?.message);
  };
  return {
    lines,
    parse: micros(() => JSON.parse(text)),
    form: micros(() => invoiceShape.read(text)),
    whole: micros(whole),
  };
}

const factsOfAnybody = (): Facts => ({
  today,
  taxpayer: (gstin) => ({ gstin, type: 'REG', status: 'ACT', registeredOn: '2017-07-01' }),
  settings: defaultRuleSettings,
});

/** CPU microseconds of one run, the median of some rounds. */
function micros(run: () => unknown): number {
  const measured: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const before = process.cpuUsage();
    const end = performance.now() + roundMs;
    let count = 0;
    do {
      run();
      count++;
    } while (performance.now() < end);
    const { user, system } = process.cpuUsage(before);
    // The first round warms up.
    if (round > 0) measured.push((user + system) / count);
  }
  return median(measured);
}

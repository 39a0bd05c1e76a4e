import { generateKeyPairSync, sign } from 'node:crypto';
import {
  checkRules,
  defaultRuleSettings,
  documentOf,
  type Facts,
  invoiceShape,
  parseInvoice,
} from '@openirp/core';
import { exampleDay, exampleText } from '../../packages/core/src/rules/example.ts';
import { median } from '../report/numbers.ts';

/*
 * What checking costs beside the limits of the same run: bare JSON.parse of the same text, the
 * compiled form alone, and the two signatures that a registration cannot do without.
 */
const lineCounts = [1, 10, 100, 1000];
const roundMs = 150;
const rounds = 7;

export function checking(): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const input = Buffer.alloc(3000, 'x');
  const twoSignatures = 2 * micros(() => sign('RSA-SHA256', input, privateKey));
  console.log(`two RSA-2048 signatures: ${twoSignatures.toFixed(0)} µs\n`);
  const head = [
    'lines',
    'checks/s',
    'JSON.parse',
    'form',
    'form+rules',
    'of signatures',
    'per line',
  ];
  console.log(head.map((name) => name.padStart(13)).join(''));
  for (const lines of lineCounts) console.log(row(lines, twoSignatures));
}

function row(lines: number, twoSignatures: number): string {
  const text = textOf(lines);
  const facts = factsOfExample();
  const check = () => {
    const violations = checkRules(documentOf(parseInvoice(text)), facts);
    if (violations.length > 0) throw new Error(violations[0]?.message);
  };
  const parse = micros(() => JSON.parse(text));
  const form = micros(() => invoiceShape.read(text));
  const whole = micros(check);
  const share = ((whole / twoSignatures) * 100).toFixed(1);
  return [
    String(lines),
    (1e6 / whole).toFixed(0),
    `${parse.toFixed(1)} µs`,
    `${form.toFixed(1)} µs`,
    `${whole.toFixed(1)} µs`,
    `${share} %`,
    `${(whole / lines).toFixed(1)} µs`,
  ]
    .map((cell) => cell.padStart(13))
    .join('');
}

/** An invoice of many lines, each like the example's first, whose totals are right. */
function textOf(lines: number): string {
  return exampleText({
    ItemList: Array.from({ length: lines }, (_, index) => ({ SlNo: String(index + 1) })),
    ValDtls: { AssVal: 10000 * lines, IgstVal: 1800 * lines, TotInvVal: 11800 * lines },
  });
}

const factsOfExample = (): Facts => ({
  today: exampleDay,
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

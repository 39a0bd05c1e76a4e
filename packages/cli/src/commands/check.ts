import { type Checked, check, type Day, istDay, parseDocumentDate } from '@openirp/core';
import { Command, InvalidArgumentError } from 'commander';
import { printChecked, printSummary, printUnreadable } from '../print-checked.ts';
import { readInput } from '../read-input.ts';
import { splitDocuments } from '../split-documents.ts';

const valid = 0;
const violations = 1;
const unreadable = 2;

interface Options {
  readonly json?: true;
  readonly today: Day;
}

/** `irp check`: what the portal would answer, without a portal. */
export const checkCommand = (): Command =>
  new Command('check')
    .description('check invoices on this machine: the codes that a portal would answer')
    .argument(
      '<files...>',
      'JSON: an invoice, a list of them, or one in each line; - for standard input',
    )
    .option('--json', 'one line of JSON for each invoice')
    .option(
      '--today <day>',
      'the day on which they are registered, yyyy-MM-dd',
      day,
      istDay(Date.now()),
    )
    .addHelpText(
      'after',
      `
Exit code: 0 when all are valid, 1 when one is not, 2 when one cannot be read.
What only a taxpayer register knows (status, type, turnover) is not asked here.

Examples:
  irp check invoice.json
  irp check *.json --json | jq 'select(.ok | not) | .file'
  irp sample --supply SEZWP | irp check -
  irp sample --breaks 2172 | irp check -
  irp check old.json --today 2026-04-05`,
    )
    // One is the answer that something is wrong with an invoice, so a wrong call needs another.
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : unreadable))
    .action(async (files: string[], options: Options) => {
      process.exitCode = await checkFiles(files, options);
    });

/** A day of the calendar, of an option. */
export function day(text: string): Day {
  const found = parseDocumentDate(text.split('-').reverse().join('/'));
  if (found === text) return found;
  throw new InvalidArgumentError('It takes a day of the calendar as yyyy-MM-dd.');
}

async function checkFiles(files: readonly string[], { json, today }: Options): Promise<number> {
  const counts = { valid: 0, invalid: 0, unreadable: 0 };
  for (const file of files) {
    const name = file === '-' ? 'standard input' : file;
    for (const found of await documentsIn(file)) {
      const place = name + found.place;
      if ('reason' in found) {
        counts.unreadable++;
        if (json)
          console.log(JSON.stringify({ file, place: found.place, unreadable: found.reason }));
        else printUnreadable(place, found.reason);
        continue;
      }
      const checked = check(found.text, { today });
      counts[checked.ok ? 'valid' : 'invalid']++;
      if (json) console.log(jsonLine(file, found.place, checked));
      else printChecked(place, checked);
    }
  }
  if (!json) printSummary(counts);
  if (counts.unreadable > 0) return unreadable;
  return counts.invalid > 0 ? violations : valid;
}

async function documentsIn(file: string): Promise<ReturnType<typeof splitDocuments>> {
  try {
    return splitDocuments(await readInput(file));
  } catch (error) {
    return [{ place: '', reason: (error as Error).message }];
  }
}

const jsonLine = (file: string, place: string, { ok, irn, invoice, violations }: Checked): string =>
  JSON.stringify({
    file,
    place,
    ok,
    document: invoice?.DocDtls,
    irn,
    violations: violations.map(({ code, message, explanation }) => ({
      code,
      message,
      ...explanation,
    })),
  });

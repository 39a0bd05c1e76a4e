import {
  anySampleOptions,
  type BrokenInvoice,
  breakableCodes,
  breakInvoice,
  check,
  type Day,
  istDay,
  type SampleOptions,
  type SampleWorld,
  sampleInvoice,
  sampleParty,
} from '@openirp/core';
import { Command, InvalidArgumentError, Option } from 'commander';
import { indentJson } from '../indent-json.ts';
import { orExplain } from '../or-explain.ts';
import { sandboxWorld } from '../sandbox-world.ts';
import { day } from './check.ts';

const countMax = 1_000_000;

interface Options extends Omit<SampleOptions, 'seed' | 'services' | 'seller' | 'buyer' | 'world'> {
  readonly seed?: number;
  readonly count: number;
  readonly format: 'json' | 'ndjson';
  readonly services?: true | 'mix';
  readonly interState?: true;
  readonly any?: true;
  readonly sandbox?: string;
  readonly seller?: string;
  readonly buyer?: string;
  readonly breaks?: string | true;
  readonly day: Day;
}

/** `irp sample`: invoices to practise with. */
export const sampleCommand = (): Command =>
  withContents(
    new Command('sample')
      .description('make up valid invoices, or one that raises a given code')
      .option('--seed <number>', 'the same seed makes the same invoice; any when left out', whole)
      .option('--count <number>', 'so many invoices, of this seed and those after it', whole, 1)
      .addOption(
        new Option('--format <format>', 'indented JSON, or one line for each invoice')
          .choices(['json', 'ndjson'])
          .default('json'),
      )
      .option('--sandbox <file>', 'parties of a sandbox: its sandbox.json')
      .option('--breaks [code]', 'a small change that raises this code; a list without one'),
  )
    .addHelpText(
      'after',
      `
Examples:
  irp sample                                        goods, B2B, dated today
  irp sample --supply SEZWP --items 3 --type CRN --seed 7
  irp sample --intra-state --cess --round-off --odd
  irp sample --any --count 1000 --format ndjson     something of everything
  irp sample --sandbox .openirp/sandbox.json        a sandbox will register it
  irp sample --breaks 2172 | irp check -            raises that code and no other
  irp sample --breaks                               the codes, and what raises them`,
    )
    .action((options: Options, command: Command) =>
      orExplain(async () => {
        if (options.breaks !== undefined) refuseContents(command);
        if (options.breaks === true) printBreakable(options);
        else if (options.breaks !== undefined) printBroken(options.breaks, options);
        else printSamples(options);
      }),
    );

/** Options that say what is in the invoice; a broken one has its contents given. */
const contents = new Set(
  [
    'any supply type items services intraState interState reverseCharge igstOnIntra ecommerce',
    'dispatch ship references payment exportDetails ewayBill cess stateCess roundOff odd loose',
    'buyer seller count',
  ].flatMap((names) => names.split(' ')),
);

const withContents = (command: Command): Command =>
  command
    .option('--any', 'something of everything: what no other option says, the seed chooses')
    .addOption(
      new Option('--supply <type>', 'B2B when left out').choices([
        'B2B',
        'SEZWP',
        'SEZWOP',
        'EXPWP',
        'EXPWOP',
        'DEXP',
      ]),
    )
    .addOption(new Option('--type <type>', 'INV when left out').choices(['INV', 'CRN', 'DBN']))
    .option('--items <number>', 'lines, 1 to 1000', whole)
    .addOption(new Option('--services [mix]', 'services; or goods and services').choices(['mix']))
    .option('--intra-state', "place of supply in the seller's state")
    .addOption(new Option('--inter-state', 'place of supply elsewhere').conflicts('intraState'))
    .option('--reverse-charge', 'the buyer owes the tax')
    .option('--igst-on-intra', "IGST inside the seller's state")
    .option('--ecommerce', 'filed by an e-commerce operator')
    .option('--dispatch', 'goods leave from elsewhere')
    .option('--ship', 'goods go elsewhere')
    .option('--references', 'remarks, period, earlier documents, contracts')
    .option('--payment', 'payment details')
    .option('--export-details', 'port, shipping bill, currency, country')
    .option('--eway-bill', 'ask for an e-way bill too')
    .option('--cess', 'compensation cess')
    .option('--state-cess', 'state cess')
    .option('--round-off', 'total rounded to whole rupees')
    .option('--odd', 'awkward but lawful quantities, discounts, rates and roundings')
    .option('--loose', 'letter case, order, blanks and nulls that a reader has to put up with')
    .option(
      '--day <day>',
      'document date, yyyy-MM-dd; today in India when left out',
      day,
      istDay(Date.now()),
    )
    .option('--number <number>', 'document number; made of the seed when left out')
    .option('--seller <gstin>', 'a regular taxpayer')
    .option('--buyer <gstin>', 'a taxpayer who may buy so');

const anySeed = (): number => Math.floor(Math.random() * 2 ** 31);

function whole(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value;
  throw new InvalidArgumentError('It takes a whole number.');
}

function refuseContents(command: Command): void {
  const given = command.options.find(
    (option) =>
      contents.has(option.attributeName()) &&
      command.getOptionValueSource(option.attributeName()) === 'cli',
  );
  if (given === undefined) return;
  throw new Error(`--breaks comes with an invoice of its own; leave ${given.long} out.`);
}

function printSamples({ count, format, ...options }: Options): void {
  if (count < 1 || count > countMax) throw new RangeError(`--count goes from 1 to ${countMax}`);
  const seed = options.seed ?? anySeed();
  const fixed = sampleOptions(options);
  for (let index = 0; index < count; index++) {
    const one = { ...fixed, seed: seed + index };
    const { text } = sampleInvoice(options.any ? anySampleOptions(one.seed, fixed) : one);
    if (format === 'ndjson') {
      // A line is a line, also of an invoice that is written loosely.
      process.stdout.write(`${text.replace(/[\r\n]+/g, ' ')}\n`);
    } else {
      const shown = options.loose ? text : indentJson(text);
      const [open, close] = [index === 0 ? '[' : '', index === count - 1 ? ']' : ','];
      process.stdout.write(count === 1 ? `${shown}\n` : `${open}${shown}${close}\n`);
    }
  }
  if (options.seed === undefined) console.error(`--seed ${seed} makes the same again.`);
}

/** What was asked for; what was not stays the generator's choice. */
function sampleOptions(options: Omit<Options, 'count' | 'format'>): Partial<SampleOptions> {
  const { seed, any, sandbox, breaks, interState, seller, buyer, ...contents } = options;
  return {
    ...contents,
    ...(interState ? { intraState: false } : {}),
    ...(seller === undefined ? {} : { seller: sampleParty(seller) }),
    ...(buyer === undefined ? {} : { buyer: sampleParty(buyer, buyerType(options)) }),
    ...worldOf(options),
  };
}

const buyerType = ({ supply }: Partial<Options>) => (supply?.startsWith('SEZ') ? 'SEZ' : 'REG');

const worldOf = ({ sandbox }: { sandbox?: string }): { world?: SampleWorld } =>
  sandbox === undefined ? {} : { world: sandboxWorld(sandbox) };

function printBreakable(options: Options): void {
  const world = worldOf(options);
  for (const code of breakableCodes().toSorted()) {
    console.log(`${code}  ${breakInvoice(code, { ...world, day: options.day }).change}`);
  }
}

function printBroken(code: string, options: Options): void {
  const { day, format, seed = anySeed() } = options;
  // A new number each time, or the register would answer that it knows the document.
  const number = options.number ?? `B${code}/${seed.toString(36).toUpperCase()}`.slice(0, 16);
  const broken = breakInvoice(code, { ...worldOf(options), day, number });
  console.log(format === 'ndjson' ? broken.text : indentJson(broken.text));
  console.error(`${code}: ${broken.change}`);
  for (const need of needsOf(broken)) console.error(`  needs ${need}`);
  // Nobody signs in on a desk, and there is no register to look into.
  if (check(broken.text, { today: day }).ok)
    console.error('  needs a portal: irp check lets it pass');
}

/** What a portal has to be told before it answers with the code. */
function needsOf({ needs, facts, text }: BrokenInvoice): string[] {
  const { caller, settings, taxpayers } = needs;
  const seller = JSON.parse(text).SellerDtls?.Gstin;
  const lines = Object.entries(taxpayers).map(([gstin, entry]) => {
    if (entry === null) return `${gstin} not to be in the taxpayer register`;
    const { type, status } = facts.taxpayer?.(gstin) ?? {};
    const told = Object.entries({ type, status, ...entry })
      .filter(([name]) => name !== 'gstin')
      .map(([name, value]) => `${name} ${value ?? 'unknown'}`);
    return `${gstin} in the taxpayer register: ${told.join(', ')}`;
  });
  for (const [name, value] of Object.entries(settings)) {
    lines.push(`the rule setting ${name} ${value}`);
  }
  if (caller !== seller) lines.push(`${caller} to be signed in`);
  return lines;
}

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { certificatesIn, signDocument, verifyDocument } from '@openirp/core';
import {
  type ChainFault,
  type ChainVerdict,
  exportLines,
  type SignedHead,
  verifyChain,
  verifyExport,
} from '@openirp/server';
import { Command, InvalidArgumentError } from 'commander';
import { withRegister } from '../data-folder.ts';
import { orExplain } from '../or-explain.ts';
import { readInput } from '../read-input.ts';

interface VerifyFlags {
  readonly head?: string;
  readonly file?: string;
  readonly certificate?: string;
  readonly data?: string;
}

const dataOption = ['--data <folder>', 'data folder of the portal, which may be running'] as const;

/** `irp audit`: the log of what was done to accounts, applications and rules. */
export const auditCommand = (): Command =>
  new Command('audit')
    .description('verify and export the audit log of a portal')
    .addCommand(verifyCommand())
    .addCommand(exportCommand());

const verifyCommand = (): Command =>
  new Command('verify')
    .description('walk along the chain of hashes; tells the first entry that is broken')
    .option('--head <hash>', 'a head that was told before: it must still be in the chain', headIn)
    .option('--file <export>', 'an export of the log: no data folder is needed')
    .option(
      '--certificate <file>',
      "the portal's signing certificates, PEM: verifies the export's head",
    )
    .option(...dataOption)
    .addHelpText(
      'after',
      `
Note the head down, elsewhere than on the portal's machine: with --head the next run finds out whether
entries were cut off or the whole chain was made anew. The program ends with 1 when it is broken.

Examples:
  irp audit verify
  irp audit verify --head 5f0c…
  irp audit verify --file audit.jsonl --certificate signing.pem`,
    )
    .action((flags: VerifyFlags) =>
      orExplain(() => (flags.file === undefined ? verifyFolder(flags) : verifyFile(flags))),
    );

const exportCommand = (): Command =>
  new Command('export')
    .description('write the log to a file: JSON lines, the last one a signed head')
    .argument('<file>', 'file to be made; it must not be there')
    .option(...dataOption)
    .addHelpText(
      'after',
      `
Examples:
  irp audit export audit.jsonl
  irp audit export audit.jsonl --data /var/lib/openirp`,
    )
    .action((file: string, { data }: VerifyFlags) =>
      orExplain(() =>
        withRegister(data, async ({ audit, keys }) => {
          const { signer } = await keys();
          const lines = exportLines(audit, Date.now(), (text) => signDocument(text, signer));
          await writeLines(lines, file);
          console.log(`${file} holds the audit log; irp audit verify --file ${file} verifies it.`);
        }),
      ),
    );

const verifyFolder = ({ head, data }: VerifyFlags) =>
  withRegister(data, async ({ audit }) => {
    // Read first: entries that are added meanwhile make the log longer, never shorter.
    const added = await audit.added();
    const verdict = wholeOrThrow(await verifyChain(audit.all(), head), head);
    if (verdict.entries < added) {
      throw new Error(
        `${added} entries were added, and ${verdict.entries} are there: some were cut off`,
      );
    }
    tell(verdict);
  });

async function verifyFile({ file, head, certificate }: VerifyFlags): Promise<void> {
  const lines = createInterface({ input: createReadStream(file!), crlfDelay: Infinity });
  const { verdict, signedHead } = await verifyExport(lines, head);
  const whole = wholeOrThrow(verdict, head);
  if (signedHead === undefined) throw new Error('the signed head is missing: the file was cut off');
  const signed =
    certificate === undefined
      ? unverifiedHead(signedHead)
      : verifyDocument(signedHead, certificatesIn(await readInput(certificate))).data;
  const { entries, head: signedHash } = JSON.parse(signed) as SignedHead;
  if (whole.entries !== entries || whole.head !== signedHash) {
    throw new Error(`the head was signed for ${entries} entries, and ${whole.entries} are there`);
  }
  tell(whole);
  console.log(
    certificate === undefined
      ? 'The signature was not verified: name the certificate with --certificate.'
      : 'The signature of the head is good.',
  );
}

type Whole = Extract<ChainVerdict, { readonly isWhole: true }>;

const faults: Readonly<Record<ChainFault, string>> = {
  missing: 'it is missing, or another stands in its place',
  changed: 'it was changed',
  'not linked': 'it does not follow the entry before',
};

function wholeOrThrow(verdict: ChainVerdict, head: string | undefined): Whole {
  if (!verdict.isWhole) {
    throw new Error(`the chain is broken at entry ${verdict.seq}: ${faults[verdict.why]}`);
  }
  if (verdict.hasKnownHead) return verdict;
  throw new Error(
    `the chain of ${verdict.entries} entries is whole in itself but lacks the head ${head}: entries were cut off, or it was made anew`,
  );
}

function tell({ entries, head }: Whole): void {
  console.log(`The chain is whole: ${entries} entries.\nhead ${head}`);
}

/** What a signed head says, taken at its word. */
function unverifiedHead(jws: string): string {
  try {
    const payload = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString();
    return String(JSON.parse(payload).data);
  } catch {
    throw new Error('the last line is no signed head');
  }
}

async function writeLines(lines: AsyncIterable<string>, file: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const line of lines) await handle.write(line);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function headIn(text: string): string {
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  throw new InvalidArgumentError('64 hex digits are expected, as irp audit verify prints them.');
}

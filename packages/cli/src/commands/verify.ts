import { certificatesIn, verifyDocument } from '@openirp/core';
import { Command } from 'commander';
import { orExplain } from '../or-explain.ts';
import { readInput } from '../read-input.ts';

/** `irp verify`: checks a signed invoice or QR code without asking anybody. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description('verify a signed invoice or QR code, offline')
    .argument('<file>', 'file with the JWS; - for standard input')
    .requiredOption('--certificate <file>', "the portal's signing certificate, PEM")
    .addHelpText(
      'after',
      `
Example:
  curl -s http://127.0.0.1:7080/keys/signing-certificate.pem > signing.pem
  irp verify invoice.jws --certificate signing.pem`,
    )
    .action((file: string, { certificate }: { certificate: string }) =>
      orExplain(async () => {
        const jws = await readInput(file);
        const certificates = certificatesIn(await readInput(certificate));
        const { kid, iss, data } = verifyDocument(jws, certificates);
        console.log(`The signature is good: signed by ${iss}, key ${kid}.\n`);
        console.log(JSON.stringify(JSON.parse(data), null, 2));
      }),
    );

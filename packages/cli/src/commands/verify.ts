import { readFileSync } from 'node:fs';
import { verifyDocument } from '@openirp/core';
import { Command } from 'commander';
import { orExplain } from '../or-explain.ts';

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
        const jws = readFileSync(file === '-' ? 0 : file, 'utf8');
        const pem = readFileSync(certificate, 'utf8');
        const certificates = pem
          .split(/(?<=-----END CERTIFICATE-----)\s*/)
          .filter((one) => one !== '');
        const { kid, iss, data } = verifyDocument(jws, certificates);
        console.log(`The signature is good: signed by ${iss}, key ${kid}.\n`);
        console.log(JSON.stringify(JSON.parse(data), null, 2));
      }),
    );

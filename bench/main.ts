import { parseArgs } from 'node:util';
import { load } from './load.ts';
import { loadingMasters } from './masters.ts';
import { checking } from './rules.ts';

const help = `npm run bench -- [profile] [options]

Profiles:
  pure     register distinct invoices over HTTP (the default)
  mixed    70 % registrations, 10 % with an e-way bill, 15 % reads, 5 % refused
  rules    check invoices of 1, 10, 100 and 1000 lines, without a server
  masters  load imported lists of HSN and PIN codes, as every start does

Options of pure and mixed:
  --segments N      segments measured (15)
  --calls N         calls in a segment (600)
  --connections N   connections kept busy (64)

Both print registrations a second, latencies, and the server's CPU time per registration divided by
the CPU time of two bare RSA-2048 signatures measured in the same run. In mixed the reads and
refusals count as a part of that. They need Linux. The portal keeps no call log
(--call-log-days 0).`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    segments: { type: 'string', default: '15' },
    calls: { type: 'string', default: '600' },
    connections: { type: 'string', default: '64' },
    help: { type: 'boolean', default: false },
  },
});
const [profile = 'pure'] = positionals;

if (values.help) console.log(help);
else if (profile === 'pure' || profile === 'mixed') {
  await load(profile, {
    segments: Number(values.segments),
    calls: Number(values.calls),
    connections: Number(values.connections),
  });
} else if (profile === 'rules') checking();
else if (profile === 'masters') await loadingMasters();
else {
  console.error(`there is no profile ${profile}\n\n${help}`);
  process.exitCode = 2;
}

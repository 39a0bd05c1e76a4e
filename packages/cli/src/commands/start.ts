import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Running, readConfig, start } from '@openirp/server';
import { Command } from 'commander';
import { registerFirstInvoice } from '../first-invoice.ts';
import { orExplain } from '../or-explain.ts';

/** `irp start`: serves until it is told to stop. */
export const startCommand = (): Command =>
  new Command('start')
    .description('start the portal and keep serving')
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[settings...]', 'any setting as a flag; `irp help settings` lists them')
    .addHelpText(
      'after',
      `
Examples:
  irp start                                  a sandbox on http://127.0.0.1:7080
  irp start --port 0 --control-port 0        on any free ports; see sandbox.json
  irp start --data /var/lib/openirp --host 0.0.0.0
  OPENIRP_LOG_LEVEL=debug irp start          one log line for every call`,
    )
    .action((_settings: string[], _options: unknown, command: Command) =>
      orExplain(async () => {
        const running = await start(readConfig(command.args));
        stopOnSignal(running);
        await greet(running);
        giveBackMemory();
      }),
    );

async function greet({ publicUrl, controlUrl, sandbox, irp }: Running): Promise<void> {
  console.log(`\nOpenIRP is serving at ${publicUrl}`);
  if (sandbox === undefined) return;
  console.log(`Control port (clock, world): ${controlUrl}`);
  console.log(`Credentials and keys:        ${irp.config.data}/sandbox.json`);
  if (irp.config.firstInvoice === 'yes') await registerFirstInvoice(sandbox, irp.clock.now());
  console.log('\nA sandbox: what it signs has no legal effect. Stop it with Ctrl-C.');
}

/**
 * Starting compiles schemas and makes keys: some 50 MB of garbage that V8 would keep for as long as
 * nothing else needs the space. Collected once, and handed back.
 */
function giveBackMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: NodeJS.GCFunction = runInNewContext('gc');
  collect({ type: 'major', flavor: 'last-resort' });
}

/** The first signal lets calls under way end; a second one does not wait for them. */
function stopOnSignal(running: Running): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(130);
    stopping = true;
    console.log(`\n${signal}: answering the calls under way, then stopping.`);
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(`irp: ${error instanceof Error ? error.message : error}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

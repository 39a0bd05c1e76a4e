import cluster from 'node:cluster';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Config, type Running, readConfig, start } from '@openirp/server';
import { Command } from 'commander';
import { orExplain } from '../or-explain.ts';
import { answerMetrics } from '../worker-metrics.ts';
import { beWorker, sharesPort, superviseWorkers, workersOf } from '../workers.ts';

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
  irp start --workers auto                   one process on each core
  OPENIRP_LOG_LEVEL=debug irp start          one log line for every call`,
    )
    .action((_settings: string[], _options: unknown, command: Command) =>
      orExplain(async () => {
        const config = readConfig(command.args);
        const workers = workersOf(config);
        if (workers > 1 && cluster.isPrimary) return superviseWorkers(workers, config);
        const running = await (cluster.isWorker ? startWorker(config) : start(config));
        const stop = stopOnce(running);
        if (cluster.isWorker) {
          ignoreSignals();
          beWorker(running, stop);
          answerMetrics(running);
        } else stopOnSignal(stop);
        // Of several processes the first one speaks.
        if (cluster.worker === undefined || cluster.worker.id === 1) await greet(running);
        giveBackMemory();
      }),
    );

async function greet({ publicUrl, controlUrl, metricsUrl, sandbox, irp }: Running): Promise<void> {
  console.log(`\nOpenIRP is serving at ${publicUrl}`);
  if (metricsUrl !== undefined) console.log(`Metrics: ${metricsUrl}`);
  if (sandbox === undefined) return;
  console.log(`Control port (clock, world): ${controlUrl}`);
  console.log(`Credentials and keys:        ${irp.config.data}/sandbox.json`);
  if (irp.config.firstInvoice === 'yes') {
    // The SDK is needed for this alone.
    const { registerFirstInvoice } = await import('../first-invoice.ts');
    await registerFirstInvoice(sandbox, irp.clock.now());
  }
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

async function startWorker(config: Config): Promise<Running> {
  try {
    return await start(config, { isSupervised: true, sharesPort });
  } catch (error) {
    // Its line to whoever supervises it must not keep it alive.
    cluster.worker?.disconnect();
    throw error;
  }
}

/** Lets calls under way end, then ends the process. */
function stopOnce(running: Running): () => void {
  let isStopping = false;
  return () => {
    if (isStopping) return;
    isStopping = true;
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(`irp: ${error instanceof Error ? error.message : error}`);
        process.exit(1);
      },
    );
  };
}

/** A second signal does not wait for the calls under way. */
function stopOnSignal(stop: () => void): void {
  let isStopping = false;
  const heed = (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(130);
    isStopping = true;
    console.log(`\n${signal}: answering the calls under way, then stopping.`);
    stop();
  };
  process.on('SIGTERM', heed);
  process.on('SIGINT', heed);
}

/** A terminal sends its signals to every process; whoever supervises this one tells it what to do. */
function ignoreSignals(): void {
  process.on('SIGTERM', () => {});
  process.on('SIGINT', () => {});
}

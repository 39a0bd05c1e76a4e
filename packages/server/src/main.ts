import { join } from 'node:path';
import { publicApp } from './app.ts';
import { type Built, build } from './build.ts';
import { callTaker, type Gate } from './calls.ts';
import type { Config } from './config.ts';
import { controlApp } from './control/control-app.ts';
import { type SandboxFile, sandboxFile, writeSandboxFile } from './control/sandbox-file.ts';
import { sandboxClients } from './control/world.ts';
import type { Irp } from './irp.ts';
import { type Listening, type ListenOptions, listen, type Served } from './listen.ts';
import { textOf } from './metrics/exposition.ts';
import { listenForMetrics, type MetricsListening } from './metrics/listen-metrics.ts';

/** A portal that is serving. */
export interface Running {
  readonly irp: Irp;
  readonly publicUrl: string;
  /** The public port. */
  readonly port: number;
  /** Only in a sandbox. */
  readonly controlUrl: string | undefined;
  readonly sandbox: SandboxFile | undefined;
  /** Where metrics are read, if this process has a port for it. */
  readonly metricsUrl: string | undefined;
  /** Answers the calls under way, refuses new ones, and closes the database. */
  stop(): Promise<void>;
}

/** How a portal is started that is one of several processes. */
export interface StartOptions {
  /** Somebody else asks for the metrics, of all processes, and opens the port for them. */
  readonly isSupervised?: boolean;
  /** Others listen on the public port as well, each by itself. */
  readonly sharesPort?: boolean;
}

/** Starts a portal: builds it, listens, and in a sandbox writes the hand-over file. */
export async function start(config: Config, options: StartOptions = {}): Promise<Running> {
  const built = await build(config);
  const stopping = new AbortController();
  const gate: Gate = { open: true, stopping: stopping.signal };
  const listening: Listening[] = [];
  let metricsPort: MetricsListening | undefined;
  const stop = async () => {
    gate.open = false;
    stopping.abort();
    await Promise.all(listening.map((server) => server.drain(config.drainSeconds * 1000)));
    await metricsPort?.stop();
    await built.close();
    built.irp.log.info('stopped');
  };
  try {
    if (options.isSupervised !== true) metricsPort = await openMetricsPort(built.irp);
    const metricsUrl = metricsPort?.url;
    return { ...(await serve(built, options, gate, listening)), metricsUrl, stop };
  } catch (error) {
    // A taken port, say: what is open already must not keep the process alive.
    await stop();
    throw error;
  }
}

/** The port on which this process alone tells its metrics. */
async function openMetricsPort({ metrics, config }: Irp): Promise<MetricsListening | undefined> {
  const { metricsHost: host, metricsPort: port } = config;
  if (metrics === undefined || port === undefined) return undefined;
  return listenForMetrics({ host, port }, async () => textOf(await metrics.read(true)));
}

/** Opens the ports, adding to `listening`, and writes the hand-over. */
async function serve(
  { irp, vault, sandboxClock }: Built,
  { sharesPort }: StartOptions,
  gate: Gate,
  listening: Listening[],
): Promise<Omit<Running, 'stop' | 'metricsUrl'>> {
  const { config } = irp;
  const open = async (app: Served, at: Pick<ListenOptions, 'host' | 'port' | 'sharesPort'>) => {
    const { connectionsMax, bodyTimeoutSeconds } = config;
    const requestTimeoutMs = bodyTimeoutSeconds * 1000;
    const onConnection = () => irp.longWork.connected();
    const limits = { connectionsMax, requestTimeoutMs };
    const server = await listen(app, { ...at, ...limits, onConnection });
    listening.push(server);
    return server.port;
  };
  const port = await open(
    { app: publicApp(irp, gate), takes: callTaker(irp, gate) },
    { host: config.host, port: config.port, sharesPort },
  );
  const publicUrl = config.publicUrl || `http://${reachable(config.host)}:${port}`;
  let controlUrl: string | undefined;
  let sandbox: SandboxFile | undefined;
  if (sandboxClock !== undefined) {
    const app = { app: controlApp(irp, sandboxClock) };
    const at = { host: '127.0.0.1', port: config.controlPort };
    controlUrl = `http://127.0.0.1:${await open(app, at)}`;
    sandbox = sandboxFile(sandboxClients(vault), irp.keys, { publicUrl, controlUrl });
    writeSandboxFile(join(config.data, 'sandbox.json'), sandbox);
  }
  irp.log.info({ publicUrl, controlUrl, environment: config.environment }, 'serving');
  return { irp, publicUrl, port, controlUrl, sandbox };
}

/** An address that a client on this machine can use for a listening address. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

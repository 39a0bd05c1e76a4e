import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleLanguage } from '../src/samples/index.ts';
import { installOnDebian } from './debian.ts';

/** How long fetching a runtime and running one program may take, in milliseconds. */
const msMax = 300_000;

export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What keeps a tool from talking of itself. */
const quiet = { DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1' };

/** Runs a command to its end, whatever its exit code; a command that is not there ends with 127. */
export function run(
  [command, ...args]: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
  cwd?: string,
): Promise<Ended> {
  // Caches of compilers stand in the home folder; other settings of the shell are none of theirs.
  const { PATH, HOME, JAVA_HOME } = process.env;
  const options = { cwd, timeout: msMax, env: { PATH, HOME, JAVA_HOME, ...quiet, ...env } };
  return new Promise((resolve) => {
    execFile(command!, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      resolve({ exitCode: typeof code === 'number' ? code : 127, stdout, stderr });
    });
  });
}

const works = async (...command: string[]): Promise<boolean> => (await run(command)).exitCode === 0;

/** The first number that a command tells in a place; 0 where it does not run. */
const versionOf = async (place: RegExp, ...command: string[]): Promise<number> =>
  Number(place.exec((await run(command)).stdout)?.[1] ?? 0);

const debianPython = '/usr/bin/python3';

/** A Python that is new enough and has the package cryptography. */
async function python(): Promise<string[] | undefined> {
  const script = 'import cryptography, sys; sys.exit(sys.version_info < (3, 10))';
  const has = (program: string) => works(program, '-c', script);
  if (await has('python3')) return ['python3', 'irp.py'];
  if (!(await has(debianPython))) await installOnDebian('python3-cryptography');
  return (await has(debianPython)) ? [debianPython, 'irp.py'] : undefined;
}

/** A program that runs for a second is not worth the second compiler. */
const java = ['java', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', 'Irp.java'];

const hasPhp = 'exit(PHP_VERSION_ID >= 80000 && extension_loaded("openssl") ? 0 : 1);';

async function dotnet(): Promise<string[] | undefined> {
  const version = await versionOf(/^(\d+)\./, 'dotnet', '--version');
  // For the framework that is there; another one would have to be fetched.
  const framework = `--property:TargetFramework=net${version}.0`;
  return version >= 8 ? ['dotnet', 'run', framework] : undefined;
}

/** The command that runs a program of a language in its folder, where the machine can. */
const commands: Readonly<Record<SampleLanguage, () => Promise<string[] | undefined>>> = {
  curl: async () =>
    (await works('bash', '-c', 'curl --version && openssl version'))
      ? ['bash', 'irp.sh']
      : undefined,
  typescript: async () => [process.execPath, 'irp.mts'],
  python,
  java: async () => ((await versionOf(/(\d+)/, 'javac', '--version')) >= 17 ? java : undefined),
  csharp: dotnet,
  php: async () => ((await works('php', '-r', hasPhp)) ? ['php', 'irp.php'] : undefined),
  go: async () =>
    (await versionOf(/go1\.(\d+)/, 'go', 'version')) >= 18 ? ['go', 'run', 'main.go'] : undefined,
};

/** The command that runs programs of a language; undefined where its runtime is not on the machine. */
export const commandOf = (language: SampleLanguage): Promise<string[] | undefined> =>
  commands[language]();

const projectFile = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
  </PropertyGroup>
</Project>
`;

/** Saves a program in a folder, with what its language wants beside it. */
export function saveProgram(folder: string, fileName: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, fileName), text);
  if (fileName.endsWith('.cs')) writeFileSync(join(folder, 'irp.csproj'), projectFile);
}

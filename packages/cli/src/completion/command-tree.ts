import type { Argument, Command, Option } from 'commander';

/** What a shell needs to know of one command. */
export interface CommandNode {
  /** With those above it: `irp ewb get`. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly subcommands: readonly CommandNode[];
  readonly options: readonly OptionNode[];
  /** What its arguments may be, as far as that is a short list. */
  readonly choices: readonly string[];
}

export interface OptionNode {
  /** `--json`; with `-V` before it where there is one. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** Whether the value may be left out. */
  readonly isValueOptional: boolean;
  readonly choices: readonly string[];
}

/** A command with all those below it. */
export function commandTree(command: Command, above = ''): CommandNode {
  const path = `${above} ${command.name()}`.trim();
  const help = command.createHelp();
  const subcommands = help.visibleCommands(command).map((one) => commandTree(one, path));
  return {
    ...{ path, name: command.name(), subcommands },
    description: command.description(),
    options: help.visibleOptions(command).map(optionNode),
    choices: command.registeredArguments.flatMap(({ argChoices = [] }: Argument) => argChoices),
  };
}

const optionNode = ({ short, long, description, required, optional, argChoices }: Option) => ({
  flags: [short, long].filter((flag) => flag !== undefined),
  description,
  takesValue: required || optional,
  isValueOptional: optional,
  choices: argChoices ?? [],
});

/** A command and all those below it, in one list. */
export const allOf = (node: CommandNode): readonly CommandNode[] => [
  node,
  ...node.subcommands.flatMap(allOf),
];

/** The paths below the first, which a script walks along as it reads the words of a line. */
export const pathsBelow = (tree: CommandNode): string[] =>
  allOf(tree)
    .slice(1)
    .map(({ path }) => path);

/** A text between single quotes of a shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

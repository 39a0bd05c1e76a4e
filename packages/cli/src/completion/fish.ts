import { allOf, type CommandNode, type OptionNode, pathsBelow } from './command-tree.ts';

/** The completion script for fish. Where nothing is known, files are offered. */
export const fishScript = (
  tree: CommandNode,
): string => `# Completion of irp for fish. Load it with: irp completion fish | source
function __irp_path
  set -l path irp
  for word in (commandline -opc)[2..-1]
    switch "$path $word"
      case ${pathsBelow(tree).map(quoted).join(' ')}
        set path "$path $word"
    end
  end
  echo $path
end

function __irp_at
  test (__irp_path) = "$argv[1]"
end

${allOf(tree).flatMap(lines).join('\n')}
`;

function lines({ path, subcommands, options, choices }: CommandNode): string[] {
  const at = `complete -c irp -n ${quoted(`__irp_at ${quoted(path)}`)}`;
  return [
    ...subcommands.map(({ name, description }) => `${at} -f -a ${name} -d ${quoted(description)}`),
    ...choices.map((choice) => `${at} -f -a ${quoted(choice)}`),
    ...options.map((option) => `${at} ${optionWords(option)}`),
  ];
}

function optionWords({ flags, description, takesValue, isValueOptional, choices }: OptionNode) {
  const names = flags.map((flag) =>
    flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const values = choices.length > 0 ? [`-f -a ${quoted(choices.join(' '))}`] : [];
  const needs = takesValue && !isValueOptional ? ['-r'] : [];
  return [...names, ...needs, ...values, `-d ${quoted(description)}`].join(' ');
}

/** A text between single quotes of fish, where a backslash keeps quotes and itself. */
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

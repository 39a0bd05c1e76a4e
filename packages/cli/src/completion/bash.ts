import { allOf, type CommandNode, type OptionNode, pathsBelow, quoted } from './command-tree.ts';

/** The completion script for bash, 3.2 and later. Where nothing is known, files are offered. */
export const bashScript = (
  tree: CommandNode,
): string => `# Completion of irp for bash. Load it with: source <(irp completion bash)
_irp() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} path=irp i
  # Bash splits --format=json in three.
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path \${COMP_WORDS[i]}" in
      ${pathsBelow(tree).map(quoted).join('|')}) path="$path \${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$path $prev" in
${allOf(tree).flatMap(valueCases).join('\n')}
  esac
  local words
  case "$path" in
${allOf(tree).map(wordCase).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _irp irp
`;

/** What may follow an option that takes a value: one of some words, or a file. */
const valueCases = ({ path, options }: CommandNode): string[] =>
  options
    .filter(({ takesValue, isValueOptional }) => takesValue && !isValueOptional)
    .map((option) => `    ${patterns(path, option)}) ${reply(option)}return ;;`);

const patterns = (path: string, { flags }: OptionNode): string =>
  flags.map((flag) => quoted(`${path} ${flag}`)).join('|');

const reply = ({ choices }: OptionNode): string =>
  choices.length === 0 ? '' : `COMPREPLY=($(compgen -W ${quoted(choices.join(' '))} -- "$cur")); `;

function wordCase({ path, subcommands, options, choices }: CommandNode): string {
  const flags = options.flatMap((option) => option.flags);
  const others = [...subcommands.map(({ name }) => name), ...choices];
  const words = `if [[ $cur == -* ]]; then words=${quoted(flags.join(' '))}; else words=${quoted(others.join(' '))}; fi`;
  return `    ${quoted(path)}) ${words} ;;`;
}

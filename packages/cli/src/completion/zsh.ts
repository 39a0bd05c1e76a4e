import { allOf, type CommandNode, type OptionNode, pathsBelow, quoted } from './command-tree.ts';

/** The completion script for zsh. Where nothing is known, files are offered. */
export const zshScript = (tree: CommandNode): string => `#compdef irp
# Completion of irp for zsh. Load it with: source <(irp completion zsh)
_irp() {
  local cur=\${words[CURRENT]} prev=\${words[CURRENT-1]} at=irp word
  local -a found
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$at $word" in
      (${pathsBelow(tree).map(quoted).join('|')}) at="$at $word" ;;
    esac
  done
  case "$at $prev" in
${allOf(tree).flatMap(valueCases).join('\n')}
  esac
  case "$at" in
${allOf(tree).map(wordCase).join('\n')}
  esac
  if (( ! \${#found} )); then _files; elif [[ $cur == -* ]]; then _describe -o option found
  else _describe irp found; fi
}
# Read by hand it registers itself; found by zsh in its path it is called at once.
if [[ \${funcstack[1]} == _irp ]]; then _irp "$@"; else compdef _irp irp; fi
`;

const valueCases = ({ path, options }: CommandNode): string[] =>
  options
    .filter(({ takesValue, isValueOptional }) => takesValue && !isValueOptional)
    .map((option) => {
      const patterns = option.flags.map((flag) => quoted(`${path} ${flag}`)).join('|');
      return `    (${patterns}) ${offer(option)}; return ;;`;
    });

const offer = ({ choices }: OptionNode): string =>
  choices.length === 0 ? '_files' : `compadd -- ${choices.map(quoted).join(' ')}`;

function wordCase({ path, subcommands, options, choices }: CommandNode): string {
  const flags = options.flatMap(({ flags, description }) =>
    flags.map((flag) => described(flag, description)),
  );
  const others = [
    ...subcommands.map(({ name, description }) => described(name, description)),
    ...choices.map((choice) => described(choice, '')),
  ];
  return `    (${quoted(path)})
      if [[ $cur == -* ]]; then found=(${flags.join(' ')}); else found=(${others.join(' ')}); fi ;;`;
}

/** A word with its description, as `_describe` takes them apart at the first colon. */
const described = (word: string, description: string): string => {
  const name = word.replaceAll(':', '\\:');
  return quoted(description === '' ? name : `${name}:${description}`);
};

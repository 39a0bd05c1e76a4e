import { type MessageParts, pathOf } from './message-parts.ts';

/** Options of curl that take a value and say nothing about the message. */
const ignored = new Set(
  [
    '-o',
    '--output',
    '-u',
    '--user',
    '-A',
    '--user-agent',
    '-x',
    '--proxy',
    '-m',
    '--max-time',
  ].concat(
    ['--connect-timeout', '-w', '--write-out', '--cacert', '--cert', '--key', '-b', '--cookie'],
    ['-c', '--cookie-jar', '-e', '--referer', '--retry', '--resolve', '-F', '--form'],
  ),
);

const dataOptions = /^(-d|--data|--data-raw|--data-binary|--data-ascii|--json|--data-urlencode)$/;

/** A curl command as the message that it sends: method, address, headers and data. */
export function curlCommand(text: string): MessageParts | undefined {
  const words = shellWords(text.replace(/^\s*(\$\s*)?/, '')).slice(1);
  const headers: [string, string][] = [];
  const data: string[] = [];
  let method: string | undefined;
  let address: string | undefined;
  for (let at = 0; at < words.length; at++) {
    const [option, value, taken] = optionAt(words, at);
    if (option === undefined) {
      address ??= words[at];
      continue;
    }
    if (taken) at++;
    if (option === '-H' || option === '--header') headers.push(headerOf(value));
    else if (dataOptions.test(option)) data.push(value);
    else if (option === '-X' || option === '--request') method = value;
    else if (option === '--url') address = value;
  }
  return {
    method: method ?? (data.length > 0 ? 'POST' : 'GET'),
    ...(address === undefined ? {} : { path: pathOf(address) }),
    headers,
    // A file's name is all that can be known of what stands in it.
    body: data.filter((part) => !part.startsWith('@')).join('&'),
  };
}

/** The option at a place, its value, and whether that was the next word; no option: undefined. */
function optionAt(words: readonly string[], at: number): [string | undefined, string, boolean] {
  const word = words[at]!;
  const next = words[at + 1] ?? '';
  const long = /^(--[\w-]+)=([\s\S]*)$/.exec(word);
  if (long !== null) return [long[1], long[2]!, false];
  const short = /^(-[HdX])([\s\S]+)$/.exec(word);
  if (short !== null) return [short[1], short[2]!, false];
  const takes = /^(-H|--header|-X|--request|--url)$/.test(word) || dataOptions.test(word);
  if (takes || ignored.has(word)) return [word, next, true];
  return word.startsWith('-') ? [word, '', false] : [undefined, '', false];
}

function headerOf(value: string): [string, string] {
  const colon = value.indexOf(':');
  return colon < 0
    ? [value.trim(), '']
    : [value.slice(0, colon).trim(), value.slice(colon + 1).trim()];
}

/** The words of a command line, as a POSIX shell would part them, and cmd's `^` at a line's end. */
export function shellWords(text: string): string[] {
  const words: string[] = [];
  const pattern =
    /'([^']*)'|\$'([^'\\]*(?:\\[\s\S][^'\\]*)*)'|"([^"\\]*(?:\\[\s\S][^"\\]*)*)"|[\\^]\r?\n|\\([\s\S])|(\s+)|([^\s'"\\$^]+|[$^'"\\])/g;
  let word: string | undefined;
  for (const [, single, ansi, double, escaped, space, bare] of text.matchAll(pattern)) {
    if (space !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
      continue;
    }
    const part = single ?? bare ?? escaped ?? unescaped(double, /\\(["\\$`])/g) ?? ansiText(ansi);
    if (part !== undefined) word = (word ?? '') + part;
  }
  if (word !== undefined) words.push(word);
  return words;
}

const unescaped = (text: string | undefined, escapes: RegExp): string | undefined =>
  text?.replace(escapes, '$1').replace(/\\\r?\n/g, '');

const ansiEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const ansiText = (text: string | undefined): string | undefined =>
  text?.replace(/\\([\s\S])/g, (_whole, letter: string) => ansiEscapes[letter] ?? letter);

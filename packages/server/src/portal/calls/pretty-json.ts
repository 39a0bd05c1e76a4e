import { JsonError, readJson } from '@openirp/core';

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** JSON text with a line for every member, numbers as they were written; undefined for what is no JSON. */
export function prettyJson(text: string): string | undefined {
  if (!isJson(text)) return undefined;
  let depth = 0;
  let last = '';
  let pretty = '';
  const line = () => `\n${'  '.repeat(depth)}`;
  for (const [part] of text.matchAll(token)) {
    if (part === '}' || part === ']') {
      depth--;
      pretty += last === '{' || last === '[' ? part : line() + part;
    } else {
      // Behind a bracket, and behind a comma, begins a line.
      pretty += last === '{' || last === '[' || last === ',' ? line() + part : part;
      if (part === '{' || part === '[') depth++;
      if (part === ':') pretty += ' ';
    }
    last = part;
  }
  return pretty;
}

function isJson(text: string): boolean {
  try {
    return typeof readJson(text) === 'object';
  } catch (error) {
    if (error instanceof JsonError) return false;
    throw error;
  }
}

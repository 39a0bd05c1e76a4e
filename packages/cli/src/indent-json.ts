const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

/**
 * Valid JSON text over several lines, each value exactly as it was written: `JSON.stringify` would
 * make 1800 of 1800.00.
 */
export function indentJson(text: string, step = '  '): string {
  let result = '';
  let depth = 0;
  let before = '';
  const newLine = () => `\n${step.repeat(depth)}`;
  for (const [token] of text.matchAll(tokens)) {
    const opened = before === '{' || before === '[';
    if (token === '}' || token === ']') {
      depth--;
      if (!opened) result += newLine();
    } else if (opened || before === ',') {
      result += newLine();
    }
    result += token === ':' ? ': ' : token;
    if (token === '{' || token === '[') depth++;
    before = token;
  }
  return result;
}

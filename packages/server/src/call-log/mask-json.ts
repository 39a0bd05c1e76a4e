import { isSecretName } from './secret-names.ts';

type Change = (text: string) => string;

/**
 * A JSON text, known to be valid, without the values of members that are secrets by their names, however
 * those are spelled. Whatever is no secret stays as it was written, to the last space.
 */
export function maskedJson(text: string, inText: Change, hide: Change): string {
  let at = 0;
  let kept = 0;
  let result = '';

  const put = (start: number, value: string) => {
    result += text.slice(kept, start) + JSON.stringify(value);
    kept = at;
  };
  const space = () => {
    while (' \n\r\t'.includes(text.charAt(at)) && at < text.length) at++;
  };
  const string = (): string => {
    const start = at++;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at++;
    return JSON.parse(text.slice(start, at));
  };
  const value = (isSecret: boolean): void => {
    space();
    const start = at;
    const first = text[at];
    if (first === '{') members(isSecret);
    else if (first === '[') items(isSecret);
    else if (first === '"') {
      const written = string();
      const changed = isSecret ? hide(written) : inText(written);
      if (changed !== written) put(start, changed);
    } else {
      while (at < text.length && !',]} \n\r\t'.includes(text.charAt(at))) at++;
      // A word is no secret: true, false, or null.
      if (isSecret && !'tfn'.includes(first!)) put(start, hide(text.slice(start, at)));
    }
    space();
  };
  const members = (isSecret: boolean) => {
    at++;
    space();
    while (text[at] !== '}') {
      const name = string();
      space();
      at++;
      value(isSecret || isSecretName(name));
      if (text[at] === ',') at++;
      space();
    }
    at++;
  };
  const items = (isSecret: boolean) => {
    at++;
    space();
    while (text[at] !== ']') {
      value(isSecret);
      if (text[at] === ',') at++;
      space();
    }
    at++;
  };

  value(false);
  return result + text.slice(kept);
}

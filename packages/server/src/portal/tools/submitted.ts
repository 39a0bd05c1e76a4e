import { JsonError, limits, readJson } from '@openirp/core';
import { BodyTooLarge } from '../../wire/request.ts';
import { fieldOf, readForm } from '../form.ts';
import type { Visit } from '../visit.ts';

/** Why there is no invoice to be checked in what was sent. */
export type SubmittedProblem = 'missing' | 'tooLarge' | 'binary' | 'notUtf8' | 'several' | 'sealed';

/** An invoice as somebody submitted it. */
export interface Submitted {
  /** What was sent; line breaks are LF. */
  readonly text: string;
  /** The invoice alone at its place in the text: what is around it is blanked. */
  readonly invoice: string;
  /** Whether its GSTINs are to be looked up in the sandbox's register. */
  readonly asksRegister: boolean;
  readonly problem?: never;
}

/** Something else, with as much of it as can be shown again. */
export interface Unfit {
  readonly problem: SubmittedProblem;
  /** `file` when it was chosen, `text` when it was typed. */
  readonly field: 'text' | 'file';
  readonly text?: string | undefined;
  readonly asksRegister: boolean;
}

/** A text in a form has CRLF for each line break, and there may be a file beside it. */
const bodyBytesMax = 3 * limits.payloadBytesMax;

/** Reads a form (fields `text`, `file`, `register`) or a body that is the invoice itself. */
export async function submittedTo(visit: Visit): Promise<Submitted | Unfit> {
  const { request } = visit;
  let asksRegister = request.query.get('register') === 'yes';
  try {
    if (/^(application\/json|text\/plain)\b/i.test(request.header('content-type') ?? '')) {
      return read(await request.body(bodyBytesMax), 'file', asksRegister);
    }
    const form = await readForm(visit, bodyBytesMax);
    asksRegister ||= fieldOf(form, 'register') === 'yes';
    const file = form.get('file');
    // Whoever chooses a file means it, even where an earlier text is still in its field.
    return file instanceof File && file.size > 0
      ? read(new Uint8Array(await file.arrayBuffer()), 'file', asksRegister)
      : judged(fieldOf(form, 'text'), 'text', asksRegister);
  } catch (error) {
    if (error instanceof BodyTooLarge) return { problem: 'tooLarge', field: 'file', asksRegister };
    throw error;
  }
}

function read(bytes: Uint8Array, field: 'file', asksRegister: boolean): Submitted | Unfit {
  if (bytes.length > limits.payloadBytesMax) return { problem: 'tooLarge', field, asksRegister };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const problem = isText(Buffer.from(bytes).toString('latin1')) ? 'notUtf8' : 'binary';
    return { problem, field, asksRegister };
  }
  return judged(text, field, asksRegister);
}

function judged(sent: string, field: Unfit['field'], asksRegister: boolean): Submitted | Unfit {
  const text = sent.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') return { problem: 'missing', field, asksRegister };
  if (Buffer.byteLength(text) > limits.payloadBytesMax) {
    return { problem: 'tooLarge', field, asksRegister };
  }
  if (!isText(text)) return { problem: 'binary', field, asksRegister };
  const found = invoiceIn(text);
  return 'problem' in found
    ? { ...found, field, text, asksRegister }
    : { text, invoice: found.invoice, asksRegister };
}

/** Whether a text has none of the characters that nobody can type. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const isText = (text: string): boolean => !/[\x00-\x08\x0e-\x1f]/.test(text);

/** The invoice in a text: all of it, the one entry of a list, or the one member `Data`. */
function invoiceIn(text: string): { invoice: string } | { problem: SubmittedProblem } {
  let tree: ReturnType<typeof readJson>;
  try {
    tree = readJson(text);
  } catch (error) {
    // What is wrong with it is told in its place, like all else.
    if (error instanceof JsonError) return { invoice: text };
    throw error;
  }
  if (Array.isArray(tree)) {
    if (tree.length > 1) return { problem: 'several' };
    return { invoice: tree.length === 1 ? without(text, '[', ']') : text };
  }
  const [member, ...others] = tree instanceof Map ? tree : [];
  if (member === undefined || others.length > 0 || !/^data$/i.test(member[0])) {
    return { invoice: text };
  }
  if (typeof member[1] === 'string') return { problem: 'sealed' };
  return { invoice: without(text, ':', '}') };
}

/** A text in which all up to a first mark and from a last mark on is blank: places stay the same. */
function without(text: string, first: string, last: string): string {
  const start = text.indexOf(first) + 1;
  const end = text.lastIndexOf(last);
  const blank = (piece: string) => piece.replace(/[^\n]/g, ' ');
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}

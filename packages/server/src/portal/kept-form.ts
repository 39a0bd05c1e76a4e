import { readForm, textFormBytesMax } from './form.ts';
import { html, type Markup } from './html.ts';
import { code, facts } from './parts/facts.ts';
import { notice } from './parts/notice.ts';
import { addressAsked, ownPath } from './redirect.ts';
import { PageRefusal } from './refusal.ts';
import type { Visit } from './visit.ts';

/**
 * What somebody typed into a form whose session ended meanwhile. It travels in the page itself, through
 * the sign-in and back, and is kept nowhere else: nobody but its sender can come by it.
 */
export interface KeptForm {
  /** Where it was sent to. */
  readonly to: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Names of files, which a page cannot carry. */
  readonly files: readonly string[];
  /** Set when passwords or secrets were left out: a page must not show them. */
  readonly lacksSecrets: boolean;
}

const isSecret = (name: string): boolean => /password|secret/i.test(name);

const prefix = 'kept.';
const names = { to: 'kept-to', file: 'kept-file', lacksSecrets: 'kept-lacks-secrets' } as const;

/** A form that was sent to a page for people who are signed in; undefined when it holds nothing. */
export async function formToKeep(
  visit: Visit,
  bytesMax = textFormBytesMax,
): Promise<KeptForm | undefined> {
  const to = addressAsked(visit);
  const entries = await entriesOf(visit, bytesMax);
  const texts = entries.filter((entry) => isText(entry));
  const files = entries.map(([, value]) => value).filter((value) => typeof value !== 'string');
  const kept: KeptForm = {
    to,
    fields: texts.filter(([name]) => !isSecret(name)),
    files: files.map((file) => file.name).filter((name) => name !== ''),
    lacksSecrets: texts.some(([name, value]) => isSecret(name) && value !== ''),
  };
  return ownPath(to, '') === '' || entries.length === 0 ? undefined : kept;
}

async function entriesOf(visit: Visit, bytesMax: number) {
  try {
    return [...(await readForm(visit, bytesMax))];
  } catch (error) {
    // Whatever it was, no person typed it into a form.
    if (error instanceof PageRefusal && error.status === 400) return [];
    throw error;
  }
}

const isText = (entry: [string, FormDataEntryValue]): entry is [string, string] =>
  typeof entry[1] === 'string';

/** What a sign-in carries on, out of the form that was sent. */
export function keptFormIn(sent: FormData): KeptForm | undefined {
  const to = ownPath(String(sent.get(names.to) ?? ''), '');
  if (to === '') return undefined;
  const texts = [...sent].filter((entry) => isText(entry));
  return {
    to,
    fields: texts
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
    files: texts.filter(([name]) => name === names.file).map(([, value]) => value),
    lacksSecrets: sent.has(names.lacksSecrets),
  };
}

const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}">\n`;

/** The hidden fields with which a sign-in carries a form on. */
export const carried = ({ to, fields, files, lacksSecrets }: KeptForm): Markup =>
  html`${hidden(names.to, to)}${fields.map(([name, value]) => hidden(prefix + name, value))}${files.map((file) => hidden(names.file, file))}${lacksSecrets && hidden(names.lacksSecrets, 'yes')}`;

/** What of a form is kept, and what is not. */
export function keptNotice({ messages: { signIn: words } }: Visit, kept: KeptForm): Markup {
  const { files, lacksSecrets } = kept;
  const lost = [
    files.length > 0 && words.filesNotKept(files.join(', ')),
    lacksSecrets && words.secretsNotKept,
  ];
  return notice('plain', words.kept, lost.filter((one) => one !== false).join(' '));
}

/** Of what was typed, so much of each field is shown again. */
const shownCharsMax = 300;

/** The form as it was, to be sent by one button. */
export function againForm(visit: Visit, kept: KeptForm): Markup {
  const words = visit.messages.signIn.again;
  return html`${keptNotice(visit, kept)}
<form class="form" method="post" action="${kept.to}" enctype="multipart/form-data">
${kept.fields.map(([name, value]) => hidden(name, value))}<p><button type="submit">${words.send}</button></p>
</form>
<details><summary>${words.typed}</summary>
${facts(kept.fields.map(([name, value]) => [name, code(shortened(value))]))}
</details>`;
}

const shortened = (text: string): string =>
  text.length > shownCharsMax ? `${text.slice(0, shownCharsMax)} …` : text;

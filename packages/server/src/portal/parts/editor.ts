import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';

/** What the JSON editor works with; `islands/editor.js` says what becomes of it. */
export interface EditorSources {
  /** Path of a JSON Schema to complete from. */
  readonly schema: string;
  /** Path that checks the text and answers as `/tools/validate` does. */
  readonly check?: string;
  /** Names of check boxes of the form that go along with the text. */
  readonly checkWith?: string;
}

/** Attributes that make a textarea a JSON editor, on a page with the script `editor.js`. */
export function editorAttributes({ messages }: Visit, sources: EditorSources): Markup {
  const { schema, check, checkWith } = sources;
  return html`data-editor data-schema="${schema}"${check !== undefined && html` data-check="${check}"`}${checkWith !== undefined && html` data-check-with="${checkWith}"`} data-words="${JSON.stringify(messages.tools.editor)}"`;
}

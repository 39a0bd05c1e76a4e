import { acceptCompletion, autocompletion } from '@codemirror/autocomplete';
import { json, jsonLanguage } from '@codemirror/lang-json';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import { Checks } from './check.js';
import { schemaCompletion } from './completion.js';
import { lineStyle, look } from './look.js';

/*
 * Puts a JSON editor in the place of every `<textarea data-editor>`. The textarea stays, hidden and
 * always up to date: forms are sent as without scripts, and who sets its value and dispatches
 * `input` on it changes the editor. Its attributes, which `parts/editor.ts` writes:
 *
 *   data-schema      address of a JSON Schema; member names and listed values are completed from it
 *   data-check       address to which the text is posted as the field `text` of a form; answered as
 *                    `/tools/validate` answers programs
 *   data-check-with  names of check boxes of the same form that go along, separated by spaces
 *   data-words       the editor's own texts, as JSON: hint, broken, valid, wrong, unchecked
 *
 * A shadow root holds it, so that CodeMirror adopts its style sheets: the policy of the pages
 * forbids style elements.
 */
for (const textarea of document.querySelectorAll('textarea[data-editor]')) mount(textarea);

function mount(textarea) {
  const words = JSON.parse(textarea.dataset.words ?? '{}');
  const host = document.createElement('div');
  host.className = 'editor';
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
  const { hint, status, tell } = linesBelow(root, words);
  // In the page from the beginning, or it would measure nothing.
  textarea.after(host);
  textarea.hidden = true;
  let checks;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: textarea.value,
      extensions: [extensionsFor(textarea, hint.id), EditorView.updateListener.of(changed)],
    }),
  });
  function changed(update) {
    if (!update.docChanged) return;
    textarea.value = update.state.doc.toString();
    // Not in the middle of an update.
    queueMicrotask(() => checks.begin());
  }
  root.append(hint, status);
  checks = new Checks(view, { ask: askerFor(textarea), words, tell });
  follow(textarea, view, checks);
  checks.begin();
}

function extensionsFor(textarea, hintId) {
  const { schema } = textarea.dataset;
  return [
    // Before the set: Tab takes a suggestion while there are any, and else leaves the editor.
    keymap.of([{ key: 'Tab', run: acceptCompletion }, ...lintKeymap]),
    basicSetup,
    json(),
    autocompletion({ icons: false }),
    schema === undefined
      ? []
      : jsonLanguage.data.of({ autocomplete: schemaCompletion(loader(schema)) }),
    lintGutter(),
    look,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of(attributesFor(textarea, hintId)),
    EditorState.tabSize.of(2),
  ];
}

/** Labels and hints of the page are out of reach from inside a shadow root: their texts are taken. */
function attributesFor(textarea, hintId) {
  const textOf = (element) => element?.textContent.trim() ?? '';
  const told = (textarea.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  const description = told.map((id) => textOf(document.getElementById(id))).join(' ');
  return {
    'aria-label': [textOf(textarea.labels?.[0]), description].filter(Boolean).join('. '),
    'aria-describedby': hintId,
    'aria-multiline': 'true',
    // It takes the focus without, but not everything that looks at a page knows that.
    tabindex: '0',
    ...(textarea.getAttribute('aria-invalid') === 'true' ? { 'aria-invalid': 'true' } : {}),
  };
}

function linesBelow(root, words) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(lineStyle);
  root.adoptedStyleSheets = [sheet];
  const hint = document.createElement('p');
  hint.id = 'hint';
  hint.textContent = words.hint ?? '';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const tell = (state, text) => {
    status.dataset.state = state;
    status.textContent = text;
  };
  return { hint, status, tell };
}

/** Fetches a schema once, when it is first wanted; without it nothing is completed. */
function loader(url) {
  let loading;
  return () => {
    loading ??= fetch(url)
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .catch(() => undefined);
    return loading;
  };
}

function askerFor({ dataset, form }) {
  const { check, checkWith = '' } = dataset;
  if (check === undefined) return undefined;
  return async (text, signal) => {
    const body = new FormData();
    body.set('text', text);
    for (const name of checkWith.split(' ').filter(Boolean)) {
      const box = form?.elements.namedItem(name);
      if (box?.checked) body.set(name, box.value);
    }
    const headers = { accept: 'application/json' };
    const answer = await fetch(check, { method: 'POST', body, headers, signal });
    return answer.json();
  };
}

/** Whatever the page does to the textarea, the editor does too. */
function follow(textarea, view, checks) {
  const take = () => {
    const text = view.state.doc.toString();
    if (textarea.value.replaceAll('\r\n', '\n') === text) return;
    view.dispatch({ changes: { from: 0, to: text.length, insert: textarea.value } });
  };
  textarea.addEventListener('input', take);
  // Browsers that come back to a page put in what stood there.
  window.addEventListener('pageshow', take);
  textarea.form?.addEventListener('reset', () => setTimeout(take));
  for (const name of (textarea.dataset.checkWith ?? '').split(' ').filter(Boolean)) {
    textarea.form?.elements.namedItem(name)?.addEventListener('change', () => checks.begin());
  }
  for (const label of textarea.labels ?? []) label.addEventListener('click', () => view.focus());
}

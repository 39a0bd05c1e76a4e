import { ensureSyntaxTree } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';

const restMs = 400;
/** More is checked when the form is sent. */
const charsMax = 256 * 1024;

/**
 * Shows what is wrong with a document: broken JSON at once, all else as the portal tells it when
 * nobody has typed for a moment. `ask` sends the text and resolves to the validator's JSON answer.
 */
export class Checks {
  #view;
  #ask;
  #words;
  #tell;
  #timer;
  #asked = new AbortController();

  constructor(view, { ask, words, tell }) {
    this.#view = view;
    this.#ask = ask;
    this.#words = words;
    this.#tell = tell;
  }

  /** To be called after every change. */
  begin() {
    clearTimeout(this.#timer);
    this.#asked.abort();
    const { state } = this.#view;
    const broken = brokenAt(state);
    this.#show(
      broken === undefined ? [] : [{ ...broken, severity: 'error', message: this.#words.broken }],
    );
    const isEmpty = state.doc.toString().trim() === '';
    this.#tell('', isEmpty || broken === undefined ? '' : this.#words.broken);
    if (this.#ask === undefined || isEmpty || state.doc.length > charsMax) return;
    this.#timer = setTimeout(() => this.#check(), restMs);
  }

  async #check() {
    const { state } = this.#view;
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    try {
      const { ok, violations, title } = await this.#ask(state.doc.toString(), signal);
      if (signal.aborted) return;
      if (violations === undefined) return this.#tell('bad', title ?? this.#words.unchecked);
      this.#show(violations.map((one) => diagnosticOf(one, state.doc)));
      this.#tell(
        ok ? 'good' : 'bad',
        ok ? this.#words.valid : this.#words.wrong.replace('{n}', violations.length),
      );
    } catch {
      if (!signal.aborted) this.#tell('', this.#words.unchecked);
    }
  }

  #show(diagnostics) {
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }
}

/** The first place that is no JSON. */
function brokenAt(state) {
  if (state.doc.length === 0) return undefined;
  const tree = ensureSyntaxTree(state, state.doc.length, 100);
  let found;
  tree?.iterate({
    enter: (node) => {
      if (found === undefined && node.type.isError) found = node.from;
      return found === undefined;
    },
  });
  return found === undefined
    ? undefined
    : { from: found, to: Math.min(found + 1, state.doc.length) };
}

function diagnosticOf({ code, message, why, cure, expected, actual, ...place }, doc) {
  const at = (line, column) => {
    const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return Math.min(from + column - 1, to);
  };
  const from = at(place.line, place.column);
  const compared = expected !== undefined && actual !== undefined && `${actual} → ${expected}`;
  return {
    from,
    to: Math.max(from, at(place.endLine, place.endColumn)),
    severity: 'error',
    source: code,
    message: [message, compared, why, cure].filter(Boolean).join('\n'),
  };
}

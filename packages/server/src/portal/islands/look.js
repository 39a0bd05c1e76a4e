import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/* Colours are the page's variables, which reach into the shadow root and know light and dark. */
const box = EditorView.theme({
  '&': {
    maxHeight: 'min(36rem, 75vh)',
    border: '1px solid var(--edge)',
    borderRadius: '5px',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    fontSize: '13px',
  },
  // The page shows the focus around the whole.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5', minHeight: '14rem' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--shade)',
    color: 'var(--quiet)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--link) 8%, transparent)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'color-mix(in srgb, var(--link) 28%, transparent)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'color-mix(in srgb, var(--good) 25%, transparent)',
  },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--bad-shade)' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--shade)',
    borderColor: 'var(--edge)',
    color: 'var(--ink)',
  },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--shade)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '14rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--fill)',
    color: 'var(--on-fill)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', fontFamily: 'var(--sans)', opacity: '0.85' },
  '.cm-completionInfo': { maxWidth: '22rem', fontFamily: 'var(--sans)' },
  '.cm-diagnostic': { fontFamily: 'var(--sans)', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--bad)',
    textUnderlineOffset: '0.2em',
  },
  // Not a picture: the policy of the pages takes none out of a style sheet.
  '.cm-lint-marker-error': { content: 'normal', color: 'var(--bad)', fontWeight: '700' },
  '.cm-lint-marker-error::before': { content: '"✕"' },
  '.cm-textfield, .cm-button': {
    backgroundColor: 'var(--paper)',
    backgroundImage: 'none',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
  },
  '.cm-panel button[name=close]': { color: 'var(--ink)' },
  '.cm-searchMatch': { backgroundColor: 'color-mix(in srgb, var(--link) 25%, transparent)' },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in srgb, var(--link) 15%, transparent)' },
});

const words = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--link)' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--ink)', fontWeight: '600' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--quiet)' },
]);

/** How the editor looks. */
export const look = [box, syntaxHighlighting(words)];

/** What stands below it in the same shadow root. */
export const lineStyle = `p { margin: 0.3rem 0 0; color: var(--quiet); font: 0.875rem/1.4 var(--sans); }
[data-state="bad"] { color: var(--bad); font-weight: 600; }
[data-state="good"] { color: var(--good); font-weight: 600; }`;

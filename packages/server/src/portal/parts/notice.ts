import { html, type Markup } from '../html.ts';

export type NoticeKind = 'good' | 'bad' | 'plain';

/** A message in a box of its own; the mark tells its kind to those who see no colours. */
export function notice(kind: NoticeKind, title: string, text?: Markup | string): Markup {
  const marks = { good: '✓', bad: '✕', plain: 'i' };
  return html`<div class="notice ${kind}" role="${kind === 'bad' ? 'alert' : 'status'}">
<span class="mark" aria-hidden="true">${marks[kind]}</span>
<div><p class="strong">${title}</p>${text && html`<p>${text}</p>`}</div>
</div>`;
}

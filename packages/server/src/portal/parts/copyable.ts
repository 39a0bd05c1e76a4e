import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';

/** Text in a box with a button that copies it; `id` must be the page's only one of its name. */
export const copyable = ({ messages: { frame } }: Visit, id: string, text: string): Markup =>
  html`<div class="copyable">
<pre id="${id}" tabindex="0"><code>${text}</code></pre>
<button class="quiet" type="button" data-copies="${id}" data-copied="${frame.copied}" hidden>${frame.copy}</button>
</div>`;

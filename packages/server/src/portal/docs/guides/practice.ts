import { html, type Markup } from '../../html.ts';
import { inline, prose } from '../inline.ts';

/** A practice: what to do and why, and what of OpenIRP does it for you. */
export const practice = (told: readonly string[], helps: string): Markup => html`${prose(...told)}
<p class="helps"><strong>OpenIRP:</strong> ${inline(helps)}</p>`;

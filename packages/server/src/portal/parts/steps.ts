import type { Step } from '@openirp/core';
import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';
import { copyable } from './copyable.ts';

export const steps = (visit: Visit, list: readonly Step[], prefix: string): Markup =>
  html`<ol>${list.map(({ name, value }, index) => html`<li><h4>${name}</h4>${copyable(visit, `${prefix}-${index}`, value)}</li>`)}</ol>`;

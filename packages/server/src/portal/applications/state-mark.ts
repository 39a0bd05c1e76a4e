import type { ApplicationState } from '../../applications/states.ts';
import { html, type Markup } from '../html.ts';
import type { Visit } from '../visit.ts';

const colours: Partial<Record<ApplicationState, 'good' | 'bad'>> = {
  returned: 'bad',
  rejected: 'bad',
  approved: 'good',
  'credentials issued': 'good',
};

/** The state of an application, as a word with a colour. */
export const stateMark = ({ messages }: Visit, state: ApplicationState): Markup =>
  html`<span class="state ${colours[state] ?? ''}">${messages.applications.states[state]}</span>`;

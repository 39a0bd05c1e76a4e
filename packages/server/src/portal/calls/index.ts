import type { Page } from '../page.ts';
import { call } from './call.ts';
import { calls } from './calls.ts';
import { dashboard } from './dashboard.ts';
import { events } from './events.ts';

/** What clients have called, and how they use the API. */
export const callsPages: readonly Page[] = [calls, events, call, dashboard];

import { html } from '../html.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';

export const registerPages: readonly Page[] = [
  {
    path: '/register',
    get: (visit) => show(visit, { title: visit.messages.register.title, body: html`` }),
  },
];

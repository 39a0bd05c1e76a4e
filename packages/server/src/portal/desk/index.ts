import { html } from '../html.ts';
import { show } from '../layout.ts';
import { forOfficer, type Page } from '../page.ts';

export const deskPages: readonly Page[] = [
  {
    path: '/desk',
    get: forOfficer((visit) => show(visit, { title: visit.messages.desk.title, body: html`` })),
  },
];

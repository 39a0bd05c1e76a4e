import { html } from '../html.ts';
import { show } from '../layout.ts';
import { forOrganisation, type Page } from '../page.ts';

export const organisationPages: readonly Page[] = [
  {
    path: '/organisation',
    get: forOrganisation((visit) =>
      show(visit, { title: visit.messages.organisation.title, body: html`` }),
    ),
  },
];

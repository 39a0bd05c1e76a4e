import { html } from '../html.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';
import {
  organisationCodes,
  organisationSignIn,
  organisationSignOut,
} from './organisation-sign-in.ts';

export const registerPages: readonly Page[] = [
  {
    path: '/register',
    get: (visit) => show(visit, { title: visit.messages.register.title, body: html`` }),
  },
  organisationSignIn,
  ...organisationCodes,
  organisationSignOut,
];

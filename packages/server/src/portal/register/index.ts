import type { Page } from '../page.ts';
import { clientSecrets } from './client-secrets.ts';
import { forgotten } from './forgotten.ts';
import { organisationSessions } from './organisation-sessions.ts';
import {
  organisationCodes,
  organisationSignIn,
  organisationSignOut,
} from './organisation-sign-in.ts';
import { registration, registrationCodes } from './registration.ts';

export const registerPages: readonly Page[] = [
  registration,
  ...registrationCodes.map((page): Page => ({ ...page, isForSandboxes: true })),
  organisationSignIn,
  ...organisationCodes,
  organisationSignOut,
  organisationSessions,
  clientSecrets,
  forgotten,
];

import type { Page } from '../page.ts';
import { access } from './access.ts';
import { gstins } from './gstins.ts';
import { newUser, newUserCodes } from './new-user.ts';
import { overview } from './overview.ts';
import { providerFreeze, providers } from './providers.ts';
import { sisterConcerns, sisterRemoval } from './sister-concerns.ts';
import { user, userPassword, userState } from './user.ts';
import { users } from './users.ts';

export const organisationPages: readonly Page[] = [
  overview,
  users,
  // Before the page of one user: no user can have that name.
  newUser,
  ...newUserCodes,
  user,
  userState,
  userPassword,
  providers,
  providerFreeze,
  access,
  sisterConcerns,
  sisterRemoval,
  gstins,
];

import type { Page } from '../page.ts';
import { newUser } from './new-user.ts';
import { overview } from './overview.ts';
import { owner } from './owner.ts';
import { password } from './password.ts';
import { secret } from './secret.ts';
import { sessions } from './sessions.ts';
import { user, userPassword, userState } from './user.ts';
import { users } from './users.ts';

export const accountPages: readonly Page[] = [
  overview,
  owner,
  secret,
  password,
  sessions,
  users,
  // Before the page of one user: no user can have that name.
  newUser,
  user,
  userState,
  userPassword,
];

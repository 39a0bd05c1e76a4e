import type { Page } from '../page.ts';
import { overview } from './overview.ts';
import { setUp } from './set-up.ts';
import { signIn, signOut } from './sign-in.ts';

/** The desk of officers; the queue of applications is a part of its own. */
export const deskPages: readonly Page[] = [overview, signIn, setUp, signOut];

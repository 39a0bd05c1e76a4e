import type { Also, User } from '../../accounts/users.ts';
import type { UserVisit } from '../visit.ts';

/** What notes an act of an API user upon a user, in the transaction of the act. */
export const noteOf =
  (
    { irp, user }: UserVisit,
    act: string,
    { userName, gstin, clientId }: Pick<User, 'userName' | 'gstin' | 'clientId'>,
  ): Also =>
  (db) => {
    const details = { gstin, clientId };
    const entry = { actor: `user ${user.userName}`, act, subject: `user ${userName}`, details };
    return irp.audit.note(entry, db);
  };

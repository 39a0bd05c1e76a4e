import type { Application } from '../../applications/application.ts';
import { afterWorkingDays, verificationDays } from '../../applications/working-days.ts';
import type { Visit } from '../visit.ts';

/** The day by which an answer is expected; undefined where nobody waits for one. */
export function expectedDay(
  { format }: Visit,
  { state, submittedAt }: Application,
): string | undefined {
  const isWaiting = state === 'submitted' || state === 'under verification';
  if (!isWaiting || submittedAt === undefined) return undefined;
  return format.day(afterWorkingDays(submittedAt, verificationDays.to));
}

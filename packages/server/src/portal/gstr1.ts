import { type Gstr1, gstr1Feed, returnPeriod } from '@openirp/core';
import type { UserVisit } from './visit.ts';

/** Documents of one month that a page takes in; a return of more is made by the program `irp`. */
export const documentsMax = 20_000;

/** The user's GSTR-1 of a month, `yyyy-MM`; undefined when it has too many documents for a page. */
export async function ownGstr1({ irp, user, work }: UserVisit, month: string) {
  const period = returnPeriod(month);
  if (period === undefined) throw new RangeError(`${month} is no month`);
  return work.take(async (): Promise<Gstr1 | undefined> => {
    const feed = gstr1Feed(user.gstin, month);
    let count = 0;
    for await (const document of irp.archive.registered(user.gstin, period.from, period.to)) {
      if (++count > documentsMax) return undefined;
      if (document.cancelledAt === null) feed.add(document);
      else feed.addCancelled();
    }
    return feed.finish();
  });
}

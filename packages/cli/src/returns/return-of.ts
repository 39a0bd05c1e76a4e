import { type Gstr1, gstr1Feed, type RegisteredDocument } from '@openirp/core';

/** A document as the register hands it out. */
export interface ArchivedDocument extends RegisteredDocument {
  /** The instant of its cancellation, UTC milliseconds; null while it stands. */
  readonly cancelledAt: number | null;
}

/** The return of one seller and month. Documents that were cancelled are counted, no more. */
export async function returnOf(
  documents: AsyncIterable<ArchivedDocument>,
  gstin: string,
  month: string,
): Promise<Gstr1> {
  const feed = gstr1Feed(gstin, month);
  for await (const document of documents) {
    if (document.cancelledAt === null) feed.add(document);
    else feed.addCancelled();
  }
  return feed.finish();
}

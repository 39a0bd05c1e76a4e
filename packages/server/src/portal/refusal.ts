/** Why a page is not shown: an HTTP status that has a page of its own. */
export type RefusalStatus = 400 | 403 | 404 | 413 | 503;

/** Thrown by pages and what they use; becomes an error page in `app.ts`. */
export class PageRefusal extends Error {
  readonly status: RefusalStatus;

  constructor(status: RefusalStatus) {
    super(`refused with ${status}`);
    this.name = 'PageRefusal';
    this.status = status;
  }
}

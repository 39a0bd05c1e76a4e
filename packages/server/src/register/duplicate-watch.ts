/** Groups that are looked through after one that had a duplicate. */
const groupsAfter = 16;

/**
 * Tells whether it is worth a look for duplicates before a group is signed. Whether or not there was
 * one, the unique key judges; without it a duplicate costs two signatures for nothing. Mostly there is
 * none, and the look would cost the database as much as the insert. So groups are looked through only
 * for a while after a duplicate was seen: of a flood of them one group in `groupsAfter` is signed at
 * most.
 */
export class DuplicateWatch {
  #groupsLeft = 0;

  /** Whether the next group is to be looked through. */
  get isAround(): boolean {
    return this.#groupsLeft > 0;
  }

  /** Is told of every group whether it had a duplicate. */
  note(hadDuplicate: boolean): void {
    this.#groupsLeft = hadDuplicate ? groupsAfter : Math.max(0, this.#groupsLeft - 1);
  }
}

/** What the exit code of a command that speaks to a portal tells a script. */
export const exitCodes = {
  failed: 1,
  wrongCall: 2,
  /** The portal has refused; its codes are told. */
  refused: 4,
  /** No connection, or a lost answer: the outcome may be unknown. */
  noAnswer: 5,
} as const;

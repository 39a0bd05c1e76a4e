/** A question that comes up, with its answer: text with `code` and [links](/docs) in it. */
export interface Faq {
  readonly question: string;
  readonly answer: string;
}

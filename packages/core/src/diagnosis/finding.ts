import type { BreakageId } from '../workbench/breakages.ts';

/** Stable ids of what can be found in something sent; whoever shows them has texts for each. */
export type MistakeId =
  // Nothing is wrong, or nothing more can be told.
  | 'right'
  | 'key-needed'
  | 'login-unopened'
  // What the workbench can do wrongly on purpose.
  | BreakageId
  // Headers.
  | 'header-twice'
  | 'content-type'
  | 'id-secret-swapped'
  | 'client-id-shape'
  | 'client-secret-shape'
  | 'auth-token-shape'
  | 'gstin-shape'
  | 'gstin-check-digit'
  | 'wrong-client-id'
  | 'wrong-user-name'
  // The body around the sealed text.
  | 'too-large'
  | 'empty-body'
  | 'bom'
  | 'utf-16'
  | 'gzip'
  | 'latin-1'
  | 'form-encoded'
  | 'no-envelope'
  | 'json-twice'
  | 'trailing-comma'
  | 'single-quotes'
  | 'duplicate-member'
  | 'not-json'
  | 'not-an-object'
  | 'not-sealed'
  | 'data-missing'
  | 'data-lower-case'
  | 'data-not-string'
  | 'action-missing'
  | 'wrong-login-version'
  // The sealed text itself.
  | 'not-base64'
  | 'base64-line-breaks'
  | 'base64-no-padding'
  | 'plus-as-space'
  | 'url-encoded'
  | 'truncated'
  // Key and mode.
  | 'sek-hex-text'
  | 'sek-utf8'
  | 'sek-short'
  | 'sek-opened-with-text'
  | 'passphrase'
  | 'other-key'
  | 'other-padding'
  | 'cbc-key-iv'
  | 'cbc-unknown-iv'
  | 'ctr'
  | 'gcm'
  | 'not-blocks'
  | 'rsa-instead-of-aes'
  // The text inside.
  | 'plain-base64'
  // Logins.
  | 'not-rsa-block'
  | 'login-base64-twice'
  | 'login-member-missing'
  | 'app-key-length'
  // Answers.
  | 'answer-refused'
  | 'sek-does-not-open';

/** One thing found in what a program sent. */
export interface Finding {
  readonly id: MistakeId;
  readonly certainty: 'certain' | 'likely';
  /** Where it shows: in the headers, in the body as sent, or in the text that was sealed. */
  readonly place: 'headers' | 'body' | 'plain';
  /** Names, counts and codes that bear it out; never a secret's value. */
  readonly evidence?: string;
  /** The plain text, where one of the ways opened it; cut. Never that of a login. */
  readonly opened?: string;
}

/** Characters of plain text that a finding carries. */
const openedCharsMax = 2000;

type Extra = Partial<Pick<Finding, 'evidence' | 'opened'>>;

/** A finding that leaves no doubt. */
export const certain = (id: MistakeId, place: Finding['place'], extra: Extra = {}): Finding =>
  finding(id, 'certain', place, extra);

/** A finding that fits and could be something else. */
export const likely = (id: MistakeId, place: Finding['place'], extra: Extra = {}): Finding =>
  finding(id, 'likely', place, extra);

const finding = (
  id: MistakeId,
  certainty: Finding['certainty'],
  place: Finding['place'],
  { evidence, opened }: Extra,
): Finding => ({
  id,
  certainty,
  place,
  ...(evidence === undefined ? {} : { evidence: evidence.slice(0, 200) }),
  ...(opened === undefined ? {} : { opened: opened.slice(0, openedCharsMax) }),
});

/** One error code of the portal, as data. */
export interface CatalogueEntry {
  /** The code as it travels on the wire, always a string. */
  readonly code: string;
  /** The published list it stands in; SYSTEM for those that stand in none. */
  readonly list: 'VITAL' | 'INV' | 'EWB' | 'SYSTEM' | 'EWAYBILL';
  /** The published text to the byte; the server fills in {0}, {1} and so on. */
  readonly message?: string;
  /** Why it is raised. */
  readonly cause?: string;
  /** What to do about it. */
  readonly cure?: string;
  /** How sure number and text are; unknown means the number exists but its text is not public. */
  readonly confidence: 'sure' | 'likely' | 'guess' | 'unknown';
  /** Set on codes that are known but not raised any more. */
  readonly withdrawn?: true;
  /** Part of the stand-alone e-way bill API the code belongs to, such as generate or cancel. */
  readonly area?: string;
  /** Anything else worth knowing, such as other wordings in use. */
  readonly note?: string;
}

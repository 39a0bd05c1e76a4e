/** What one check has found. */
export interface Finding {
  /** What was looked at: `heartbeat`. */
  readonly check: string;
  readonly state: 'ok' | 'warning' | 'broken';
  readonly found: string;
  /** What to do about it; there is one wherever not all is well. */
  readonly cure?: string;
}

export const ok = (check: string, found: string): Finding => ({ check, state: 'ok', found });

export const warning = (check: string, found: string, cure: string): Finding => ({
  ...{ check, state: 'warning', found, cure },
});

export const broken = (check: string, found: string, cure: string): Finding => ({
  ...{ check, state: 'broken', found, cure },
});

/** What an error of Node says, in a few words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return error.message || code || error.name;
}

/**
 * Where sessions are kept across restarts and between processes. What is written is sealed already: a
 * store needs to keep bytes, not secrets.
 */
export interface TokenStore {
  /** What was last written under a name; undefined when nothing was. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Keeps the bytes in the place of earlier ones. A reader sees the old ones or the new, never parts. */
  write(name: string, sealed: Uint8Array): Promise<void>;
}

/** A store that lasts as long as the process: for tests, or to share sessions between keepers. */
export function memoryTokenStore(): TokenStore {
  const kept = new Map<string, Uint8Array>();
  return {
    read: async (name) => kept.get(name),
    write: async (name, sealed) => {
      kept.set(name, sealed);
    },
  };
}

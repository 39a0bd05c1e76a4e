/*
 * OpenSSL computes RSA with AVX-512 IFMA where a processor has it, in about half the time. Everything
 * else takes what it takes, so that the same portal has another ratio to its signatures there. Here it is
 * told that there is none, in every process that the bench starts meanwhile.
 */
const variable = 'OPENSSL_ia32cap';
/** All it finds, but the bit for IFMA. */
const masked = ':~0x200000';

/** Runs something while OpenSSL goes without AVX-512 for RSA. */
export async function withoutAvx512<T>(run: () => Promise<T>): Promise<T> {
  const before = process.env[variable];
  process.env[variable] = masked;
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env[variable];
    else process.env[variable] = before;
  }
}

/**
 * Migrations that were released, each with the SHA-256 of its statements on the embedded database:
 * somebody has made them, and they are never changed. A release adds its own, which migrations.test.ts works out.
 */
export const releasedMigrations: Readonly<Record<string, string>> = {};

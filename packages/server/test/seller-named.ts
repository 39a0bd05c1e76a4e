import { expect } from 'vitest';
import { endpoints } from '../src/endpoints/index.ts';
import type { DeskPortal } from '../src/testing/desk-portal.ts';
import { exceptionOf, isOfSellers, unnamedByNeed, unnamedIn } from '../src/testing/names-seller.ts';
import { askAsOthers, callsOfSeller } from '../src/testing/road-calls.ts';

/** A statement that the database was given. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Statements about sellers' rows that one endpoint, or something else, has led to. */
export type Asked = Readonly<Record<string, readonly Statement[]>>;

/** Walks through every endpoint, and hands back what each asked of sellers' tables. */
export async function askEverything(
  portal: DeskPortal,
  given: () => readonly Statement[],
): Promise<Asked> {
  const asked: Record<string, readonly Statement[]> = {};
  const note = async (name: string, call: () => Promise<unknown>) => {
    const before = given().length;
    await call();
    asked[name] = given()
      .slice(before)
      .filter(({ sql }) => isOfSellers(sql));
  };
  for (const { name } of endpoints) {
    const call = callsOfSeller[name];
    if (call === undefined) throw new Error(`${name} has no call in testing/road-calls.ts`);
    await note(name, () => call(portal));
  }
  await note('the list of invoices', async () => {
    const { gstin } = await portal.seat();
    const [first] = await portal.irp.archive.list(gstin, 10);
    await portal.irp.archive.list(gstin, 10, first);
    for await (const _ of portal.irp.archive.registered(gstin, '2017-07-01', '2050-03-31'));
  });
  await note('others', () => askAsOthers(portal));
  return asked;
}

/** Every statement names the seller, but for those that are named with a reason. */
export function expectSellersNamed(asked: Asked): void {
  const { others, ...ofSellers } = asked;
  for (const [name, statements] of Object.entries(ofSellers)) {
    const isQuiet = name === 'heartbeat' || name === 'auth';
    if (!isQuiet) expect(statements, name).not.toHaveLength(0);
    for (const { sql } of statements) expect(unnamedIn(sql), `${name}: ${sql}`).toEqual([]);
  }
  const seen = new Set<string>();
  for (const { sql } of others!) {
    const exception = exceptionOf(sql);
    if (exception === undefined) expect(unnamedIn(sql), sql).toEqual([]);
    else seen.add(exception);
  }
  // One that nobody needs any more is to be taken off the list.
  expect([...seen].toSorted()).toEqual(unnamedByNeed.map(({ name }) => name).toSorted());
}

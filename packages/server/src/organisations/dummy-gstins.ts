import { gstinCheckCharacter, type LargeMasters, states } from '@openirp/core';
import type { Taxpayers } from '../accounts/taxpayers.ts';
import { lockClient } from '../accounts/user-rows.ts';
import type { Audit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { TaxpayersTable } from '../store/tables.ts';
import { ownClients, providerCategories } from './clients-for.ts';

/** Taxpayer types that a dummy may have: a regular one, or an e-commerce operator. */
export type DummyType = 'REG' | 'TCS';

export type DummyOutcome =
  | { readonly gstin: string }
  | 'no client'
  | 'no state'
  | 'no operator'
  | 'too many';

export const dummiesByStateMax = 2;

/** States in which there can be dummies. */
export const dummyStates = states.filter(
  ({ code, isWithdrawn, pins }) => !isWithdrawn && Number(code) <= 38 && pins.length > 0,
);

const entityCodes = '123456789';
/** In real GSTINs of e-commerce operators, who collect tax at source, a C stands where others have Z. */
const letters: Readonly<Record<DummyType, string>> = { REG: 'Z', TCS: 'C' };

/** Whether an entry of the register was made up by a service provider for its tests. */
export const isDummy = ({ source }: { readonly source: string }): boolean =>
  source.startsWith('dummy of ');

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly taxpayers: Taxpayers;
  readonly audit: Audit;
  /** The masters in force, which know where PIN codes lie. */
  readonly masters: { readonly lists: LargeMasters };
}

/** GSTINs that service providers make up from their PAN, state by state, to test with in a sandbox. */
export class DummyGstins {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Those of a PAN. */
  of(pan: string): Promise<TaxpayersTable[]> {
    return entriesOf(this.#parts.store.db, pan).where('source', '=', sourceOf(pan)).execute();
  }

  /** Whether an organisation may make dummies; of which types. */
  async typesFor(pan: string): Promise<readonly DummyType[]> {
    const own = await this.#providers(pan);
    if (own.length === 0) return [];
    return own.some(({ category }) => category === 'ECO') ? ['REG', 'TCS'] : ['REG'];
  }

  /** Makes a dummy in a state and puts it into the taxpayer register. */
  async make(pan: string, state: string, type: DummyType): Promise<DummyOutcome> {
    const { store, taxpayers, audit } = this.#parts;
    const [client] = await this.#providers(pan);
    if (client === undefined) return 'no client';
    if (!dummyStates.some(({ code }) => code === state)) return 'no state';
    if (!(await this.typesFor(pan)).includes(type)) return 'no operator';
    return store.db.transaction().execute(async (db) => {
      await lockClient(db, client.client_id);
      const entries = await entriesOf(db, pan).execute();
      const here = entries.filter(({ state_code }) => state_code === state);
      if (here.filter(isDummy).length >= dummiesByStateMax) return 'too many';
      const gstin = freeGstin(pan, state, type, here);
      if (gstin === undefined) return 'too many';
      const name = entries.find((one) => !isDummy(one)) ?? { legal_name: client.name };
      await taxpayers.add([this.#entryOf(gstin, type, { ...name, pan })], db);
      const actor = `organisation ${pan}`;
      await audit.note({ actor, act: 'dummy made', subject: `gstin ${gstin}` }, db);
      return { gstin };
    });
  }

  async #providers(pan: string) {
    const own = await ownClients(this.#parts.store.db, pan);
    return own.filter(
      ({ category, state }) =>
        state === 'active' && providerCategories.some((one) => one === category),
    );
  }

  #entryOf(
    gstin: string,
    type: DummyType,
    owner: Partial<TaxpayersTable> & Pick<TaxpayersTable, 'legal_name' | 'pan'>,
  ): TaxpayersTable {
    const state = states.find(({ code }) => code === gstin.slice(0, 2))!;
    return {
      gstin,
      pan: owner.pan,
      legal_name: owner.legal_name,
      trade_name: `${owner.legal_name}, ${state.name}`,
      ...{ type, status: 'ACT', block_status: 'U' },
      ...{ registered_on: '2017-07-01', deregistered_on: null },
      turnover_crore: owner.turnover_crore ?? null,
      einvoice_enabled: 1,
      // An organisation that signs in by a dummy is asked for codes where it always is.
      ...{ mobile: owner.mobile ?? null, email: owner.email ?? null },
      ...{ building_name: 'Sandbox House', building_no: gstin[12]!, floor: null },
      ...{ street: 'Sandbox Road', location: `Sandbox Nagar, ${state.name}`.slice(0, 50) },
      pin: this.#pinIn(state.code) ?? null,
      state_code: state.code,
      source: sourceOf(owner.pan),
      updated_at: this.#parts.clock.now(),
    };
  }

  /** A PIN code of a state that serves no other, if there is one. */
  #pinIn(code: string): number | undefined {
    const { lists } = this.#parts.masters;
    let shared: number | undefined;
    for (const [from, to] of states.find((state) => state.code === code)?.pins ?? []) {
      for (let pin = from * 1000 + 1; pin < (to + 1) * 1000; pin++) {
        const found = lists.statesOfPin(pin);
        if (found?.includes(code) !== true) continue;
        if (found.length === 1) return pin;
        shared ??= pin;
      }
    }
    return shared;
  }
}

const sourceOf = (pan: string): string => `dummy of ${pan}`;

const entriesOf = (db: Store['db'], pan: string) =>
  db.selectFrom('taxpayers').selectAll().where('pan', '=', pan).orderBy('gstin');

/** The first GSTIN of a state that the PAN has not yet; all of its own letter. */
function freeGstin(
  pan: string,
  state: string,
  type: DummyType,
  taken: readonly { readonly gstin: string }[],
): string | undefined {
  const all = [...entityCodes].map((entity) => {
    const stem = `${state}${pan}${entity}${letters[type]}`;
    return stem + gstinCheckCharacter(stem);
  });
  return all.find((gstin) => taken.every((one) => one.gstin !== gstin));
}

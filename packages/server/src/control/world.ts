import { gstinCheckCharacter, type TaxpayerStatus, type TaxpayerType } from '@openirp/core';
import type { ClientCategory } from '../accounts/clients.ts';
import { panOf } from '../accounts/pan.ts';
import { alphanumeric } from '../accounts/random-text.ts';
import type { SeededClient } from '../accounts/seeded-credentials.ts';
import type { Vault } from '../keys/vault.ts';
import type { TaxpayersTable } from '../store/tables.ts';

/*
 * The sandbox world: taxpayers of every type and status, three clients and their users. No PAN has
 * an R as its fourth letter, so none of these GSTINs is anybody's; their check digits are right.
 */

/** A made-up GSTIN: state, serial number inside a PAN, and the letter of its kind. */
function gstinOf(state: string, serial: number, kind = 'Z'): string {
  const stem = `${state}ZZIRX${String(serial).padStart(4, '0')}Z1${kind}`;
  return stem + gstinCheckCharacter(stem);
}

interface Place {
  readonly state: string;
  readonly city: string;
  readonly pin: number;
}

const places: readonly Place[] = [
  { state: '29', city: 'Bengaluru', pin: 560001 },
  { state: '27', city: 'Mumbai', pin: 400001 },
  { state: '07', city: 'New Delhi', pin: 110001 },
  { state: '33', city: 'Chennai', pin: 600001 },
  { state: '24', city: 'Ahmedabad', pin: 380001 },
  { state: '36', city: 'Hyderabad', pin: 500001 },
  { state: '09', city: 'Noida', pin: 201301 },
  { state: '19', city: 'Kolkata', pin: 700001 },
  { state: '32', city: 'Kochi', pin: 682001 },
  { state: '06', city: 'Gurugram', pin: 122001 },
];

interface Kind {
  readonly name: string;
  /** First serial number of the kind; one serial for each place. */
  readonly serial: number;
  readonly letter?: string;
  readonly type: TaxpayerType;
  readonly status?: TaxpayerStatus;
  readonly deregisteredOn?: string;
  readonly turnoverCrore?: number;
  /** Returns were not filed, so no e-way bills. */
  readonly isBlocked?: true;
  /** Set on regular taxpayers who need not register their invoices. */
  readonly isExempt?: true;
  /** One organisation in all places, and not one in each. */
  readonly isOnePan?: true;
}

/** Sellers of the users below come first, then one kind after the other, in every place. */
const kinds: readonly Kind[] = [
  { name: 'seller', serial: 1, type: 'REG', turnoverCrore: 4 },
  { name: 'regular', serial: 101, type: 'REG', turnoverCrore: 4 },
  { name: 'largeSeller', serial: 201, type: 'REG', turnoverCrore: 150 },
  { name: 'sez', serial: 301, type: 'SEZ' },
  { name: 'sezDeveloper', serial: 401, type: 'SED' },
  { name: 'composition', serial: 501, type: 'COM' },
  { name: 'casual', serial: 601, type: 'CAS' },
  { name: 'isd', serial: 701, type: 'ISD' },
  { name: 'ecommerceOperator', serial: 801, letter: 'C', type: 'TCS' },
  { name: 'taxDeductor', serial: 901, letter: 'D', type: 'TDS' },
  { name: 'unBody', serial: 1001, letter: 'N', type: 'UNB' },
  { name: 'nonResident', serial: 1101, type: 'NRT' },
  { name: 'embassy', serial: 1201, letter: 'N', type: 'UIN' },
  { name: 'cancelled', serial: 2001, type: 'REG', status: 'CNL', deregisteredOn: '2024-03-31' },
  { name: 'suspended', serial: 2101, type: 'REG', status: 'SUS' },
  { name: 'inactive', serial: 2201, type: 'REG', status: 'INA' },
  { name: 'provisional', serial: 2301, type: 'REG', status: 'PRO' },
  { name: 'blocked', serial: 2401, type: 'REG', isBlocked: true },
  { name: 'blockedSuspended', serial: 2501, type: 'REG', status: 'SUS', isBlocked: true },
  { name: 'exempt', serial: 2601, type: 'REG', turnoverCrore: 0.5, isExempt: true },
  { name: 'group', serial: 3001, type: 'REG', turnoverCrore: 700, isOnePan: true },
];

const registeredOn = '2017-07-01';

const gstinsOfKind = ({ serial, letter, isOnePan }: Kind): string[] =>
  places.map(({ state }, index) => gstinOf(state, isOnePan ? serial : serial + index, letter));

const words = (name: string): string =>
  name.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`).replace(/^./, (c) => c.toUpperCase());

/** Who makes supplies that have to be registered. */
const registersInvoices = ({ type, isExempt }: Kind): boolean =>
  (type === 'REG' || type === 'SED') && isExempt !== true;

/**
 * Of everybody with this PAN. Nobody's: mobile numbers of India begin with 6 to 9, and `.example` is
 * no domain.
 */
const contactsOf = (gstin: string) => ({
  mobile: `55500${gstin.slice(7, 11)}${gstin.charCodeAt(11) % 10}`,
  email: `signatory@${panOf(gstin).toLowerCase()}.example`,
});

/** Every taxpayer of the sandbox. */
export function sandboxTaxpayers(now: number): TaxpayersTable[] {
  return kinds.flatMap((kind) =>
    gstinsOfKind(kind).map((gstin, index) => {
      const { city, pin, state } = places[index]!;
      return {
        gstin,
        pan: panOf(gstin),
        legal_name: `${words(kind.name)} ${city} Private Limited`,
        trade_name: `${words(kind.name)} ${city}`,
        type: kind.type,
        status: kind.status ?? 'ACT',
        block_status: kind.isBlocked === true ? 'B' : 'U',
        registered_on: registeredOn,
        deregistered_on: kind.deregisteredOn ?? null,
        turnover_crore: kind.turnoverCrore ?? null,
        einvoice_enabled: registersInvoices(kind) ? 1 : 0,
        ...contactsOf(gstin),
        building_name: `${city} House`,
        building_no: `${index + 1}`,
        floor: null,
        street: 'Sandbox Road',
        location: city,
        pin,
        state_code: state,
        source: 'sandbox',
        updated_at: now,
      };
    }),
  );
}

const listed = [
  'regular',
  'sez',
  'composition',
  'cancelled',
  'suspended',
  'ecommerceOperator',
  'isd',
] as const;

/** GSTINs to trade with, by kind, as `sandbox.json` lists them. */
export const counterparties = (): Record<(typeof listed)[number], string[]> =>
  Object.fromEntries(
    listed.map((name) => [name, gstinsOfKind(kinds.find((kind) => kind.name === name)!)]),
  ) as Record<(typeof listed)[number], string[]>;

/** A client of the sandbox with its users and their passwords. */
export type SandboxClient = SeededClient;

interface ClientPlan {
  readonly category: ClientCategory;
  readonly name: string;
  readonly idStem: string;
  readonly users: readonly { readonly userName: string; readonly gstin: string }[];
}

function plans(): ClientPlan[] {
  const of = (name: string) => gstinsOfKind(kinds.find((kind) => kind.name === name)!);
  const [bengaluru, mumbai, delhi, chennai] = of('seller') as [string, string, string, string];
  const [large] = of('largeSeller') as [string];
  const [operator] = of('ecommerceOperator') as [string];
  return [
    {
      category: 'TXP',
      name: 'Sandbox taxpayer',
      idStem: 'ZZIRX29TXP',
      users: [
        { userName: 'API_seller_bengaluru', gstin: bengaluru },
        { userName: 'API_seller_mumbai', gstin: mumbai },
      ],
    },
    {
      category: 'GSP',
      name: 'Sandbox service provider',
      idStem: 'ZZIRX07GSP',
      users: [
        { userName: 'API_gsp_delhi', gstin: delhi },
        { userName: 'API_gsp_chennai', gstin: chennai },
        { userName: 'API_gsp_large', gstin: large },
      ],
    },
    {
      category: 'ECO',
      name: 'Sandbox e-commerce operator',
      idStem: 'ZZIRX29ECO',
      users: [{ userName: 'API_operator', gstin: operator }],
    },
  ];
}

/**
 * The sandbox's clients and users. Their secrets follow from the data folder's master key: they
 * stay the same at every start, are the same in every process, and are kept nowhere in clear.
 */
export function sandboxClients(vault: Vault): SandboxClient[] {
  const secret = (label: string, length: number) => {
    let round = 0;
    return alphanumeric(length, (count) =>
      Buffer.concat(
        Array.from({ length: Math.ceil(count / 32) }, () => vault.derive(`${label} ${round++}`)),
      ),
    );
  };
  return plans().map(({ category, name, idStem, users }) => {
    const clientId = idStem + secret(`client id ${category}`, 5);
    return {
      clientId,
      pan: panOf(users[0]!.gstin),
      clientSecret: secret(`client secret ${category}`, 20),
      category,
      name,
      users: users.map(({ userName, gstin }) => ({
        userName,
        gstin,
        clientId,
        password: `${secret(`password ${userName}`, 12)}@1`,
      })),
    };
  });
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eInvoiceCodes } from '../errors/catalogue/index.ts';
import { parseInvoice } from '../invoice/parse.ts';
import { estimatedKm } from '../masters/distance.ts';
import { documentOf } from '../rules/document.ts';
import { dispatchedFrom, exported, shippedTo } from '../rules/example-world.ts';
import { anySampleOptions } from '../sample/options.ts';
import { sampleInvoice } from '../sample/sample-invoice.ts';
import { factsOf, given } from './example.ts';
import { refusalInfo } from './info.ts';
import { type PreparedEwayBill, prepareEwayBill } from './prepare.ts';
import { type EwayBillRequest, requestByIrn, requestInInvoice } from './request.ts';
import type { EwayBillExample } from './rule.ts';
import { generateEwbShape } from './schemas.ts';

const prepared = (example: EwayBillExample) => {
  const { request, document, facts } = given(example);
  return prepareEwayBill(request, document, facts);
};

const billOf = (example: EwayBillExample): PreparedEwayBill => {
  const { bill, errors } = prepared(example);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return bill;
};

const slip = {
  TransMode: null,
  VehNo: null,
  VehType: null,
  TransId: '29ZZIRX0010Z1CU',
};

describe('a prepared bill', () => {
  test('has what the register keeps', () => {
    expect(billOf({ invoice: { EwbDtls: { VehNo: 'ka01ab1234' } } })).toEqual({
      km: 980,
      isPartB: true,
      mode: '1',
      vehicleType: 'R',
      vehicleNumber: 'KA01AB1234',
      from: { name: 'Seller', pin: 560001, state: '29' },
      to: { name: 'Buyer', pin: 400001, state: '27' },
      info: [],
    });
  });

  test('tells the distance that the portal worked out', () => {
    // As a live portal told it (wire contract 6.1).
    const distance = { km: 2467, isEstimate: false };
    expect(billOf({ byIrn: { Distance: 0 }, distance })).toMatchObject({
      km: 2467,
      info: [{ InfCd: 'EWBPPD', Desc: 'Pin-Pin calc distance: 2467KM' }],
    });
  });

  test('is a Part A slip when a transporter stands alone, with an empty mode too', () => {
    expect(billOf({ invoice: { EwbDtls: slip } })).toMatchObject({ isPartB: false });
    expect(billOf({ byIrn: { ...slip, TransMode: '' } })).toMatchObject({
      isPartB: false,
      transporterId: '29ZZIRX0010Z1CU',
      mode: undefined,
    });
  });

  test('is one of over-dimensional cargo by ship, even when the kind is left out', () => {
    const byShip = { TransMode: '4', VehType: null };
    expect(billOf({ invoice: { EwbDtls: byShip } })).toMatchObject({ vehicleType: 'O' });
  });
});

describe('goods move', () => {
  const places = ({ from, to }: PreparedEwayBill) =>
    `${from.pin} ${from.state} ${to?.pin} ${to?.state}`;
  const ExpShipDtls = { Addr1: 'Gate 1', Loc: 'Mundra', Pin: 370421, Stcd: '24' };
  const DispDtls = { Nm: 'Plant', Addr1: 'Plot 7', Loc: 'Hosur', Pin: 635109, Stcd: '33' };

  test('from the place of dispatch to the ship-to place', () => {
    const invoice = dispatchedFrom(shippedTo());
    expect(places(billOf({ invoice }))).toBe('600001 33 411001 27');
  });

  test('from where a request by IRN says, and nowhere else at home', () => {
    const invoice = dispatchedFrom();
    expect(places(billOf({ invoice, byIrn: { DispDtls } }))).toBe('635109 33 400001 27');
    expect(places(billOf({ invoice, byIrn: { ExpShipDtls } }))).toBe('600001 33 400001 27');
  });

  test('for an export to the port that a request by IRN names', () => {
    expect(places(billOf({ invoice: exported(), byIrn: { ExpShipDtls } }))).toBe(
      '560001 29 370421 24',
    );
  });

  test('under states of two digits', () => {
    const short = { ...DispDtls, Pin: 110001, Stcd: '7' };
    expect(places(billOf({ byIrn: { DispDtls: short } }))).toBe('110001 07 400001 27');
  });
});

test('the old names of the transport document are understood', () => {
  const rail = { TransMode: '2', VehNo: null, VehType: null };
  expect(billOf({ byIrn: { ...rail, TrnDocNo: 'RR/1', TrnDocDt: '14/08/2026' } })).toMatchObject({
    documentNumber: 'RR/1',
    documentDate: '14/08/2026',
  });
});

test('an invoice that asks for no bill has no request', () => {
  const { document } = given({ byIrn: {} });
  expect(requestInInvoice(document)).toBeUndefined();
});

test('the form of a request by IRN is that of the invoice', () => {
  const { errors } = generateEwbShape.read('{"Irn":"12","Distance":4001,"TransMode":"5"}');
  expect(errors?.map(({ code, explanation }) => `${code} ${explanation?.pointer}`)).toEqual([
    '5002 /Irn',
    '5002 /TransMode',
    '5002 /Distance',
  ]);
  const text = `{"irn":"${'a'.repeat(64)}","distance":0,"TransId":null}`;
  expect(generateEwbShape.read(text).value).toMatchObject({ Irn: 'a'.repeat(64), Distance: 0 });
});

test('a bare distance is answered with 4019 alone, as recorded', () => {
  const bare = { TransMode: null, VehNo: null, VehType: null, Distance: 0 };
  const { errors = [] } = prepared({ invoice: { EwbDtls: bare } });
  expect(refusalInfo(errors)).toEqual({
    InfCd: 'EWBERR',
    Desc: [
      {
        ErrorCode: '4019',
        ErrorMessage: 'Provide Transporter ID in order to generate Part A of e-Way Bill',
      },
    ],
  });
});

test('sample invoices get the bills they ask for', () => {
  const modes = new Set<string | undefined>();
  for (let seed = 0; seed < 400; seed++) {
    const options = anySampleOptions(seed, { type: 'INV', ewayBill: true });
    const document = documentOf(parseInvoice(sampleInvoice(options).text));
    const request = requestInInvoice(document)!;
    const { bill, errors } = prepareEwayBill(request, document, {
      ...factsOf({}),
      distance(fromPin, toPin) {
        const km = estimatedKm(fromPin, toPin);
        return km === undefined ? undefined : { km, isEstimate: true };
      },
    });
    expect(errors, `seed ${seed}`).toBeUndefined();
    modes.add(bill?.mode);
  }
  expect(modes).toEqual(new Set(['1', '2', '3', '4', undefined]));
});

describe('whatever arrives', () => {
  const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
  const word = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('1', '2', '3', '4', 'R', 'O', 'KA01AB1234', '14/08/2026', '29ZZIRX0010Z1CU'),
  );
  const pin = fc.oneof(fc.constantFrom(560001, 400001, 999999), fc.integer());
  const state = fc.oneof(word, fc.constantFrom('29', '96', '97', '45'));
  const place = fc.record({
    name: fc.constantFrom('Seller', 'Buyer', 'Dispatch', 'Ship'),
    pin: maybe(pin),
    state,
  });
  const anyRequest: fc.Arbitrary<EwayBillRequest> = fc.record({
    asked: fc.constantFrom('with-invoice', 'by-irn'),
    distance: fc.oneof(fc.constantFrom(0, 980), fc.double()),
    mode: maybe(word),
    transporterId: maybe(word),
    transporterName: maybe(word),
    documentNumber: maybe(word),
    documentDate: maybe(word),
    vehicleNumber: maybe(word),
    vehicleType: maybe(word),
    from: place,
    to: maybe(place),
    ownPlaces: fc.array(place, { maxLength: 2 }),
  } as const);
  const invoices = [{}, { DocDtls: { Typ: 'CRN' } }, exported(), dispatchedFrom(shippedTo())];
  const documents = invoices.map((invoice) => given({ invoice }).document);

  test('as a request: a bill, or codes of the catalogue', () => {
    fc.assert(
      fc.property(
        anyRequest,
        fc.constantFrom(...documents),
        maybe(fc.record({ km: fc.nat(5000), isEstimate: fc.boolean() })),
        (request, document, distance) => {
          const facts = { ...factsOf({}), distance: () => distance };
          const { bill, errors = [] } = prepareEwayBill(request, document, facts);
          if (bill !== undefined) expect(bill.km).toBeLessThanOrEqual(5000);
          else expect(errors).not.toEqual([]);
          for (const { code } of errors) expect(eInvoiceCodes.has(code)).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('as the text of a request by IRN: a bill, or codes of the catalogue', () => {
    const members = ['TransMode', 'TransId', 'VehNo', 'VehType', 'TransDocNo', 'TransDocDt'];
    const anyBody = fc.dictionary(fc.constantFrom(...members), word);
    fc.assert(
      fc.property(anyBody, fc.nat(5000), (body, Distance) => {
        const text = JSON.stringify({ Irn: 'a'.repeat(64), Distance, ...body });
        const { value, errors = [] } = generateEwbShape.read(text);
        const document = documents[0]!;
        const refused =
          value === undefined
            ? errors
            : (prepareEwayBill(requestByIrn(value, document), document, factsOf({})).errors ?? []);
        if (value === undefined) expect(errors).not.toEqual([]);
        for (const { code } of refused) expect(eInvoiceCodes.has(code)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

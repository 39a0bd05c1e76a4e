// E-way bills: ways to ask for one, and what must come of it, computed here a second time.
import { equal, isTrue, matches } from './check.js';
import { istMoment, istText, TIMESTAMP } from './ist.js';

const DAY_MS = 86_400_000;
const KM_A_DAY = { R: 200, O: 20 };

/** A transporter that nobody knows; the sandbox trusts the shape. */
export const TRANSPORTER = '29ZZIRX0010Z1CU';

export const byRoad = (more) => ({
  TransMode: '1',
  Distance: 100,
  VehNo: 'KA01AB1234',
  VehType: 'R',
  ...more,
});
export const byRail = (TransDocDt, more) => ({
  TransMode: '2',
  Distance: 100,
  TransDocNo: 'RR/1',
  TransDocDt,
  ...more,
});
export const byAir = (TransDocDt, more) => ({
  ...byRail(TransDocDt),
  TransMode: '3',
  TransDocNo: '098-12345675',
  ...more,
});
export const byShip = (TransDocDt, more) => ({
  ...byRail(TransDocDt),
  TransMode: '4',
  TransDocNo: 'BL/1',
  VehType: 'O',
  ...more,
});
/** Part A alone: the transporter names the vehicle later. */
export const slip = (more) => ({ Distance: 100, TransId: TRANSPORTER, ...more });

/** The ways of transport by their names, each for a transport document of a day. */
export const modes = {
  'by road': () => byRoad(),
  'by rail': byRail,
  'by air': byAir,
  'by ship': byShip,
  'by ship and road, with a vehicle alone': () => byRoad({ TransMode: '4', VehType: 'O' }),
  'by road with a transporter': () => byRoad({ TransId: TRANSPORTER, TransName: 'Carriers' }),
};

/** 23:59:00 in India, as many days after the bill's own as the distance takes; at least one. */
export function expectedValidTill(ewbDt, km, vehicleType = 'R') {
  const days = Math.max(1, Math.ceil(km / KM_A_DAY[vehicleType]));
  const lastDay = istText(new Date(istMoment(ewbDt).getTime() + days * DAY_MS)).slice(0, 10);
  return `${lastDay} 23:59:00`;
}

/** The three e-way bill members of an answer, whatever else is in it. */
export const billOf = ({ EwbNo, EwbDt, EwbValidTill }) => ({ EwbNo, EwbDt, EwbValidTill });

export const NO_BILL = { EwbNo: null, EwbDt: null, EwbValidTill: null };

/** Claims what holds for every bill made at a moment; `km` undefined for Part A alone. */
export function isBill(plain, { now, km, vehicleType }) {
  isTrue(Number.isSafeInteger(plain.EwbNo), 'EwbNo is a number', plain.EwbNo);
  matches(String(plain.EwbNo), /^[1-9]\d{11}$/, 'EwbNo');
  matches(plain.EwbDt, TIMESTAMP, 'EwbDt');
  const age = now - istMoment(plain.EwbDt);
  isTrue(age > -2000 && age < 62_000, 'EwbDt is now in India, to the minute', plain.EwbDt);
  const till = km === undefined ? null : expectedValidTill(plain.EwbDt, km, vehicleType);
  equal(plain.EwbValidTill, till, 'EwbValidTill');
}

/** The kilometres that the portal worked out, from its one EWBPPD notice. */
export function calculatedKm(answer) {
  const info = answer.json.InfoDtls;
  isTrue(Array.isArray(info) && info.length === 1, 'InfoDtls has one entry', info);
  equal(info[0].InfCd, 'EWBPPD', 'InfCd');
  matches(info[0].Desc, /^Pin-Pin calc distance: [1-9]\d{0,3}KM$/, 'Desc');
  return Number(/\d+/.exec(info[0].Desc)[0]);
}

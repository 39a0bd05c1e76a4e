import {
  hsnList,
  type LargeMasters,
  largeMasters,
  shippedMasters,
} from '../../masters/large-masters.ts';
import type { Document } from '../document.ts';
import type { Facts } from '../facts.ts';
import { rule } from '../rule.ts';
import { codesAtFault } from './codes-at-fault.ts';
import { service, withLines } from './lines-example.ts';

/**
 * An imported list can be insisted on. Without one the headings of the tariff are all there is to
 * go by.
 */
function isKnown(hsn: string, { day }: Document, facts: Facts): boolean {
  const { masters = shippedMasters, settings } = facts;
  const standing = masters.hsnStanding(hsn, day);
  if (standing !== 'well-formed') return standing === 'listed';
  return settings.unknownHsn === 'accept' || !masters.isHsnComplete;
}

/** A list with a code of eight digits that lacks the six-digit code above it. */
const masters: LargeMasters = largeMasters({
  hsn: hsnList([
    { code: '84713010' },
    { code: '39152000' },
    { code: '39151000', validTo: '2026-06-30' },
    { code: '98071000', validFrom: '2023-10-01' },
  ]),
});
const strictly = { masters, settings: { unknownHsn: 'refuse' } } as const;

export default rule({
  id: 'items/hsn-known',
  code: '2176',
  message: 'HSN code(s)-{0} is invalid',
  at: 'ItemList[].HsnCd',
  source: 'validations, items 6.4 and 6.7',
  confidence: 'sure',
  why: 'The rate of tax hangs on the code, so it has to be one of the tariff.',
  cure: 'Use a code of the list; where six digits are refused, one of the eight-digit codes below.',
  holds: (document, facts) =>
    codesAtFault(document.lines, 'HsnCd', ({ hsn }) => isKnown(hsn, document, facts)),
  accepts: {
    'a code of the list': { ...strictly },
    'a code of eight digits whose parent is not listed': {
      invoice: { ItemList: [{ HsnCd: '39152000' }] },
      ...strictly,
    },
    'a code of the list on its last day': {
      invoice: { ItemList: [{ HsnCd: '39151000' }], DocDtls: { Dt: '30/06/2026' } },
      ...strictly,
    },
    'any code below a heading of the tariff where no list is loaded': {
      invoice: { ItemList: [{ HsnCd: '84719999' }] },
      settings: { unknownHsn: 'refuse' },
    },
    'a code that the list lacks, where it is not insisted on': {
      invoice: { ItemList: [{ HsnCd: '391520' }] },
      masters,
    },
    'a heading that the tariff has given up': { invoice: { ItemList: [{ HsnCd: '84691100' }] } },
    'a service': { invoice: withLines(service) },
  },
  refuses: {
    'a code that the list lacks': {
      invoice: { ItemList: [{ HsnCd: '391520' }] },
      ...strictly,
    },
    'a code of the list after its last day': {
      invoice: { ItemList: [{ HsnCd: '39151000' }] },
      ...strictly,
    },
    'a heading that there never was': { invoice: { ItemList: [{ HsnCd: '84991000' }] } },
    'a heading of services that there never was': {
      invoice: withLines({ ...service, HsnCd: '995511' }),
    },
    'the chapter that is kept free': { invoice: { ItemList: [{ HsnCd: '77010000' }] } },
    'chapter 00': { invoice: { ItemList: [{ HsnCd: '00010000' }] } },
    'several codes, told in one message': {
      invoice: withLines({ HsnCd: '7701' }, {}, { HsnCd: '7702' }, { HsnCd: '7701' }),
    },
  },
});

import {
  type ApplicationData,
  type Contact,
  prerequisites,
} from '../../applications/application.ts';
import { fieldOf } from '../form.ts';

/** Of one field, no more is looked at or shown again. */
const charsMax = 300;
const addressesLookedAtMax = 10;

/** What was typed into the form of an application. */
export const typedData = (form: FormData): ApplicationData => ({
  prerequisites: prerequisites.filter((one) => form.has(`prerequisites-${one}`)),
  manager: typedContact(form, 'manager'),
  spoc: typedContact(form, 'spoc'),
  addresses: typedAddresses(form),
});

function typedContact(form: FormData, who: string): Contact {
  const text = (part: string) => fieldOf(form, `${who}-${part}`).trim().slice(0, charsMax);
  return { name: text('name'), email: text('email'), mobile: plainMobile(text('mobile')) };
}

/** A number as people write it, without country code and what stands between the digits. */
function plainMobile(text: string): string {
  const digits = text.replace(/[\s-]/g, '').replace(/^(?:\+?91|0)(?=\d{10}$)/, '');
  return /^\d{10}$/.test(digits) ? digits : text;
}

/** Every address that was sent, were they more than there are fields: those are told, not dropped. */
function typedAddresses(form: FormData): string[] {
  const names = [...form.keys()].filter((name) => /^addresses-\d{1,2}$/.test(name));
  return [...new Set(names)]
    .toSorted((a, b) => Number(a.slice(10)) - Number(b.slice(10)))
    .flatMap((name) => form.getAll(name))
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim().slice(0, charsMax))
    .filter((value) => value !== '')
    .slice(0, addressesLookedAtMax);
}

/**
 * Indian Standard Time, the only zone of the wire. Inside the system an instant is UTC epoch
 * milliseconds and a calendar day is an ISO string, which compares as text.
 */

/** A calendar day as `yyyy-MM-dd`. */
export type Day = string & { readonly __day?: never };

const istOffsetMs = 330 * 60_000;
const dayMs = 86_400_000;

/** The second that was written last: all that is registered within one asks for the same text. */
const written = { second: Number.NaN, text: '' };

/** The wire's `yyyy-MM-dd HH:mm:ss` in IST of an instant (wire contract: AckDt, TokenExpiry). */
export function istDateTime(epochMs: number): string {
  const second = Math.floor(epochMs / 1000);
  if (second !== written.second) {
    written.text = new Date(epochMs + istOffsetMs).toISOString().slice(0, 19).replace('T', ' ');
    written.second = second;
  }
  return written.text;
}

/** The instant of a wire date-time `yyyy-MM-dd HH:mm:ss` (IST), or undefined if it is not one. */
export function parseIstDateTime(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return undefined;
  const epochMs = Date.parse(`${text.replace(' ', 'T')}Z`) - istOffsetMs;
  // Date.parse takes 31 February for 3 March; written again, it is not the same text.
  return Number.isNaN(epochMs) || istDateTime(epochMs) !== text ? undefined : epochMs;
}

/** The calendar day in India at an instant. */
export const istDay = (epochMs: number): Day => istDateTime(epochMs).slice(0, 10);

/** The heartbeat's `dd-MM-yyyy HH:mm:ss` in IST. */
export function istHeartbeat(epochMs: number): string {
  const [date, time] = istDateTime(epochMs).split(' ') as [string, string];
  return `${date.split('-').reverse().join('-')} ${time}`;
}

/** The e-way bill system's `dd/MM/yyyy hh:mm:ss AM` or `PM` in IST (wire contract 12). */
export function ewbDateTime(epochMs: number): string {
  const [date, time] = istDateTime(epochMs).split(' ') as [Day, string];
  const hour = Number(time.slice(0, 2));
  // A clock face has no 0: midnight and noon are both 12.
  const onClock = String(hour % 12 || 12).padStart(2, '0');
  return `${documentDate(date)} ${onClock}${time.slice(2)} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** The nearest full minute, as reads of a registered invoice show AckDt (wire contract: reads). */
export function toNearestMinute(epochMs: number): number {
  return Math.round(epochMs / 60_000) * 60_000;
}

/** A document's `dd/MM/yyyy` as a day, or undefined when the calendar has no such day. */
export function parseDocumentDate(text: string): Day | undefined {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  if (match === null) return undefined;
  const [, day, month, year] = match as unknown as [string, string, string, string];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real ? `${year}-${month}-${day}` : undefined;
}

/** A day as the wire's `dd/MM/yyyy`. */
export function documentDate(day: Day): string {
  return day.split('-').reverse().join('/');
}

/** The day `count` days later (earlier, when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

/** How many days lie between two days; positive when `later` is later. */
export function daysBetween(earlier: Day, later: Day): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / dayMs);
}

/** The financial year `YYYY-YY` (1 April to 31 March) that holds a day. */
export function financialYear(day: Day): string {
  const year = Number(day.slice(0, 4));
  const first = day.slice(5) >= '04-01' ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

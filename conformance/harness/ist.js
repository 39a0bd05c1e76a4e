// Indian Standard Time: the wire prints it without a zone, five and a half hours ahead of UTC.
const OFFSET_MS = 5.5 * 3600_000;

/** A moment as the wire prints it: `yyyy-MM-dd HH:mm:ss`. */
export const istText = (date) =>
  new Date(date.getTime() + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');

/** The moment such a text names. */
export const istMoment = (text) => new Date(`${text.replace(' ', 'T')}+05:30`);

/** The calendar day in India as documents carry it: `dd/MM/yyyy`. */
export const istDay = (date) => istText(date).slice(0, 10).split('-').reverse().join('/');

/** Reads show AckDt to the nearest minute, half a minute upwards. */
export function roundedToMinute(text) {
  const moment = istMoment(text).getTime();
  return istText(new Date(Math.floor((moment + 30_000) / 60_000) * 60_000));
}

export const TIMESTAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

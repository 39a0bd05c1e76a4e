import { addDays, type Day, documentDate } from '@openirp/core';
import { attributeOf, elementsIn } from './xml.ts';

/** Numbers of formats that show a day and need no definition. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 17) ||
  format === 22 ||
  (format >= 27 && format <= 36) ||
  (format >= 50 && format <= 58);

/** Styles, by their position in `styles.xml`, that show a number as a day. */
export function dateStyles(stylesXml: string): ReadonlySet<number> {
  const own = new Map<number, boolean>();
  for (const { attributes } of elementsIn(stylesXml, 'numFmt')) {
    const shown = attributeOf(attributes, 'formatCode') ?? '';
    own.set(Number(attributeOf(attributes, 'numFmtId')), showsDay(shown));
  }
  const [cellFormats] = elementsIn(stylesXml, 'cellXfs');
  const styles = new Set<number>();
  let at = 0;
  for (const { attributes } of elementsIn(cellFormats?.content ?? '', 'xf')) {
    const format = Number(attributeOf(attributes, 'numFmtId') ?? 0);
    if (own.get(format) ?? isBuiltInDate(format)) styles.add(at);
    at++;
  }
  return styles;
}

/** Whether a format has a day or year; texts, colours and escaped characters in it say nothing. */
const showsDay = (format: string): boolean =>
  /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** Day 0 of the two calendars that spreadsheets count by. */
const beginnings: Readonly<Record<'1900' | '1904', Day>> = {
  // Excel takes 1900 for a leap year, so that its days from March 1900 on count from here.
  '1900': '1899-12-30',
  '1904': '1904-01-01',
};

/** Days beyond the year 9999 are none. */
const serialMax = 2_958_465;

/** The `dd/MM/yyyy` of a stored number, whose fraction is the time of day; undefined when it is no day. */
export function dateText(stored: string, calendar: '1900' | '1904'): string | undefined {
  const serial = Math.floor(Number(stored));
  if (!(serial >= 61 && serial <= serialMax)) return undefined;
  return documentDate(addDays(beginnings[calendar], serial));
}

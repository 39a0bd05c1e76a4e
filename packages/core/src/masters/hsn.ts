import { type CodeList, codeList } from './code-list.ts';
import { hsnChapters, serviceHeadings } from './hsn-chapters.ts';

/**
 * How a code stands to the lists: on them exactly; unlisted, but below a heading that exists; or
 * below a heading or chapter that nobody has ever had.
 */
export type HsnStanding = 'listed' | 'well-formed' | 'unknown heading' | 'unknown chapter';

/** The chapter that holds the services. */
const services = '99';

const gstBegan = '2017-07-01';

/** Chapters of goods, and the one of services. */
export const hsnChapterList: CodeList = codeList(
  {
    title: 'Chapters of HSN',
    source:
      'Chapters of the Harmonized System as in the Indian customs tariff; 77 is kept free, 98 ' +
      'and 99 are India’s own.',
    validFrom: gstBegan,
  },
  new Map([
    ...hsnChapters.map(([chapter, title]) => [chapter, title] as const),
    [services, 'Services (SAC)'],
  ]),
);

/** Headings of services. */
export const serviceHeadingList: CodeList = codeList(
  {
    title: 'Headings of services (SAC)',
    source: 'Scheme of classification of services under GST.',
    validFrom: gstBegan,
  },
  serviceHeadings,
);

/** Four digits each. */
const headings = new Set(Object.keys(serviceHeadings));
const formerHeadings = new Set<string>();
for (const [chapter, , current, former = ''] of hsnChapters) {
  for (const number of numbersIn(current)) headings.add(chapter + number);
  for (const number of numbersIn(former)) formerHeadings.add(chapter + number);
}

/** `1-3,7` as `01 02 03 07`. */
function* numbersIn(ranges: string): Generator<string> {
  if (ranges === '') return;
  for (const range of ranges.split(',')) {
    const [from, to = from] = range.split('-').map(Number) as [number, number?];
    for (let number = from; number <= to; number++) yield String(number).padStart(2, '0');
  }
}

/** Every heading in force at some time since GST began, four digits each. */
export const hsnHeadings: ReadonlySet<string> = headings;

/** Whether a heading was ever in force. */
export const isHeading = (heading: string): boolean =>
  headings.has(heading) || formerHeadings.has(heading);

/** Whether a code stands in a chapter that exists. */
export const isInTariff = (code: string): boolean => hsnChapterList.has(code.slice(0, 2));

/** Whether a code is one of services. */
export const isServiceCode = (code: string): boolean => code.startsWith(services);

/** How a code stands to the structure that ships: chapters and headings, nothing below them. */
export function hsnStanding(code: string): HsnStanding {
  if (!isInTariff(code)) return 'unknown chapter';
  if (!isHeading(code.slice(0, 4))) return 'unknown heading';
  return headings.has(code) ? 'listed' : 'well-formed';
}

/** What a code is of: its heading of services, or its chapter. */
export const hsnTitle = (code: string): string | undefined =>
  serviceHeadingList.titleOf(code.slice(0, 4)) ?? hsnChapterList.titleOf(code.slice(0, 2));

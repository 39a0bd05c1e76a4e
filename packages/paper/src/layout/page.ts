/** A4 upright, in points: margins of 12.5 millimetres, room for running lines above and below. */
export const page = { width: 595.28, left: 36, right: 36, top: 46, bottom: 44 } as const;

/** What is left between the margins. */
export const contentWidth = page.width - page.left - page.right;

/** Greys that a black and white printer keeps apart. */
export const ink = {
  quiet: '#444444',
  line: '#999999',
  strong: '#000000',
  shade: '#eeeeee',
} as const;

export const fontSize = {
  title: 17,
  party: 9,
  body: 8,
  label: 7.5,
  heading: 8.5,
  small: 6.5,
} as const;

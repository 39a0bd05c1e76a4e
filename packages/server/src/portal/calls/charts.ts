import { html, type Markup } from '../html.ts';

/** Calls of one slot of time, or of one kind. */
export interface Stacked {
  readonly good: number;
  readonly refused: number;
}

const size = { width: 720, height: 160, gap: 0.2 } as const;

/** Stripes for refusals, so that they are told apart without colours. Once in a page. */
export const stripes = html`<svg class="patterns" aria-hidden="true" focusable="false"><defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe-ground" width="6" height="6"/><rect class="stripe" width="3" height="6"/></pattern></defs></svg>`;

/** Standing bars, refusals striped on top of successes. */
export function standingBars(title: string, stacks: readonly Stacked[]): Markup {
  const most = Math.max(1, ...stacks.map(({ good, refused }) => good + refused));
  const step = size.width / stacks.length;
  const bars = stacks.map(({ good, refused }, index) => {
    const x = ((index + size.gap / 2) * step).toFixed(1);
    const width = (step * (1 - size.gap)).toFixed(1);
    const rise = (count: number) => (count / most) * size.height;
    const bar = (kind: string, from: number, count: number) =>
      count > 0 &&
      html`<rect class="${kind}" x="${x}" y="${(size.height - rise(from + count)).toFixed(1)}" width="${width}" height="${rise(count).toFixed(1)}"/>`;
    return html`${bar('bar', 0, good)}${bar('bar refused', good, refused)}`;
  });
  return html`<svg class="chart" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${title}"><title>${title}</title>${bars}<line class="axis" x1="0" x2="${size.width}" y1="${size.height}" y2="${size.height}"/></svg>`;
}

/** One lying bar: how much of the most, and of it how much is full. */
export function lyingBar(title: string, part: number, inner: number, kind: string): Markup {
  const width = (share: number) => (Math.min(1, Math.max(0, share)) * 300).toFixed(1);
  return html`<svg class="lying" viewBox="0 0 300 14" preserveAspectRatio="none" role="img" aria-label="${title}"><title>${title}</title><rect class="${kind}" width="${width(part)}" height="14"/>${inner > 0 && html`<rect class="bar" width="${width(inner)}" height="14"/>`}</svg>`;
}

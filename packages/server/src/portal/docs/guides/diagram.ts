import { html, type Markup } from '../../html.ts';

/** One step of a sequence: from a party to the other, or something that a party does by itself. */
export interface Step {
  readonly from: 'client' | 'portal';
  /** Left out for what stays with a party. */
  readonly to?: 'client' | 'portal';
  /** What the drawing says; a line each. */
  readonly drawn: readonly string[];
  /** What the list says. */
  readonly told: string;
}

export interface Sequence {
  /** Begins the ids of title and description. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly Step[];
}

const width = 640;
const lifelines = { client: 120, portal: 520 } as const;
const names = { client: 'Your system', portal: 'Portal' } as const;
const top = 56;
const lineHeight = 16;
const ownWidth = 220;

/** A sequence as a drawing, and the same as a list for those who read it so. */
export function sequence({ id, title, description, steps }: Sequence): Markup {
  const placed = placedSteps(steps);
  const height = placed.end + 16;
  return html`<div class="scroll diagram" role="region" aria-label="${title}" tabindex="0">
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${title}</title>
<desc id="${id}-desc">${description}</desc>
${(['client', 'portal'] as const).map((party) => lifeline(party, height))}
${placed.drawings}</svg>
</div>
<ol class="prose">
${steps.map(({ from, told }) => html`<li><strong>${names[from]}:</strong> ${told}</li>\n`)}</ol>`;
}

function placedSteps(steps: readonly Step[]) {
  let y = top;
  const drawings = steps.map((step, index) => {
    const height = step.drawn.length * lineHeight + (step.to === undefined ? 26 : 24);
    const drawing = step.to === undefined ? ownAct(step, index, y) : message(step, index, y);
    y += height;
    return drawing;
  });
  return { drawings, end: y };
}

function lifeline(party: 'client' | 'portal', height: number): Markup {
  const x = lifelines[party];
  return html`<line class="life" x1="${x}" y1="40" x2="${x}" y2="${height - 8}"/>
<rect class="actor" x="${x - 80}" y="8" width="160" height="32" rx="5"/>
<text class="name" x="${x}" y="29" text-anchor="middle">${names[party]}</text>
`;
}

/** An arrow from one party to the other, with words above it. */
function message({ from, drawn }: Step, index: number, y: number): Markup {
  const isForth = from === 'client';
  const [start, end] = isForth ? [126, 514] : [514, 126];
  const lineY = y + drawn.length * lineHeight + 8;
  const back = isForth ? -9 : 9;
  return html`${drawn.map((text, line) => html`<text x="320" y="${y + 14 + line * lineHeight}" text-anchor="middle">${line === 0 && `${index + 1}. `}${text}</text>\n`)}
<line class="way" x1="${start}" y1="${lineY}" x2="${end}" y2="${lineY}"/>
<polygon class="tip" points="${end},${lineY} ${end + back},${lineY - 5} ${end + back},${lineY + 5}"/>
`;
}

/** A box on a party's line. */
function ownAct({ from, drawn }: Step, index: number, y: number): Markup {
  const height = drawn.length * lineHeight + 12;
  const left = from === 'client' ? 10 : width - 10 - ownWidth;
  const middle = left + ownWidth / 2;
  return html`<rect class="own" x="${left}" y="${y + 4}" width="${ownWidth}" height="${height}" rx="5"/>
${drawn.map((text, line) => html`<text x="${middle}" y="${y + 22 + line * lineHeight}" text-anchor="middle">${line === 0 && `${index + 1}. `}${text}</text>\n`)}`;
}

import { type FoundCall, type Stage, stages } from '../../call-log/recorded-call.ts';
import { html, type Markup } from '../html.ts';
import { table } from '../parts/table.ts';
import type { Visit } from '../visit.ts';
import { inMilliseconds } from './rows.ts';

const barWidth = 1000;

/** How long each stage took: a bar, and the same in figures. */
export function timing(visit: Visit, { details, durationMs }: FoundCall): Markup {
  const words = visit.messages.calls.one;
  const passed = stages
    .map((stage) => ({ stage: stage as Stage | 'rest', ms: details.stages[stage] }))
    .filter((part): part is { stage: Stage; ms: number } => part.ms !== undefined);
  const rest = Math.max(0, durationMs - passed.reduce((sum, { ms }) => sum + ms, 0));
  const parts = [...passed, { stage: 'rest' as const, ms: rest }];
  const nameOf = (stage: Stage | 'rest') => (stage === 'rest' ? words.rest : words.stages[stage]);
  const columns = [
    {
      head: words.stage,
      isHead: true,
      cell: ({ stage }: { stage: Stage | 'rest' }) =>
        html`<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect class="stage-${stage}" width="10" height="10"/></svg> ${nameOf(stage)}`,
    },
    {
      head: words.milliseconds,
      isNumeric: true,
      cell: ({ ms }: { ms: number }) => inMilliseconds(visit, ms),
    },
  ];
  const told = parts.map(({ stage, ms }) => `${nameOf(stage)}: ${inMilliseconds(visit, ms)} ms`);
  return html`<section class="timing"><h2>${words.timing}</h2>
<svg class="stages" viewBox="0 0 ${barWidth} 20" preserveAspectRatio="none" role="img" aria-label="${told.join(', ')}">${bars(parts, durationMs)}</svg>
${table(words.timing, columns, parts)}
<p>${words.total}: ${inMilliseconds(visit, durationMs)} ms</p></section>`;
}

function bars(parts: readonly { stage: string; ms: number }[], total: number): Markup[] {
  let x = 0;
  return parts.map(({ stage, ms }) => {
    const width = total > 0 ? (ms / total) * barWidth : 0;
    const bar = html`<rect class="stage-${stage}" x="${x.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="20"/>`;
    x += width;
    return bar;
  });
}

import { istDay } from '@openirp/core';
import {
  type Environment,
  formerLives,
  type LifeDay,
  type SchemaVersion,
  schemaVersions,
  type VersionLife,
} from '../../versions/lives.ts';
import { standingOf } from '../../versions/standing.ts';
import { showDoc } from '../docs/shelf.ts';
import { html, type Markup } from '../html.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../parts/table.ts';
import type { Visit } from '../visit.ts';

/** Every version of API and schema with its life in sandbox and production. */
export const versions: Page = {
  path: '/versions',
  get: (visit) => {
    const words = visit.messages.versions;
    return showDoc(visit, {
      title: words.title,
      lead: words.lead,
      body: html`<section><h2>${words.api}</h2>
${table(words.api, lifeColumns(visit), visit.irp.versions.lives)}
<p class="hint">${words.inferred}</p></section>
<section><h2>${words.schema}</h2>
${table(words.schema, schemaColumns(visit), schemaVersions)}</section>
<section><h2>${words.former}</h2>
<p>${words.formerLead}</p>
${table(words.former, formerColumns(visit), formerLives)}</section>
<p><a href="/release-notes">${words.notes}</a></p>`,
    });
  },
};

function lifeColumns(visit: Visit): Column<VersionLife>[] {
  const heads = visit.messages.versions.columns;
  return [
    pathColumn(visit),
    { head: heads.sandbox, cell: (life) => standingIn(visit, life, 'sandbox') },
    { head: heads.production, cell: (life) => standingIn(visit, life, 'production') },
    { head: heads.deprecated, cell: (life) => dayIn(visit, life, 'deprecatedOn') },
    { head: heads.retired, cell: (life) => dayIn(visit, life, 'retiredOn') },
    successorColumn(visit),
  ];
}

function formerColumns(visit: Visit): Column<VersionLife>[] {
  const heads = visit.messages.versions.columns;
  return [
    pathColumn(visit),
    { head: heads.sandbox, cell: (life) => dayIn(visit, life, 'sandboxFrom') },
    successorColumn(visit),
  ];
}

const pathColumn = ({ messages }: Visit): Column<VersionLife> => ({
  head: messages.versions.columns.path,
  isHead: true,
  cell: ({ family, version }) => html`<code>/${family}/${version}/</code>`,
});

const successorColumn = ({ messages }: Visit): Column<VersionLife> => ({
  head: messages.versions.columns.successor,
  cell: ({ successor }) => successor && html`<code>${successor}</code>`,
});

/** `Served since ≈ 1 Oct 2020` */
function standingIn(visit: Visit, life: VersionLife, environment: Environment): Markup {
  const words = visit.messages.versions;
  const standing = standingOf(life, environment, istDay(visit.irp.clock.now()));
  const day = dayIn(visit, life, environment === 'sandbox' ? 'sandboxFrom' : 'productionFrom');
  const told = standing === 'not yet' ? words.from : words.since;
  const kind = standing === 'current' ? 'good' : standing === 'retired' ? 'bad' : 'plain';
  return html`<span class="state ${kind}">${words.standings[standing]}</span>${day && html`<br>${told(day)}`}`;
}

function dayIn({ format }: Visit, life: VersionLife, name: LifeDay): string | undefined {
  const day = life[name];
  if (day === undefined) return undefined;
  return life.confidence[name] === 'guess' ? `≈ ${format.day(day)}` : format.day(day);
}

function schemaColumns({ messages, format }: Visit): Column<SchemaVersion>[] {
  const { schemaColumns: heads } = messages.versions;
  const { yes, no } = messages.frame;
  return [
    { head: heads.version, cell: ({ version }) => html`<code>${version}</code>`, isHead: true },
    { head: heads.notified, cell: ({ notifiedOn }) => notifiedOn && format.day(notifiedOn) },
    { head: heads.sandbox, cell: ({ sandboxFrom }) => sandboxFrom && format.day(sandboxFrom) },
    { head: heads.taken, cell: ({ isTaken }) => (isTaken ? yes : no) },
  ];
}

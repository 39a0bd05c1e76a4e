import { istDay } from '@openirp/core';
import type { QueryParameter } from '../../../endpoints/endpoint.ts';
import type { Environment, LifeDay } from '../../../versions/lives.ts';
import { standingOf } from '../../../versions/standing.ts';
import { html, type Markup } from '../../html.ts';
import { type Fact, facts } from '../../parts/facts.ts';
import { notice } from '../../parts/notice.ts';
import { table } from '../../parts/table.ts';
import type { Visit } from '../../visit.ts';
import { numbered, sentence } from '../inline.ts';
import { endpointPath } from '../shelf.ts';
import type { Documented } from './documented.ts';
import { type Header, headerExamples, headersOf, isInPath } from './http-text.ts';
import { stepsOf } from './travels.ts';

type Life = NonNullable<ReturnType<Visit['irp']['versions']['lifeOf']>>;

/** What a version of an endpoint does, and how it stands. */
export function overviewSection(visit: Visit, one: Documented): Markup {
  const words = visit.messages.docs.endpoint;
  const { endpoint, version } = one;
  const life = visit.irp.versions.lifeOf(version.path);
  const rows: Fact[] = [
    [words.facts.version, html`<code>${one.name}</code>`],
    ...(life === undefined ? [] : standing(visit, one, life)),
    [words.facts.otherVersions, otherVersions(one)],
    [words.facts.needs, words.needs[endpoint.needs]],
    [words.facts.twin, 'crossesOver' in endpoint ? words.crossesOver : undefined],
  ];
  return html`<p>${sentence(visit, endpoint.summary)}</p>
${life && warning(visit, one, life)}
${facts(rows)}
${life && Object.values(life.confidence).includes('guess') && html`<p class="hint">${words.inferred} <a href="/versions">${visit.messages.nav.docs.practice['/versions']}</a></p>`}
<h3>${words.steps}</h3>
<div lang="en">${numbered(...stepsOf(one))}</div>
${visit.irp.config.environment === 'sandbox' && html`<p><a href="/console?call=${endpoint.name}/${one.name}">${words.tryConsole}</a></p>`}`;
}

function standing(visit: Visit, one: Documented, life: Life): Fact[] {
  const { facts: names } = visit.messages.docs.endpoint;
  const successor = successorOf(one, life);
  return [
    [names.here, standingHere(visit, life)],
    [names.sandbox, standingIn(visit, life, 'sandbox')],
    [names.production, standingIn(visit, life, 'production')],
    [names.deprecated, dayOf(visit, life, 'deprecatedOn')],
    [names.retired, dayOf(visit, life, 'retiredOn')],
    [names.successor, successor && versionLink(one, successor)],
  ];
}

function standingHere({ irp, messages }: Visit, life: Life): string {
  const { standings, onThisPortalNow } = messages.docs.endpoint;
  const { environments } = messages.frame;
  return onThisPortalNow(
    standings[irp.versions.standing(life)],
    environments[irp.config.environment],
  );
}

/** `Served since ≈ 1 Oct 2020` */
function standingIn(visit: Visit, life: Life, environment: Environment): string {
  const { standings, since, from } = visit.messages.docs.endpoint;
  const standing = standingOf(life, environment, istDay(visit.irp.clock.now()));
  const day = dayOf(visit, life, environment === 'sandbox' ? 'sandboxFrom' : 'productionFrom');
  const told = day === undefined ? '' : ` ${(standing === 'not yet' ? from : since)(day)}`;
  return standings[standing] + told;
}

function dayOf({ format }: Visit, life: Life, name: LifeDay): string | undefined {
  const day = life[name];
  if (day === undefined) return undefined;
  return `${life.confidence[name] === 'guess' ? '≈ ' : ''}${format.day(day)}`;
}

/** The version of the same endpoint that takes the place of this one, where it has one. */
const successorOf = ({ endpoint }: Documented, { successor }: Life): string | undefined =>
  successor !== undefined && successor in endpoint.versions ? successor : undefined;

const versionLink = ({ endpoint }: Documented, name: string): Markup =>
  html`<a href="${endpointPath(endpoint.name, name)}"><code>${endpoint.versions[name]!.path}</code></a>`;

function otherVersions(one: Documented): Markup | undefined {
  const others = Object.keys(one.endpoint.versions).filter((name) => name !== one.name);
  if (others.length === 0) return undefined;
  return html`${others.map((name) => html`${versionLink(one, name)} `)}`;
}

function warning(visit: Visit, one: Documented, life: Life): Markup | undefined {
  const words = visit.messages.docs.endpoint;
  const standing = visit.irp.versions.standing(life);
  const successor = successorOf(one, life);
  const text = successor && words.deprecatedText(one.endpoint.versions[successor]!.path);
  if (standing === 'deprecated') return notice('plain', words.deprecatedNotice, text);
  if (standing === 'retired') return notice('bad', words.retiredNotice, text);
  return standing === 'not yet' ? notice('plain', words.notYetNotice) : undefined;
}

/** Where a version is called. */
export function urlSection(visit: Visit, { endpoint, version }: Documented): Markup {
  const words = visit.messages.docs.endpoint;
  const { aliases = [], path } = version;
  return facts([
    [words.facts.method, html`<code>${endpoint.method}</code>`],
    [words.facts.path, html`<code class="long">${path}</code>`],
    [words.facts.url, html`<code class="long">${visit.baseUrl}${path}</code>`],
    [
      words.facts.aliases,
      aliases.length === 0
        ? undefined
        : html`${aliases.map((alias) => html`<code class="long">${alias}</code><br>`)}`,
    ],
  ]);
}

/** The headers that a version looks at. */
export function headersSection(visit: Visit, one: Documented): Markup | undefined {
  const words = visit.messages.docs.endpoint;
  const { columns } = words;
  const headers = headersOf(one);
  if (headers.length === 0) return undefined;
  const list = table<Header>(
    words.sections.headers,
    [
      { head: columns.header, isHead: true, cell: ({ name }) => html`<code>${name}</code>` },
      { head: columns.needed, cell: ({ isNeeded }) => words.needed[isNeeded ? 'yes' : 'no'] },
      { head: columns.meaning, cell: ({ name }) => words.headers[name] },
      {
        head: columns.example,
        cell: ({ name }) => html`<code class="long">${headerExamples[name]}</code>`,
      },
    ],
    headers,
  );
  return html`${list}
<p class="hint">${words.spelling}</p>`;
}

/** What a version asks for in its address. */
export function parametersSection(visit: Visit, { endpoint, version }: Documented) {
  const words = visit.messages.docs.endpoint;
  const { columns, places, needed } = words;
  const { query = [] } = endpoint;
  if (query.length === 0) return undefined;
  const inPath = ({ name }: QueryParameter) => isInPath(version, name);
  return table<QueryParameter>(
    words.sections.parameters,
    [
      { head: columns.parameter, isHead: true, cell: ({ name }) => html`<code>${name}</code>` },
      { head: columns.place, cell: (one) => places[inPath(one) ? 'path' : 'query'] },
      {
        head: columns.needed,
        cell: (one) => needed[one.required || inPath(one) ? 'yes' : 'no'],
      },
      {
        head: columns.otherNames,
        cell: ({ aliases = [] }) => html`${aliases.map((name) => html`<code>${name}</code> `)}`,
      },
      { head: columns.meaning, cell: ({ description }) => sentence(visit, description) },
      {
        head: columns.example,
        cell: ({ example }) => html`<code class="long">${example}</code>`,
      },
    ],
    query,
  );
}

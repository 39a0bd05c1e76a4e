import { sampleLanguages, sampleProgram } from '../../../samples/index.ts';
import { html, type Markup } from '../../html.ts';
import { copyable } from '../../parts/copyable.ts';
import { facts } from '../../parts/facts.ts';
import { type Column, table } from '../../parts/table.ts';
import type { Visit } from '../../visit.ts';
import { endpointPath } from '../shelf.ts';
import type { Documented } from './documented.ts';

/** A whole program in the language that the query names, the first one otherwise. */
export function codeSection(visit: Visit, { endpoint, name }: Documented): Markup {
  const words = visit.messages.docs.endpoint;
  const chosen = visit.request.query.get('in');
  const language = sampleLanguages.find(({ id }) => id === chosen) ?? sampleLanguages[0]!;
  const { id, fileName, needs, run } = language;
  const program = sampleProgram(id, endpoint, name);
  const download = `${endpointPath(endpoint.name, name)}/sample/${id}`;
  return html`<p>${words.codeIntro}</p>
${languageList(visit, id)}
${facts([
  [
    words.codeFile,
    html`<code>${fileName}</code> · <a href="${download}">${words.codeDownload(fileName)}</a>`,
  ],
  [words.codeNeeds, html`<span lang="en">${needs}</span>`],
  [words.codeRun, html`<code>${run}</code>`],
])}
${table(words.codeReads, variableColumns(visit), variablesIn(program))}
${copyable(visit, 'sample', program)}`;
}

/** The languages as links to this very page. */
function languageList({ messages, request }: Visit, chosen: string): Markup {
  const link = (id: string) => {
    const query = new URLSearchParams(request.query);
    query.delete('lang');
    query.delete('theme');
    query.set('in', id);
    return `?${query}#code`;
  };
  return html`<ul class="tabs" aria-label="${messages.docs.endpoint.codeLanguages}">
${sampleLanguages.map(({ id, title }) => html`<li><a href="${link(id)}" lang="en"${id === chosen && html` aria-current="true"`}>${title}</a></li>\n`)}</ul>`;
}

type Variable = keyof Visit['messages']['docs']['endpoint']['variables'];

/** The variables of the environment that a program reads, in the order in which it names them. */
const variablesIn = (program: string): Variable[] =>
  [...new Set(program.match(/\bIRP_[A-Z_]+\b/g))] as Variable[];

function variableColumns({ messages }: Visit): Column<Variable>[] {
  const { variables, codeReads, columns } = messages.docs.endpoint;
  return [
    { head: codeReads, isHead: true, cell: (name) => html`<code>${name}</code>` },
    { head: columns.meaning, cell: (name) => variables[name] },
  ];
}

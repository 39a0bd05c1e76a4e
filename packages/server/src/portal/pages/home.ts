import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';
import type { Visit } from '../visit.ts';

/** What this is, three ways in, and the way to the first IRN. Other clients get the downloads' word of welcome. */
export const home: Page = {
  path: '/',
  isForBrowsersOnly: true,
  get: (visit) => {
    const { home: words } = visit.messages;
    return show(visit, {
      title: words.title,
      lead: words.lead,
      body: html`<div class="ways">${ways(visit)}</div>
${firstIrn(visit)}
${keys(visit)}`,
    });
  },
};

type Link = readonly [path: string, name: string, about: string];

const isSandbox = ({ irp }: Visit): boolean => irp.config.environment === 'sandbox';

/** To read, to try, to debug. */
function ways(visit: Visit): Markup[] {
  const { home: words, nav } = visit.messages;
  const { about } = words;
  const { start, reference, practice } = nav.docs;
  const read: Link[] = [
    ['/docs', start['/docs'], about.docs],
    ['/docs/interfacing', start['/docs/interfacing'], about.interfacing],
    ['/docs/api', start['/docs/api'], about.api],
    ['/docs/faqs', practice['/docs/faqs'], about.faqs],
    ['/announcements', practice['/announcements'], about.announcements],
  ];
  const forSandboxes: Link[] = [['/console', nav.menu['/console'], about.console]];
  const attempt: Link[] = [
    ...(isSandbox(visit) ? forSandboxes : []),
    ['/tools/validate', nav.tools['/tools/validate'], about.validate],
    ['/tools/crypto', nav.tools['/tools/crypto'], about.crypto],
    ['/verify', nav.tools['/verify'], about.verify],
    ['/invoices', nav.menu['/invoices'], about.invoices],
    ['/returns', nav.menu['/returns'], about.returns],
  ];
  const calls: Link[] = [['/calls', nav.menu['/calls'], about.calls]];
  const debug: Link[] = [
    ['/docs/errors', reference['/docs/errors'], about.errors],
    ['/docs/rules', reference['/docs/rules'], about.rules],
    ['/tools/diagnose', nav.tools['/tools/diagnose'], about.diagnose],
    ...(isSandbox(visit) ? calls : []),
    ['/docs/support', nav.docs.joining['/docs/support'], about.support],
  ];
  return [way(words.read, read), way(words.attempt, attempt), way(words.debug, debug)];
}

const way = (title: string, links: readonly Link[]): Markup => html`<section><h2>${title}</h2>
<ul>
${links.map(([path, name, about]) => html`<li><a href="${path}">${name}</a><br><span>${about}</span></li>\n`)}</ul></section>
`;

function firstIrn(visit: Visit): Markup {
  const { firstIrn: title } = visit.messages.home;
  return html`<section><h2>${title}</h2>
<ol class="steps">
${isSandbox(visit) ? stepsInSandbox(visit) : stepInProduction(visit)}
${stepsByProgram(visit)}
</ol></section>`;
}

function stepsInSandbox({ messages: { home, nav, frame } }: Visit): Markup {
  const { steps } = home;
  return html`<li><h3>${steps.signIn}</h3>
<p>${steps.signInText} <a href="/sign-in">${frame.signIn}</a></p></li>
<li><h3>${steps.console}</h3>
<p>${steps.consoleText} <a href="/console">${nav.menu['/console']}</a></p></li>`;
}

function stepInProduction({ messages: { home } }: Visit): Markup {
  return html`<li><h3>${home.steps.credentials}</h3>
<p>${home.steps.credentialsText}</p></li>`;
}

function stepsByProgram({ messages: { home, nav }, baseUrl }: Visit): Markup {
  const { steps } = home;
  return html`<li><h3>${steps.program}</h3>
<p>${steps.programText}</p>
<pre><code>${baseUrl}
curl ${baseUrl}/eivital/v1.04/heartbeat/ping
docs/first-call.sh .openirp/sandbox.json</code></pre></li>
<li><h3>${steps.look}</h3>
<p>${steps.lookText} <a href="/invoices">${nav.menu['/invoices']}</a> · <a href="/verify">${nav.tools['/verify']}</a></p></li>`;
}

function keys({ messages }: Visit): Markup {
  const words = messages.home;
  const rows = [
    ['/keys/auth-public-key.pem', words.keys.auth],
    ['/keys/signing-certificate.pem', words.keys.signing],
    ['/.well-known/jwks.json', words.keys.jwks],
    ['/openapi.json', words.keys.openapi],
    ['/postman.json', words.keys.postman],
  ] as const;
  return html`<section><h2>${words.downloads}</h2>
<ul class="links">
${rows.map(([path, about]) => html`<li><a href="${path}"><code>${path}</code></a><span>${about}</span></li>`)}
</ul></section>`;
}

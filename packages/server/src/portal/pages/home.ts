import { html, type Markup } from '../html.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';
import type { Visit } from '../visit.ts';

/** What this is, and the way to the first IRN. Other clients get the downloads' word of welcome. */
export const home: Page = {
  path: '/',
  isForBrowsersOnly: true,
  get: (visit) => {
    const { home: words } = visit.messages;
    return show(visit, {
      title: words.title,
      lead: words.lead,
      body: html`${firstIrn(visit)}
${keys(visit)}
${here(visit)}`,
    });
  },
};

function firstIrn({ messages, baseUrl, irp }: Visit): Markup {
  const { firstIrn: title, steps } = messages.home;
  const isSandbox = irp.config.environment === 'sandbox';
  return html`<section><h2>${title}</h2>
<ol class="steps">
<li><h3>${steps.credentials}</h3>
${
  isSandbox
    ? html`<p>${steps.credentialsSandbox}</p><pre><code>.openirp/sandbox.json</code></pre>`
    : html`<p>${steps.credentialsProduction}</p>`
}</li>
<li><h3>${steps.baseUrl}</h3>
<pre><code>${baseUrl}</code></pre>
<p>${steps.baseUrlText}</p></li>
<li><h3>${steps.key}</h3>
<p><a href="/keys/auth-public-key.pem">${steps.keyLink}</a></p></li>
<li><h3>${steps.ask}</h3>
<pre><code>curl ${baseUrl}/eivital/v1.04/heartbeat/ping</code></pre></li>
<li><h3>${steps.register}</h3>
<p>${steps.registerText}</p>
<pre><code>docs/first-call.sh .openirp/sandbox.json</code></pre></li>
<li><h3>${steps.look}</h3>
<p>${steps.lookText}</p>
<p><a href="/invoices">${messages.nav.menu['/invoices']}</a> · <a href="/verify">${messages.nav.tools['/verify']}</a></p></li>
</ol></section>`;
}

function keys({ messages }: Visit): Markup {
  const words = messages.home;
  const rows = [
    ['/keys/auth-public-key.pem', words.keys.auth],
    ['/keys/signing-certificate.pem', words.keys.signing],
    ['/.well-known/jwks.json', words.keys.jwks],
  ] as const;
  return html`<section><h2>${words.downloads}</h2>
<ul class="links">
${rows.map(([path, about]) => html`<li><a href="${path}"><code>${path}</code></a><span>${about}</span></li>`)}
</ul></section>`;
}

function here({ messages: { home: words, nav } }: Visit): Markup {
  const rows = [
    ['/verify', nav.tools['/verify'], words.about.verify],
    ['/invoices', nav.menu['/invoices'], words.about.invoices],
    ['/returns', nav.menu['/returns'], words.about.returns],
    ['/versions', nav.docs.practice['/versions'], words.about.versions],
    ['/release-notes', nav.docs.practice['/release-notes'], words.about.releaseNotes],
  ] as const;
  return html`<section><h2>${words.here}</h2>
<ul class="links">
${rows.map(([path, name, about]) => html`<li><a href="${path}">${name}</a><span>${about}</span></li>`)}
</ul></section>`;
}

import { html } from '../html.ts';
import { show } from '../layout.ts';
import type { Page } from '../page.ts';

/** Where somebody goes who has lost credentials. */
export const forgotten: Page = {
  path: '/forgotten',
  get: (visit) => {
    const words = visit.messages.register.forgotten;
    return show(visit, {
      title: words.title,
      lead: words.lead,
      body: html`<section><h2>${words.secret}</h2>
<p>${words.secretText}</p>
<p><a href="/organisation/secret">${words.toSecret}</a></p></section>
<section><h2>${words.password}</h2>
<p>${words.passwordText}</p>
<p><a href="/organisation">${words.toPassword}</a></p></section>`,
    });
  },
};

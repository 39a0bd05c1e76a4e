import { html, type Markup } from './html.ts';
import { languageNames, languages } from './messages/index.ts';
import { themes } from './preferences.ts';
import type { Visit } from './visit.ts';

/** What a page shows between header and footer. */
export interface Sheet {
  /** Heading of the page and, with the portal's name, of its window. */
  readonly title: string;
  /** A sentence below the heading. */
  readonly lead?: string | Markup;
  readonly body: Markup;
  readonly status?: number;
  /** Path of an Atom feed of what this page lists. */
  readonly feed?: string;
}

/** A page as an answer. */
export async function show(visit: Visit, sheet: Sheet): Promise<Response> {
  const text = String(await page(visit, sheet));
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': visit.language,
    vary: 'Accept, Accept-Language, Cookie',
  };
  return new Response(text, { status: sheet.status ?? 200, headers });
}

const page = (visit: Visit, { title, lead, body, feed }: Sheet): Markup => html`<!doctype html>
<html lang="${visit.language}" data-theme="${visit.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · OpenIRP</title>
<link rel="stylesheet" href="${visit.assets.urlOf('portal.css')}">
<link rel="icon" href="${visit.assets.urlOf('icon.svg')}" type="image/svg+xml">
${feed && html`<link rel="alternate" type="application/atom+xml" href="${feed}">`}
<script src="${visit.assets.urlOf('portal.js')}" defer></script>
</head>
<body>
<a class="skip" href="#content">${visit.messages.frame.skip}</a>
${header(visit)}
<main id="content" tabindex="-1">
<h1>${title}</h1>
${lead && html`<p class="lead">${lead}</p>`}
${body}
</main>
${footer(visit)}
</body>
</html>
`;

const header = (visit: Visit): Markup => html`<header class="top">
<div class="inner">
<a class="brand" href="/">OpenIRP</a>
<span class="badge">${visit.messages.frame.environments[visit.irp.config.environment]}</span>
${navigation(visit)}
${account(visit)}
${switches(visit)}
</div>
</header>`;

/** Pages of the menu, in its order. */
const menu = {
  verify: '/verify',
  invoices: '/invoices',
  returns: '/returns',
  versions: '/versions',
  releaseNotes: '/release-notes',
} as const;

function navigation({ messages: { frame }, request }: Visit): Markup {
  const entries = Object.entries(menu) as [keyof typeof menu, string][];
  return html`<nav aria-label="${frame.mainNavigation}"><ul>
${entries.map(([name, path]) => html`<li><a href="${path}"${currentIf(request.path === path)}>${frame.pages[name]}</a></li>`)}
</ul></nav>`;
}

const currentIf = (isCurrent: boolean): Markup | string =>
  isCurrent ? html` aria-current="page"` : '';

function account({ user, messages: { frame }, request }: Visit): Markup {
  if (user === undefined) {
    const current = currentIf(request.path === '/sign-in');
    return html`<div class="account"><a href="/sign-in"${current}>${frame.signIn}</a></div>`;
  }
  return html`<form class="account" method="post" action="/sign-out">
<span class="who"><span class="unseen">${frame.signedInAs} </span>${user.userName}</span>
<button class="quiet" type="submit">${frame.signOut}</button>
</form>`;
}

/** Language and colours, as links: they work without scripts and remember themselves in a cookie. */
function switches(visit: Visit): Markup {
  const { frame } = visit.messages;
  return html`<div class="switches">
<ul aria-label="${frame.language}">
${languages.map((one) => html`<li><a href="${hereWith(visit, 'lang', one)}" lang="${one}" hreflang="${one}"${chosenIf(one === visit.language)}>${languageNames[one]}</a></li>`)}
</ul>
<ul aria-label="${frame.theme}">
${themes.map((one) => html`<li><a href="${hereWith(visit, 'theme', one)}"${chosenIf(one === visit.theme)}>${frame.themes[one]}</a></li>`)}
</ul>
</div>`;
}

const chosenIf = (isChosen: boolean): Markup | string =>
  isChosen ? html` aria-current="true"` : '';

/** This page's address with one wish in its query. */
function hereWith({ request }: Visit, name: 'lang' | 'theme', value: string): string {
  const query = new URLSearchParams(request.query);
  query.delete('lang');
  query.delete('theme');
  query.set(name, value);
  return `?${query}`;
}

const footer = ({ messages: { frame } }: Visit): Markup => html`<footer class="bottom">
<div class="inner"><p>${frame.disclaimer}</p></div>
</footer>`;

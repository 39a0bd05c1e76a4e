import { html, type Markup } from './html.ts';
import { languageNames, languages } from './messages/index.ts';
import { themes } from './preferences.ts';
import { permissions } from './security.ts';
import { type ShelfGroup, shelfColumn } from './shelf.ts';
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
  /** Pages that are listed beside this one. */
  readonly shelf?: readonly ShelfGroup[];
  /** Scripts of this page beside the portal's own, by their names among the assets. */
  readonly scripts?: readonly string[];
  /** Set on a page that offers to look through the camera. */
  readonly usesCamera?: true;
  /** Set where lead and body are English whatever the visitor reads. */
  readonly isInEnglish?: true;
  /**
   * Set on an answer to a form that the browser's back button should find again. The page may then
   * stay in the browser's memory; signing out clears it.
   */
  readonly isKeptForBack?: true;
}

/** A page as an answer. */
export async function show(visit: Visit, sheet: Sheet): Promise<Response> {
  const text = String(await page(visit, sheet));
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': visit.language,
    vary: 'Accept, Accept-Language, Cookie',
    ...(sheet.usesCamera ? { 'permissions-policy': permissions('(self)') } : {}),
    ...(sheet.isKeptForBack ? { 'cache-control': 'private, no-cache' } : {}),
  };
  return new Response(text, { status: sheet.status ?? 200, headers });
}

const page = (visit: Visit, sheet: Sheet): Markup => html`<!doctype html>
<html lang="${visit.language}" data-theme="${visit.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${sheet.title} · OpenIRP</title>
<link rel="stylesheet" href="${visit.assets.urlOf('portal.css')}">
<link rel="icon" href="${visit.assets.urlOf('icon.svg')}" type="image/svg+xml">
${sheet.feed && html`<link rel="alternate" type="application/atom+xml" href="${sheet.feed}">`}
${['portal.js', ...(sheet.scripts ?? [])].map((name) => html`<script src="${visit.assets.urlOf(name)}" type="module"></script>\n`)}</head>
<body>
<a class="skip" href="#content">${visit.messages.frame.skip}</a>
${header(visit)}
<div class="sheet${sheet.shelf && ' shelved'}">
${sheet.shelf && shelfColumn(visit, sheet.shelf)}
<main id="content" tabindex="-1">
${content(visit, sheet)}
</main>
</div>
${footer(visit)}
</body>
</html>
`;

function content({ language, messages }: Visit, { title, lead, body, isInEnglish }: Sheet): Markup {
  const told = html`${lead && html`<p class="lead">${lead}</p>`}
${body}`;
  if (!isInEnglish || language === 'en') return html`<h1>${title}</h1>\n${told}`;
  return html`<h1>${title}</h1>
<p class="hint">${messages.nav.inEnglish}</p>
<div lang="en">${told}</div>`;
}

const header = (visit: Visit): Markup => html`<header class="top">
<div class="inner">
<a class="brand" href="/">OpenIRP</a>
<span class="badge">${visit.messages.frame.environments[visit.irp.config.environment]}</span>
${navigation(visit)}
${searchForm(visit)}
${account(visit)}
${switches(visit)}
</div>
</header>`;

type MenuPath = keyof Visit['messages']['nav']['menu'];

/** What production does not have. */
const sandboxPaths: readonly MenuPath[] = ['/console', '/calls', '/dashboard'];
/** Pages that stand elsewhere than the part of the portal to which they belong. */
const partOf: Readonly<Record<string, MenuPath>> = {
  '/verify': '/tools',
  '/versions': '/docs',
  '/release-notes': '/docs',
  '/announcements': '/docs',
};

function navigation({ messages: { frame, nav }, request, irp }: Visit): Markup {
  const isSandbox = irp.config.environment === 'sandbox';
  const paths = (Object.keys(nav.menu) as MenuPath[]).filter(
    (path) => isSandbox || !sandboxPaths.includes(path),
  );
  const here = partOf[request.path] ?? `/${request.path.split('/')[1]}`;
  const current = (path: string) =>
    path === here ? html` aria-current="${path === request.path ? 'page' : 'true'}"` : '';
  return html`<nav aria-label="${frame.mainNavigation}"><ul>
${paths.map((path) => html`<li><a href="${path}"${current(path)}>${nav.menu[path]}</a></li>`)}
</ul></nav>`;
}

const searchForm = ({ messages: { nav }, request }: Visit): Markup =>
  html`<form class="search" role="search" action="/search">
<label class="unseen" for="search">${nav.search}</label>
<input id="search" type="search" name="q" maxlength="100" placeholder="${nav.search}" value="${request.path === '/search' ? request.query.get('q') : ''}">
<button class="quiet" type="submit">${nav.search}</button>
</form>`;

const currentIf = (isCurrent: boolean): Markup | string =>
  isCurrent ? html` aria-current="page"` : '';

function account({ user, organisation, officer, messages: { frame }, request }: Visit): Markup {
  const desk = officer !== undefined && request.path.startsWith('/desk');
  if (desk) {
    return html`<div class="account"><a class="who" href="/desk"${currentIf(request.path === '/desk')}><span class="unseen">${frame.signedInAs} </span>${officer.name}</a></div>`;
  }
  const isThere = organisation !== undefined;
  const organisationLink = html`<a href="${isThere ? '/organisation' : '/register'}"${currentIf(isThere ? request.path === '/organisation' : request.path === '/register')}>${isThere ? frame.organisation : frame.register}</a>`;
  if (user === undefined) {
    const current = currentIf(request.path === '/sign-in');
    return html`<div class="account">${organisationLink}<a href="/sign-in"${current}>${frame.signIn}</a></div>`;
  }
  return html`<form class="account" method="post" action="/sign-out">
${isThere && organisationLink}
<a class="who" href="/account"${currentIf(request.path === '/account')}><span class="unseen">${frame.signedInAs} </span>${user.userName}</a>
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
<div class="inner"><p>${frame.disclaimer}</p><p><a href="/desk">${frame.desk}</a></p></div>
</footer>`;

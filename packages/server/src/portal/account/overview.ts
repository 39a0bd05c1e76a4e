import { createPublicKey, hash, X509Certificate } from 'node:crypto';
import { endpoints } from '../../endpoints/index.ts';
import { html, type Markup } from '../html.ts';
import { type Page, signedIn } from '../page.ts';
import { copyable } from '../parts/copyable.ts';
import { code, type Fact, facts } from '../parts/facts.ts';
import type { UserVisit } from '../visit.ts';
import { ownerForm } from './owner.ts';
import { showAccount } from './shelf.ts';
import { type Standing, standingOf } from './standing.ts';

/** What a developer needs to know of client, user and portal. */
export const overview: Page = {
  path: '/account',
  get: signedIn(async (visit) => {
    const words = visit.messages.account;
    const { userName, gstin, clientId } = visit.user;
    const [standing, secret, seeded] = await Promise.all([
      standingOf(visit),
      visit.seededCredentials?.secretOf(clientId),
      visit.seededCredentials?.userNamed(userName),
    ]);
    return showAccount(visit, {
      title: words.title,
      lead: words.lead(userName, gstin),
      body: html`${clientFacts(visit, standing, secret)}
${ownership(visit, standing)}
${userFacts(visit, seeded?.password)}
${apiFamilies(visit)}
${publicKeys(visit)}`,
    });
  }),
};

function clientFacts(
  visit: UserVisit,
  { client, isOwner }: Standing,
  secret: string | undefined,
): Markup {
  const { client: words, categories } = visit.messages.account;
  const { formerSecretUntil: until } = client;
  const secretShown =
    secret === undefined
      ? words.secretKept
      : html`${copyable(visit, 'client-secret', secret)}<p class="hint">${words.secretSeeded}</p>`;
  return html`<section><h2>${words.title}</h2>
${facts([
  [words.id, copyable(visit, 'client-id', client.clientId)],
  [words.secret, secretShown],
  [words.category, categories[client.category]],
  [words.name, client.name],
  [words.state, words[client.state]],
])}
${until !== undefined && html`<p>${words.formerUntil(visit.format.instant(until))}</p>`}
${isOwner && html`<p><a href="/account/secret">${words.change}</a></p>`}</section>`;
}

function ownership(visit: UserVisit, standing: Standing): Markup {
  const words = visit.messages.account.owner;
  if (!standing.isOwner) {
    return html`<section><h2>${words.title}</h2>
${ownerForm(visit, standing, { next: '/account' })}</section>`;
  }
  return html`<p>${standing.hasUsers ? words.isOwnerOfUsers : words.isOwner}</p>`;
}

function userFacts(visit: UserVisit, seeded: string | undefined): Markup {
  const words = visit.messages.account.mine;
  const { userName, gstin } = visit.user;
  return html`<section><h2>${words.title}</h2>
${facts([
  [words.userName, html`<code>${userName}</code>`],
  [words.gstin, html`<code>${gstin}</code>`],
  [
    words.password,
    seeded === undefined ? words.passwordKept : copyable(visit, 'seeded-password', seeded),
  ],
])}
<p><a href="/account/password">${words.change}</a></p></section>`;
}

/** Paths of the API by their first segment: clients set one base URL for each. */
function families(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { title, versions } of endpoints) {
    for (const { path } of Object.values(versions)) {
      const family = `/${path.split('/')[1]}`;
      found.set(family, (found.get(family) ?? new Set()).add(title));
    }
  }
  return found;
}

function apiFamilies({ messages, baseUrl, irp }: UserVisit): Markup {
  const { account, frame } = messages;
  const words = account.api;
  const rows = [...families()].map(
    ([family, titles]): Fact => [
      family,
      html`${code(baseUrl + family)}<br><span class="hint" lang="en">${[...titles].join(', ')}</span>`,
    ],
  );
  return html`<section><h2>${words.title}</h2>
${facts([
  [words.environment, frame.environments[irp.config.environment]],
  [words.base, code(baseUrl)],
  ...rows,
])}</section>`;
}

function publicKeys(visit: UserVisit): Markup {
  const { messages, irp } = visit;
  const words = messages.account.keys;
  const der = createPublicKey(irp.keys.authPublicKeyPem).export({ type: 'spki', format: 'der' });
  const certificates = irp.keys.certificates.map((pem) => new X509Certificate(pem));
  return html`<section><h2>${words.title}</h2>
<h3>${words.auth}</h3>
<p>${words.authAbout} <a href="/keys/auth-public-key.pem" download>${words.download}</a></p>
${facts([[words.fingerprint, code(inPairs(hash('sha256', der)))]])}
<h3>${words.signing}</h3>
<p>${words.signingAbout} <a href="/keys/signing-certificate.pem" download>${words.download}</a></p>
${certificates.map((certificate) => certificateFacts(visit, certificate))}
<p><a href="/.well-known/jwks.json">${words.jwks}</a></p></section>`;
}

function certificateFacts({ messages, format }: UserVisit, certificate: X509Certificate): Markup {
  const words = messages.account.keys;
  const [from, to] = [certificate.validFromDate, certificate.validToDate].map((date) =>
    format.day(date.toISOString().slice(0, 10)),
  );
  return facts([
    [words.fingerprint, code(certificate.fingerprint256)],
    [words.kid, code(certificate.fingerprint.replaceAll(':', ''))],
    [words.valid, words.validFor(from!, to!)],
  ]);
}

/** Hex digits as fingerprints are written. */
const inPairs = (hex: string): string => hex.toUpperCase().match(/../g)!.join(':');

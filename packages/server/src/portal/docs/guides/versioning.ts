import { html } from '../../html.ts';
import { copyable } from '../../parts/copyable.ts';
import { bullets, numbered, prose } from '../inline.ts';
import { guide } from './guide.ts';

const example = `HTTP/1.1 200 OK
deprecation: @1623263400
link: </versions>; rel="deprecation", </eivital/v1.04/heartbeat/ping>; rel="successor-version"`;

/** How versions of schema and API come and go. */
export const versioning = guide('/docs/versioning', 'versioning', {
  numbers: () =>
    bullets(
      'The schema version is that of the invoice: the form of the payload that asks for an IRN. It stands in the invoice as `Version`, for example `1.1`. It changes when the government notifies another form or other rules.',
      'The API version is that of the calls: `1.03` in the address and in these pages. It changes for many reasons: notifications, processes, what users report, technical needs, speed.',
      'The two are not counted together. One may need the other: a changed schema may ask for a new version of the API. It is seldom so the other way round.',
    ),
  same: () =>
    html`${prose(
      'A change that no program has to follow comes under the same API version. It is told in the [release notes](/release-notes) of that version, with the day from which it is in the sandbox:',
    )}${bullets(
      'small changes that leave the JSON of requests and answers as it is;',
      'a check that is relaxed or left out;',
      'an optional member that makes something new possible;',
      'other wordings, or attributes of an answer that nobody has to read.',
    )}`,
  next: () =>
    html`${prose('A change that programs have to follow makes a new API version:')}${bullets(
      'the JSON Schema of a request or an answer changes;',
      'a check is added;',
      'parameters of an address change;',
      'another call changes in what it takes or answers.',
    )}${prose(
      'The new number then stands in addresses and documentation. As published, it is raised for all calls, whether each has changed or not; in practice one family moved alone: since 2021 `eivital` is at 1.04 and the others are at 1.03. Take addresses from the pages of the [endpoints](/docs/api#endpoints), not from a rule.',
    )}`,
  counting: () =>
    prose(
      'Numbers count up: 1.09, 1.10, 1.11 and so on. They are two numbers and no fraction, so that 1.10 comes after 1.09. After a large change a new main number begins, 2.00, and goes on with 2.01 and 2.02.',
    ),
  transition: () =>
    numbered(
      'A change is announced: [Announcements](/announcements) and [Release notes](/release-notes), both with a feed to subscribe to.',
      'It comes into the sandbox first, whether it has a new number or not, so that everybody can adapt and test. The day for production is announced on the portal.',
      'It comes into production. For a limited time, usually seven or eight days, both versions are served side by side.',
      'The old version is retired. As a rule one version alone is active in production.',
    ),
  notices: (visit) =>
    html`${prose(
      'A program need not read these pages to learn that its version ends. Every answer of a version that is going says so:',
    )}${copyable(visit, 'notice', example)}${bullets(
      '`Deprecation` (RFC 9745): since when, in Unix seconds.',
      '`Sunset` (RFC 8594): the moment from which it is served no more, once that is decided.',
      '`Link` (RFC 8288): the same operation in the version that follows.',
      'After its last day a version answers HTTP 410 with [3005](/docs/errors/3005), and the text names the address to call instead. One that is not served yet is 404, like any unknown address.',
    )}${prose('Write these headers to your log, and let somebody read it.')}`,
  here: () =>
    bullets(
      'Versions move by family (`eivital`, `eicore`, `eiewb`, `ewaybillapi`), as the official ones did in 2021.',
      'An old version need not go within a week: both are served until the operator sets a day. [Versions](/versions) shows how each stands here, in sandbox and production.',
      'In a sandbox the clock can be moved to the day after a retirement, to see what your program does then.',
    ),
});

import { html } from '../../html.ts';
import { bullets, numbered, prose } from '../inline.ts';
import { guide } from './guide.ts';

/** Which credentials there are, and how they are got. */
export const credentials = guide('/docs/credentials', 'credentials', {
  pairs: () =>
    bullets(
      'Client id and client secret say which program calls. Service providers have them: GSPs, ERPs and ECOs, who call for their customers. A taxpayer who is let in directly has a pair too, good for all GSTINs of its PAN.',
      'User name and password say for which GSTIN. The taxpayer makes them, for each GSTIN. With them IRNs are made for its invoices.',
    ),
  sandbox: () =>
    html`${prose(
      'On this software a sandbox makes its credentials at the first start and writes them into `sandbox.json` in its data folder: clients of the kinds TXP, GSP and ECO with their users, and GSTINs to trade with. Every user of that file also [signs in](/sign-in) to these pages, with one click, and uses the [console](/console). [Account](/account) shows client, keys and addresses, and makes further users for GSTINs of the register.',
      'A developer who needs a client of a certain organisation [registers](/register), as on the official portal. Without a mail server and an SMS gateway nothing is sent; whoever runs the sandbox reads the codes on a page of it, and its made-up taxpayers have contacts to register with.',
      'GSPs, ERPs, ECOs and notified taxpayers register like this, here with a code to each of the two, the mobile and the e-mail address:',
    )}${numbered(
      'Open the sandbox portal and press Register.',
      'Choose the category (GSP, ERP, ECO or taxpayer) and enter PAN or GSTIN.',
      'Give the mobile number and e-mail address under which the GSP or the GSTIN is registered on the GST common portal. They are those of the primary authorised signatory.',
      'Check the details, and enter the one-time password (OTP) that came to that mobile.',
      'Client id and client secret are made and sent to it.',
      'A taxpayer then makes user name and password for its GSTIN. A GSP makes dummy GSTINs of a state code and its PAN, with users for them, as many as it needs in different states.',
      'Test with them, and log in to the developer’s application to see each step and its verification.',
    )}`,
  production: () =>
    html`${prose('On the official production portal:')}${bullets(
      'GSPs and notified taxpayers who use the e-way bill API in production have all they need: the same client id, client secret, user name and password serve the e-invoice API.',
      'A GSP without them gets client credentials when its [on-boarding](/docs/onboarding) is complete. A GSP never gets user name and password: these are the taxpayer’s.',
      'ERPs, ECOs and taxpayers log in to the einvoice1 portal and ask for client credentials, with up to four static IP addresses and the test summary report. When the report has been examined and the addresses are listed, the portal shows the credentials.',
      'Notified taxpayers make user name and password themselves, in the user management of the production portal, confirmed by OTP.',
      'If another company of the group has access, connect through it: register with it there, and make a user name and password for it.',
      'Whoever does not connect directly chooses the GSP or ERP while making user name and password.',
      'Use these user credentials to make IRNs straight from your own system.',
    )}`,
  points: () =>
    bullets(
      'Keep user name and password from your service provider: it needs its client credentials, not your password. Your system makes the login; the provider passes it on.',
      'You may have users with several GSPs or ERPs. Each has a pair of its own.',
      'When a call goes through a GSP or ERP, use the pair that was made with that one. The published text also has a sentence that says pairs and tokens may be interchanged; the codes say the opposite ([1018](/docs/errors/1018)), and so does OpenIRP.',
      'When you part with a provider, freeze the users made with it: they stop working at once.',
      'Change the password of a user whenever there is reason to.',
      'The request is made in your system and handed to the provider, not made by the provider.',
      'A provider does not store requests and answers of its customers: [Best practices](/docs/best-practices#providers).',
      'This is guidance; the policies of the portal that you use come first.',
    ),
  here: () =>
    bullets(
      'An organisation, which is everything under one PAN, [signs in](/organisation) by codes to its registered mobile number and mail address. It makes [API users](/organisation/users) for each of its GSTINs under its own client, under a GSP, ERP or ECO of this portal, or under a company of its group, and freezes them there. In production making one takes codes once more.',
      '[Access](/organisation/access) tells which ways to the API are open to an organisation and why; [Providers](/organisation/providers) through whom its GSTINs call, since when, and when each was last used.',
      'A taxpayer with a client of its own lists the PANs of [sister concerns](/organisation/sister-concerns). They make their users themselves; their names and passwords stay unknown to it.',
      'In a sandbox, GSPs, ERPs and ECOs make [dummy GSTINs](/organisation/gstins) from their PAN, two for each state.',
      '[Account](/account) is the place where users change their password. Whoever shows by the client secret that the client is theirs changes that secret, with the old one still working for up to a week, and freezes and unfreezes users; in a sandbox, also those of a GSP or ECO, and makes them.',
      'Whoever has lost a client id or secret signs in as the organisation, with codes to its registered mobile and e-mail address, and makes a new secret: [Forgotten credentials](/forgotten). An organisation has one client of each category.',
      'Sessions in browsers are listed and can be ended, those of an organisation and those of an API user.',
      'A user belongs to one client id and one GSTIN, a token to the three of them: [1018](/docs/errors/1018) for another client, [1015](/docs/errors/1015) for another GSTIN.',
      'Passwords and client secrets are stored as Argon2id hashes and cannot be read back. Those of a sandbox follow from its master key and are the same at every start.',
      'A frozen user is refused at its next login with [1014](/docs/errors/1014), and its tokens with [1005](/docs/errors/1005), within a second.',
      'User name and password together have about 66 characters, or the sealed login of version 1.04 does not hold them.',
    ),
});

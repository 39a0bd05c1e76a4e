import { bullets } from '../inline.ts';
import { guide } from './guide.ts';

/** What registering by API brings. */
export const benefits = guide('/docs/benefits', 'benefits', {
  taxpayers: () =>
    bullets(
      'Your ERP or accounting system talks to the portal itself: no file to export, upload and read back.',
      'IRN and acknowledgement are written into your books by the call that made them. Nobody copies numbers, and a document is not registered twice by mistake.',
      'The figures that were reported are the figures of your system: nothing is typed a second time, so nothing is mistyped.',
      'One entry serves several ends. The e-way bill is made of the registered invoice, and the outward supplies of your return (GSTR-1, in whose early drafts the annexure was called ANX-1) are filled from it. [Returns](/returns) shows what goes where.',
      'The service helps itself, day and night: register, read, cancel and look up whenever your business needs it.',
      'A refused invoice says what is wrong with it before the buyer gets it.',
    ),
  providers: () =>
    bullets(
      'One published API for every customer: what is built once works for all GSTINs, and at every IRP that speaks it.',
      'JSON over HTTP with published schemas, codes and samples; no software of the portal has to be installed.',
      'Each customer has users of its own for each provider and can block them by itself, so that a provider carries no passwords around.',
      'What is registered at one IRP can be read and cancelled through another.',
    ),
  here: () =>
    bullets(
      'A sandbox in a minute, on your own machine, without a network: develop and test where your program is.',
      'Failures on demand: a clock that moves past the cancel window, a frozen user, a buyer whose registration ends today. What goes wrong in production once a year can be tested each night.',
      'Refusals that explain themselves: field, expected and actual value, reason and cure, in the answer and in the log of your calls.',
      'An SDK that knows whether an invoice can have arrived, and an outbox that loses and doubles none.',
      'Documentation that is made from the definitions on which the portal runs.',
    ),
});

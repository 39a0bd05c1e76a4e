import { endpoint } from './docs-endpoint.ts';
import { guides } from './docs-guides.ts';

/** Texts of the documentation. The prose of its pages is English. */
export const docs = {
  onThisPage: 'On this page',
  endpoint,
  guides,
  announcements: {
    published: 'Published',
    sandbox: 'Sandbox',
    production: 'Production',
    undecided: 'not decided',
    unknownDay: 'day not published',
    feed: 'Subscribe (Atom)',
    confidence: {
      sure: 'told by two sources',
      likely: 'told by one source',
      guess: 'told by one source, not confirmed',
    },
  },
};

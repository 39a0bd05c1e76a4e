import { istHeartbeat } from '@openirp/core';
import Type from 'typebox';
import type { OpenEndpoint } from './endpoint.ts';

/** Tells that the portal is alive, and its time (wire contract 13). */
export const heartbeat: OpenEndpoint = {
  name: 'heartbeat',
  title: 'Health',
  summary: 'Tells, in plain text, that the portal is alive, and what time it is there.',
  method: 'GET',
  answer: Type.String({
    title: 'Heartbeat',
    description: 'A word and the time of the portal, dd-MM-yyyy HH:mm:ss, Indian Standard Time.',
    pattern: '^e-Invoice Vital: \\d{2}-\\d{2}-\\d{4} \\d{2}:\\d{2}:\\d{2}$',
    examples: ['e-Invoice Vital: 14-08-2026 15:12:00'],
  }),
  needs: 'nobody',
  versions: {
    'v1.04': { path: '/eivital/v1.04/heartbeat/ping', envelope: 'none' },
    'v1.03': { path: '/eivital/v1.03/heartbeat/ping', envelope: 'none' },
  },
  handle: ({ clock }) => `e-Invoice Vital: ${istHeartbeat(clock.now())}`,
};

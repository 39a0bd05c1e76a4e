import { istHeartbeat } from '@openirp/core';
import type { OpenEndpoint } from './endpoint.ts';

/** Tells that the portal is alive, and its time (wire contract 13). */
export const heartbeat: OpenEndpoint = {
  name: 'heartbeat',
  title: 'Health',
  method: 'GET',
  needs: 'nobody',
  versions: {
    'v1.04': { path: '/eivital/v1.04/heartbeat/ping', envelope: 'none' },
    'v1.03': { path: '/eivital/v1.03/heartbeat/ping', envelope: 'none' },
  },
  handle: ({ clock }) => `e-Invoice Vital: ${istHeartbeat(clock.now())}`,
};

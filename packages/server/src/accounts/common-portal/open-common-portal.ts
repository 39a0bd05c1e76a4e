import type { CommonPortal } from './common-portal.ts';
import { FilePortal } from './file-portal.ts';
import { HttpPortal } from './http-portal.ts';

export interface CommonPortalSettings {
  readonly commonPortal: string;
  readonly commonPortalToken: string;
  readonly commonPortalTimeoutSeconds: number;
  readonly commonPortalRetries: number;
}

/** The common portal that the settings name; none for `register`, whose entries are then all. */
export function openCommonPortal(settings: CommonPortalSettings): CommonPortal | undefined {
  const { commonPortal } = settings;
  if (commonPortal === 'register') return undefined;
  if (!/^https?:/.test(commonPortal)) return new FilePortal(commonPortal);
  return new HttpPortal({
    url: commonPortal,
    token: settings.commonPortalToken,
    timeoutMs: settings.commonPortalTimeoutSeconds * 1000,
    retriesMax: settings.commonPortalRetries,
  });
}

import { UsageError } from '../portal/usage-error.ts';
import type { ProfileServer } from '../profile/profile.ts';

/** `https://host` or `NIC1=https://host`: a server, and its name among the IRPs. */
export function serverOf(text: string): ProfileServer {
  const [, irp, address = ''] = /^(?:([A-Za-z0-9]{1,10})=)?(.*)$/.exec(text) ?? [];
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`${address} is no address; such as https://host or NIC1=https://host`);
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new UsageError('an address has scheme, host, port and path, and nothing secret');
  }
  const plain = address.replace(/\/+$/, '');
  return irp === undefined ? { url: plain } : { url: plain, irp: irp.toUpperCase() };
}

/** Whether secrets would travel readable: sealed are logins and payloads, but no headers. */
export const isOpenToOthers = ({ url }: ProfileServer): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
};

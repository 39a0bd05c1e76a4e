// The control port, where the portal has one: time and world can be changed there.
import { raw } from '../transport.js';
import { need } from './check.js';

export class Control {
  constructor(url) {
    this.url = url;
  }

  /** Skips a scenario that cannot do without. */
  require(what) {
    need(this.url, `needs the control port to ${what}`);
  }

  async call(method, path, body) {
    const headers = body ? { 'Content-Type': 'application/json' } : {};
    const answer = await raw(this.url, { method, path, headers, body });
    if (answer.status >= 300) {
      throw new Error(`control port: ${method} ${path} answered ${answer.status} ${answer.text}`);
    }
    return answer.json;
  }
}

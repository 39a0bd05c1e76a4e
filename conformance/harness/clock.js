// The server's clock, moved through the control port where there is one.
import { raw } from '../client.js';
import { need } from './check.js';

const MINUTE_MS = 60_000;

export class Clock {
  constructor(controlUrl) {
    this.controlUrl = controlUrl;
    this.moved = false;
  }

  async control(method, path, body) {
    const headers = body ? { 'Content-Type': 'application/json' } : {};
    const answer = await raw(this.controlUrl, { method, path, headers, body });
    if (answer.status >= 300) {
      throw new Error(`control port: ${method} ${path} answered ${answer.status} ${answer.text}`);
    }
    return answer.json;
  }

  /** The server's present; without a control port its clock cannot have been moved. */
  async now() {
    if (!this.controlUrl) return new Date();
    return new Date((await this.control('GET', '/clock')).now);
  }

  /** Call first in a scenario that moves time: skips it where time cannot be moved. */
  require() {
    need(this.controlUrl, 'needs the control port to move the clock');
  }

  /** Remembers how far the clock was from real time before anything here touched it. */
  async begin() {
    if (this.controlUrl) this.offsetMs = (await this.now()).getTime() - Date.now();
  }

  async set(date) {
    this.require();
    this.moved = true;
    await this.control('PUT', '/clock', { now: date.toISOString() });
  }

  /** @param {{seconds?: number, minutes?: number, hours?: number, days?: number}} by */
  async advance(by) {
    this.require();
    this.moved = true;
    await this.control('POST', '/clock/advance', by);
  }

  /** Back to where it was: real time, or the shifted time somebody else had set before the run. */
  async restore() {
    if (!this.moved) return;
    if (Math.abs(this.offsetMs) < 2 * MINUTE_MS) await this.control('DELETE', '/clock');
    else await this.set(new Date(Date.now() + this.offsetMs));
    this.moved = false;
  }

  async freeze(userName, frozen) {
    need(this.controlUrl, 'needs the control port to freeze a user');
    await this.control('PUT', `/users/${encodeURIComponent(userName)}`, { frozen });
  }
}

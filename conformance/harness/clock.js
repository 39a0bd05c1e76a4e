// The server's clock, moved through the control port where there is one.
const MINUTE_MS = 60_000;

export class Clock {
  constructor(control) {
    this.control = control;
    this.moved = false;
  }

  /** The server's present; without a control port its clock cannot have been moved. */
  async now() {
    if (!this.control.url) return new Date();
    return new Date((await this.control.call('GET', '/clock')).now);
  }

  /** Call first in a scenario that moves time: skips it where time cannot be moved. */
  require() {
    this.control.require('move the clock');
  }

  /** Remembers how far the clock was from real time before anything here touched it. */
  async begin() {
    if (this.control.url) this.offsetMs = (await this.now()).getTime() - Date.now();
  }

  async set(date) {
    this.require();
    this.moved = true;
    await this.control.call('PUT', '/clock', { now: date.toISOString() });
  }

  /** @param {{seconds?: number, minutes?: number, hours?: number, days?: number}} by */
  async advance(by) {
    this.require();
    this.moved = true;
    await this.control.call('POST', '/clock/advance', by);
  }

  /** Back to where it was: real time, or the shifted time somebody else had set before the run. */
  async restore() {
    if (!this.moved) return;
    if (Math.abs(this.offsetMs) < 2 * MINUTE_MS) await this.control.call('DELETE', '/clock');
    else await this.set(new Date(Date.now() + this.offsetMs));
    this.moved = false;
  }
}

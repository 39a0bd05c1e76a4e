// Users, clients, taxpayers and the GST system around the portal, changed through its control port.
export class World {
  #undo = [];

  constructor(control) {
    this.control = control;
  }

  /** Freezes a user until the scenario ends. */
  async freeze(userName) {
    this.control.require('freeze a user');
    const path = `/users/${encodeURIComponent(userName)}`;
    await this.#change(path, { frozen: true }, { frozen: false });
  }

  /** Blocks a client until the scenario ends. */
  async block(clientId) {
    this.control.require('block a client');
    const path = `/clients/${encodeURIComponent(clientId)}`;
    await this.#change(path, { blocked: true }, { blocked: false });
  }

  /** Changes members of a taxpayer's entry until the scenario ends. */
  async taxpayer(gstin, changes) {
    this.control.require('change a taxpayer');
    const path = `/taxpayers/${gstin}`;
    const before = await this.control.call('GET', path);
    const back = Object.fromEntries(Object.keys(changes).map((name) => [name, before[name]]));
    await this.#change(path, changes, back, 'PATCH');
  }

  /** Has the GST system refuse a registered invoice, today. This stays. */
  async reject(irn) {
    this.control.require('reject an IRN');
    await this.control.call('POST', '/rejections', { irn, reason: 'Conformance' });
  }

  /** Undoes what a scenario changed, the last first; it may have done so itself before. */
  async restore() {
    for (const undo of this.#undo.splice(0).reverse()) await undo();
  }

  async #change(path, changes, back, method = 'PUT') {
    this.#undo.push(() => this.control.call(method, path, back));
    await this.control.call(method, path, changes);
  }
}

// Its package does not name its types.
/// <reference types="postman-collection/types/index.d.ts" />
import { createContext, runInContext } from 'node:vm';
import postman, { type Item, type Request } from 'postman-collection';
import { cryptoJs } from './crypto-js.ts';
import type { Answer, DeskPortal } from './desk-portal.ts';

/** What came of one call of a collection. */
export interface Called {
  readonly answer: Answer;
  /** What was sent, after the script. */
  readonly sent: string | undefined;
  /** Names of the tests of its script that failed, with why. */
  readonly failed: readonly string[];
}

/** Runs the calls of a collection against a portal in a test, scripts and all. */
export class PostmanRunner {
  readonly collection: InstanceType<typeof postman.Collection>;
  readonly #portal: DeskPortal;

  constructor(portal: DeskPortal, json: string) {
    this.collection = new postman.Collection(JSON.parse(json));
    this.#portal = portal;
  }

  get(name: string): string {
    return String(this.collection.variables.get(name) ?? '');
  }

  set(values: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(values)) {
      this.collection.variables.upsert({ key, value } as never);
    }
  }

  items(): Item[] {
    const folders = this.collection.items.all() as InstanceType<typeof postman.ItemGroup>[];
    return folders.flatMap((folder) => folder.items.all() as Item[]);
  }

  /** Makes one call by the name of its item. */
  async run(name: string): Promise<Called> {
    const item = this.items().find((one) => one.name === name);
    if (item === undefined) throw new Error(`the collection has no ${name}`);
    // Scripts change a request; the item is for the next call as well.
    const request = new postman.Request(item.request.toJSON());
    this.#script(item, 'prerequest', request);
    const sent = request.body?.toString();
    const answer = await this.#send(request, sent);
    const failed = this.#script(item, 'test', request, answer);
    return { answer, sent, failed };
  }

  #send(request: Request, body: string | undefined): Promise<Answer> {
    const url = new URL(this.#filled(request.url.toString()));
    const headers: Record<string, string> = {};
    for (const { key, value, disabled } of request.headers.all()) {
      if (disabled !== true) headers[key] = this.#filled(value);
    }
    const init = { method: request.method, headers, ...(body === undefined ? {} : { body }) };
    return this.#portal.call(url.pathname + url.search, init);
  }

  #filled(text: string): string {
    return String(postman.Property.replaceSubstitutions(text, this.collection.variables));
  }

  /** Runs a script of an item with the little of Postman's sandbox that it uses. */
  #script(item: Item, event: string, request: Request, answer?: Answer): string[] {
    const failed: string[] = [];
    const pm = {
      request,
      response: { json: () => JSON.parse(answer!.text), text: () => answer!.text },
      variables: {
        get: (name: string) => this.get(name),
        replaceIn: (text: string) => this.#filled(text),
      },
      collectionVariables: { set: (name: string, value: string) => this.set({ [name]: value }) },
      test(name: string, run: () => void) {
        try {
          run();
        } catch (error) {
          failed.push(`${name}: ${error}`);
        }
      },
    };
    const require = (name: string) => (name === 'crypto-js' ? cryptoJs : undefined);
    const context = createContext({ pm, require, console: { log() {} } });
    for (const { script } of item.events.listenersOwn(event)) {
      runInContext(`(() => {${script.toSource()}\n})()`, context);
    }
    return failed;
  }
}

import type { TSchema } from 'typebox';
import { exampleOf } from './examples.ts';
import { type Node, published } from './published.ts';

/** A payload of the document: where its schema stands, and what it may look like. */
export interface Payload {
  readonly ref: Node;
  readonly example: unknown;
}

/** The payloads as named schemas; one that is met twice keeps the name that it got first. */
export class Payloads {
  readonly schemas: Record<string, Node> = {};
  readonly #known = new Map<TSchema, Payload>();

  take(schema: TSchema, name: string): Payload {
    const known = this.#known.get(schema);
    if (known !== undefined) return known;
    const example = exampleOf(name, schema);
    this.schemas[name] = { ...published(schema), examples: [example] };
    const payload = { ref: { $ref: `#/components/schemas/${name}` }, example };
    this.#known.set(schema, payload);
    return payload;
  }
}

/** `generate-irn` as `GenerateIrn`. */
export const pascal = (name: string): string =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

import { html } from 'hono/html';

/** A piece of a page. Whatever is put into the template `html` is escaped, unless it is one of these. */
export type Markup = ReturnType<typeof html>;
/** Something that a template may hold and that shows nothing. */
export const nothing = '';

export { html };

import { pages } from '../portal/pages/index.ts';

/** Every page there is: those without parameters, and the examples of the others. */
export const walkedPaths = (): string[] =>
  pages
    .filter(({ get }) => get !== undefined)
    .flatMap(({ path, examples = [] }) => (/[:.]/.test(path) ? examples : [path, ...examples]));

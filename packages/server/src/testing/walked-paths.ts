import { pages } from '../portal/pages/index.ts';

/** Every page of a sandbox: those without parameters, and the examples of the others. */
export const walkedPaths = (): string[] =>
  pages
    .filter(({ get, isForProduction }) => get !== undefined && !isForProduction)
    .flatMap(({ path, examples = [] }) => (/[:.]/.test(path) ? examples : [path, ...examples]));

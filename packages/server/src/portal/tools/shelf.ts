import { type Sheet, show } from '../layout.ts';
import type { Visit } from '../visit.ts';

/** A tool, with the others beside it. */
export const showTool = (visit: Visit, sheet: Sheet): Promise<Response> => {
  const { groups, tools } = visit.messages.nav;
  const entries = Object.entries(tools).map(([path, title]) => ({ path, title }));
  return show(visit, { ...sheet, shelf: [{ title: groups.tools, entries }] });
};

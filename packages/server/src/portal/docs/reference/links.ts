/** Where the pages of the reference are. */
export const codePath = (code: string): string => `/docs/errors/${encodeURIComponent(code)}`;
export const rulePath = (id: string): string => `/docs/rules/${id}`;
export const masterPath = (name: string): string => `/docs/masters/${name}`;

/** The place of a field among all fields: `ItemList-IgstAmt`. */
export const fieldAnchor = (path: string): string => path.replaceAll('[]', '').replaceAll('.', '-');
export const fieldPath = (path: string): string => `/docs/schema#${fieldAnchor(path)}`;

/** `IgstAmt` of `ItemList[].IgstAmt`. */
export const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

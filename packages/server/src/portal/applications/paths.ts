import type { ReportKind } from '../../applications/application.ts';

export const listPath = '/applications';
export const deskPath = '/desk/applications';

export const applicationPath = (id: string): string => `${listPath}/${id}`;
export const deskApplicationPath = (id: string): string => `${deskPath}/${id}`;

/** Where an attached report is, below the page of its application. */
export const filePath = (page: string, kind: ReportKind): string => `${page}/files/${kind}`;

import type { EmployeeViewer } from "@/lib/permissions/viewer";

/** What a part of the page about one period is given. */
export interface PeriodPart {
  readonly viewer: EmployeeViewer;
  readonly period: { readonly id: string; readonly year: number };
}

/** The same of a list that is read page by page: the row after which it goes on. */
export type PagedPeriodPart = PeriodPart & { readonly after: string | undefined };

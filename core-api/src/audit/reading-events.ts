type Event<Kind extends string, Payload> = { readonly kind: Kind; readonly declarationId?: undefined; readonly payload: Payload };

/** By what a listing was kept to: codes, days and ids. Whom or which record it was about stands in the trace. */
export type ReadFilters = { readonly from: string; readonly to: string; readonly kind?: string | undefined; readonly gateway?: string | undefined; readonly accountId?: string | undefined; readonly organisation?: string | undefined };

/** Who reads the trail, and what becomes of it with time. */
export type ReadingEvent =
  | Event<'audit-read', { scope: 'own' | 'organisation'; filters: ReadFilters; events: number }>
  /** Search terms and reasons were opened: of which leaves. */
  | Event<'audit-searched', { filters: ReadFilters; about: 'person' | 'question' | 'record' | null; opened: readonly string[] }>
  | Event<'record-views-read', { filters: ReadFilters; views: number }>
  | Event<'audit-exported', { from: string; to: string; profile: string; leaves: number }>
  /** Of leaves before a month, by their month: how many lost what was asked, and what was answered. */
  | Event<'audit-expired', { part: 'terms' | 'leaves'; before: string; months: Readonly<Record<string, number>> }>;

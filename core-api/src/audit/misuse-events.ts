import type { DeclarationId } from '../shared/brands.ts';

type Event<Kind extends string, Payload> = { readonly kind: Kind; readonly declarationId?: undefined; readonly payload: Payload };

/** What the rules about misuse found, and what people made of it: ids, rules and codes. The actor of what a rule did is whoever asked. */
export type MisuseEvent =
  | { readonly kind: 'misuse-alert-raised'; readonly declarationId: DeclarationId; readonly payload: { alertId: string; rule: string; severity: string; leafId: string } }
  | Event<'misuse-alerts-listed', { state: string; alerts: number }>
  | Event<'misuse-alert-settled', { alertId: string; outcome: string }>
  | Event<'misuse-step-set', { accountId: string; before: string; after: string; by: 'rules' | 'person'; reason: string | undefined }>
  | Event<'misuse-rules-read', Readonly<Record<string, never>>>
  | Event<'staff-particulars-given', { accountId: string; kinds: readonly string[] }>
  | Event<'staff-particulars-listed', { accounts: number }>
  | Event<'watch-entry-added' | 'watch-entry-ended', { entryId: string }>
  | Event<'watch-list-read', { entries: number }>
  | Event<'dip-samples-listed', { samples: number }>
  | Event<'dip-sample-read', { sampleId: string }>
  | Event<'dip-sample-decided', { sampleId: string; verdict: string }>
  | Event<'owner-notices-chosen', { teamId: string; on: boolean }>;

import type { DeclarationId } from '../shared/brands.ts';

/** Who is protected, and by whom: ids and codes. Never whom or which address it is about, nor whether anybody was held. */
export type ProtectionEvent =
  | Event<'designation-changed', { accountId: string; duty: string; action: string }>
  | Event<'list-entry-added', { list: string; entryId: string }>
  | Event<'list-entry-ended', { entryId: string }>
  | Event<'shield-asked', { shieldId: string; reason: string }>
  | Event<'shield-concerns', { shieldId: string; reason: string }>
  | Event<'shield-decided', { shieldId: string; decision: string; status: string }>
  | { readonly kind: 'override-opened'; readonly declarationId: DeclarationId; readonly payload: { overrideId: string; reason: string; reference: string } }
  | Event<'override-closed', { overrideId: string; finding: string }>
  | Event<'overrides-listed', { overrides: number }>
  | Event<'service-permission-changed', { feedId: string; category: string; agreement: string; action: string }>;

type Event<Kind extends string, Payload> = { readonly kind: Kind; readonly declarationId?: undefined; readonly payload: Payload };

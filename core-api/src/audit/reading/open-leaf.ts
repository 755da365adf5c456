import { z } from 'zod';

import type { Core } from '../../core.ts';
import type { ListedLeaf } from '../../store/leaf-columns.ts';
import { openLeafPayload } from '../open-leaf-payload.ts';
import { openedOr } from './opened-or.ts';

const recordVersion = z.tuple([z.string(), z.number()]);
const withRecords = { records: z.array(recordVersion).default([]), household: z.array(recordVersion).default([]) };
const termsContent = z.object({ terms: z.string() });
/** What a listing needs of a payload, as any version of the program wrote it. */
const payloadSchema = z.object({
  gateways: z.array(z.string()).optional(),
  people: z.array(z.union([z.string(), z.object({ personId: z.string(), ...withRecords })])).optional(),
  places: z.array(z.object({ placeId: z.string(), ...withRecords })).optional(),
  answerDigest: z.string().optional(),
  terms: z.string().optional(),
  question: z.looseObject({}).optional(),
  query: z.string().optional(),
  postcode: z.string().optional(),
  reason: z.string().optional(),
});
export type LeafPayload = z.infer<typeof payloadSchema>;

/** What there is to read under a leaf's seals; `expired` where it was kept and its time is over. */
export type OpenedLeaf = {
  readonly payload: LeafPayload | undefined;
  readonly counts: { readonly people: number | null; readonly places: number | null; readonly records: number | null };
  readonly gateways: readonly string[] | null;
};

const nothing: OpenedLeaf = { payload: undefined, counts: { people: null, places: null, records: null }, gateways: null };

/** Opens what was answered. A payload that has expired, or does not open, is nothing: `mast audit verify` tells which. */
export function openLeaf(core: Pick<Core, 'keys'>, { leafId, period, sealed, gateways }: Pick<ListedLeaf, 'leafId' | 'period' | 'sealed' | 'gateways'>): OpenedLeaf {
  const text = opened(sealed, () => openLeafPayload(core.keys, { leafId, period, sealed }));
  const parsed = text === undefined ? undefined : payloadSchema.safeParse(JSON.parse(text));
  if (parsed?.success !== true) return { ...nothing, gateways };
  const { data } = parsed;
  const named = (data.people ?? []).filter((one) => typeof one !== 'string');
  const records = new Set([...named, ...(data.places ?? [])].flatMap((one) => [...one.records, ...one.household]).map(([id]) => id));
  const isAnswer = data.people !== undefined || data.places !== undefined;
  return {
    payload: data,
    gateways: gateways ?? data.gateways ?? null,
    counts: { people: data.people?.length ?? null, places: data.places?.length ?? null, records: isAnswer && data.answerDigest !== undefined ? records.size : null },
  };
}

/** What was asked. Before it was sealed apart it stood in the payload. */
export function openTerms(core: Pick<Core, 'keys'>, { leafId, period, terms }: Pick<ListedLeaf, 'leafId' | 'period' | 'terms'>, { payload }: OpenedLeaf): { readonly state: 'kept' | 'expired' | 'none'; readonly terms?: unknown } {
  const text = terms === null ? undefined : opened(terms, () => termsContent.parse(core.keys.auditTerms.open(period, leafId, terms)).terms);
  if (text !== undefined) return { state: 'kept', terms: JSON.parse(text) as unknown };
  if (payload === undefined || payload.terms !== undefined) return { state: 'expired' };
  const { question, query, postcode, reason } = payload;
  const before = question ?? (query !== undefined ? { query, postcode } : reason !== undefined ? { reason } : undefined);
  return before === undefined ? { state: 'none' } : { state: 'kept', terms: before };
}

function opened(sealed: Buffer, open: () => string): string | undefined {
  return sealed.length === 0 ? undefined : openedOr(undefined, open);
}

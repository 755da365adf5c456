import { createMastClient } from '@mast/openapi';
import type { components, MastClient } from '@mast/openapi';
import { coverageSummary } from '@mast/panel/answer';
import { receiptCode } from '@mast/panel/words';

import type { CoreAddress } from '../core/exchange.ts';
import { exchange } from '../core/exchange.ts';
import type { Outcome } from './outcome.ts';
import type { Typed } from './read-query.ts';
import { isMeant, readQuery } from './read-query.ts';

/** What came of a query, and the language of whoever asked; `refused` = the token is not good, and Teams has to ask for another. */
export type LookedUp = { readonly outcome: Outcome; readonly language: 'en' | 'cy' } | 'refused';

/** Milliseconds for all that core is asked: Teams waits five seconds, and people one. */
const deadlineMs = 4_000;
/** Declarations tried at most; somebody with more than three live ones for addresses is asked to open MAST. Judgement. */
const mostDeclarations = 3;

type AddressQuestion = components['schemas']['AddressQuestion'];
type Caller = { readonly client: MastClient; readonly signal: AbortSignal };
type Live = { readonly declarationId: string; readonly code: string };

/**
 * One query of the flyout, under the token of the person who typed it. Nothing is asked of core before something whole was typed, and nothing is looked up without a live declaration for an address: a
 * reference and a thin query cost no question. Where one known address is meant, asks who is involved there; that binds the declaration to it.
 */
export const lookUp = async (address: CoreAddress, entraToken: string, text: string, asked: 'en' | 'cy'): Promise<LookedUp> => {
  const signal = AbortSignal.timeout(deadlineMs);
  const token = await exchange(address, entraToken, signal);
  if (!token.ok) {
    if (token.failure === 'refused') return 'refused';
    return { outcome: token.failure === 'unavailable' ? { kind: 'unavailable' } : { kind: 'standing', standing: token.failure }, language: asked };
  }
  const client = createMastClient({ baseUrl: address.coreUrl, token: () => token.value, language: asked, fetch: async (request) => address.fetch(request.url, await initOf(request)) });
  try {
    const { data: me } = await client.GET('/v1/me', { signal });
    return { outcome: await outcomeOf({ client, signal }, readQuery(text), me?.organisation.code ?? ''), language: me?.language ?? asked };
  } catch {
    return { outcome: { kind: 'unavailable' }, language: asked };
  }
};

/** The fetch that was handed in takes an address and its settings. */
const initOf = async (request: Request): Promise<RequestInit> => ({ method: request.method, headers: request.headers, signal: request.signal, ...(request.body === null ? {} : { body: await request.text() }) });

const outcomeOf = async (caller: Caller, typed: Typed, own: string): Promise<Outcome> => {
  if (typed.kind !== 'address') return typed;
  const { data } = await caller.client.GET('/v1/declarations', { signal: caller.signal });
  const live = data?.declarations.filter((each) => each.live && each.subject === 'address') ?? [];
  for (const { id } of live.slice(0, mostDeclarations)) {
    const found = await underDeclaration(caller, typed, { declarationId: id, code: receiptCode(id) }, own);
    if (found !== 'another-address') return found;
  }
  return data === undefined ? { kind: 'unavailable' } : { kind: 'undeclared' };
};

const underDeclaration = async (caller: Caller, { query, postcode }: Extract<Typed, { kind: 'address' }>, live: Live, own: string): Promise<Outcome | 'another-address'> => {
  const { client, signal } = caller;
  const { data, error } = await client.POST('/v1/address-lookup', { body: { declarationId: live.declarationId, query, postcode }, signal });
  if (data === undefined) return refusal(error);
  const [only, ...others] = data.addresses;
  if (only === undefined) return { kind: 'unknown-place', code: live.code };
  if (others.length === 0 && isMeant(query, only.address)) return whoIsInvolved(caller, live, only, own);
  return { kind: 'places', addresses: data.addresses.map((each) => each.address), refine: data.refine, code: live.code };
};

const whoIsInvolved = async ({ client, signal }: Caller, { declarationId, code }: Live, { address, question }: { address: string; question: AddressQuestion }, own: string): Promise<Outcome> => {
  const { data, error } = await client.POST('/v1/searches', { body: { declarationId, address: question }, signal });
  if (data === undefined) {
    const refused = refusal(error);
    // The declaration is about another house of this postcode: what is known here is the address, and no more is said.
    return refused === 'another-address' ? { kind: 'places', addresses: [address], refine: false, code } : refused;
  }
  const { asked, behind } = coverageSummary(data.coverage);
  const agencies = new Set(data.places.flatMap((place) => place.involvements ?? []).map(({ organisation }) => organisation.code));
  agencies.delete(own);
  return { kind: 'answered', address, agencies: agencies.size, asked, behind, code: receiptCode(data.searchId) };
};

/** Core's refusal, by its code alone. */
const refusal = (problem: { code: string; status: number } | undefined): Outcome | 'another-address' => {
  switch (problem?.code) {
    case 'declaration-bound':
    case 'declaration-expired':
    case 'not-found':
    case 'subject-not-declared':
      return 'another-address';
    case 'question-too-thin':
      return { kind: 'thin' };
    case undefined:
    default:
      return { kind: problem?.status === 429 ? 'too-many' : 'unavailable' };
  }
};

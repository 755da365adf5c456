import type { Finding } from './finding.ts';

/** The form of an exchange, as a call by hand sends it. */
export type Exchange = { readonly assertion: string; readonly clientId: string | undefined; readonly origin: string | undefined; readonly findings: readonly Finding[] };

/** Reads an exchange's form (`application/x-www-form-urlencoded`). */
export const readExchange = (body: string): Exchange => {
  const form = new URLSearchParams(body);
  const isTwice = [...new Set(form.keys())].some((name) => form.getAll(name).length > 1);
  return { assertion: form.get('assertion') ?? '', clientId: form.get('client_id') ?? undefined, origin: form.get('origin') ?? undefined, findings: isTwice ? [{ code: 'sent-twice' }] : [] };
};

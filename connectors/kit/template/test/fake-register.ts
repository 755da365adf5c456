import type { FakeSource, Sample, SourceFault } from '@mast/connector-kit/testing';
import { brokenOff, dripping, serveHandler, strangeHost } from '@mast/connector-kit/testing';

import { knownFields } from '../src/register-row.ts';

type Raw = Record<string, unknown> | string;
type Change = { ref: string; row: Raw };

const token = 'fake-register-token-canary';
const limit = 3;

/** A register small enough to fit a test: what it holds, what it does wrong, and the same three questions as the real one. */
export class FakeRegister {
  readonly mode: 'full' | 'delta';
  rows: Raw[] = [];
  changes: Change[] = [];
  #held = new Map<string, string>();
  #versions = new Map<string, number>();
  #revision = 0;
  #fault: SourceFault | undefined;
  served = 0;

  constructor(mode: 'full' | 'delta') {
    this.mode = mode;
  }

  hold(samples: readonly Sample[]): void {
    this.#revision += 1;
    this.rows = samples.map(rowOf);
    const now = new Map(samples.map((sample) => [sample.ref, JSON.stringify(rowOf(sample))]));
    for (const sample of samples) if (this.#held.get(sample.ref) !== now.get(sample.ref) || sample.ref === '') this.#note(sample.ref, rowOf(sample));
    for (const ref of this.#held.keys()) if (!now.has(ref)) this.#note(ref, { ...fieldsOf({ ...blank, ref }), deleted: true });
    this.#held = now;
  }

  #note(ref: string, row: Raw): void {
    const version = (this.#versions.get(ref) ?? 0) + 1;
    this.#versions.set(ref, version);
    this.changes.push({ ref, row: typeof row === 'string' ? row : { ...row, version } });
  }

  set fault(fault: SourceFault | undefined) {
    this.#fault = fault;
  }

  /** Answers one request; a thrown error is a connection that broke. */
  readonly answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const fault = this.#fault;
    if (fault === 'unreachable') throw new TypeError('fetch failed');
    if (fault === 'hang') return new Promise((_resolve, reject) => request.signal.addEventListener('abort', () => reject(new TypeError('aborted')), { once: true }));
    if (fault === 'refuse-credentials' || request.headers.get('authorization') !== `Bearer ${token}`) return new Response('no', { status: 401 });
    if (url.pathname === '/ping') return Response.json({ ok: true });
    if (request.method === 'DELETE') this.hold([]);
    if (fault === 'forbid') return new Response('no', { status: 403 });
    if (url.pathname === '/schema') return Response.json({ fields: this.#fields(fault) });
    const refusal = refusalOf(fault, Number(url.searchParams.get('after')));
    if (refusal !== undefined) return refusal;
    return this.#page(url, fault, request.signal);
  };

  #fields(fault: SourceFault | undefined): { name: string; type: string }[] {
    const fields: { name: string; type: string }[] = Object.entries(knownFields).map(([name, type]) => ({ name, type: fault === 'retype-field' && name === 'born' ? 'number' : type }));
    if (fault === 'add-field') fields.push({ name: 'shoeSize', type: 'number' });
    if (fault === 'fields-reordered') fields.reverse();
    return fault === 'drop-field' ? fields.filter(({ name }) => name !== 'surname') : fields;
  }

  #page(url: URL, fault: SourceFault | undefined, signal: AbortSignal): Response {
    const after = Number(url.searchParams.get('after'));
    const all = this.mode === 'full' ? this.rows : this.changes.map(({ row }) => row);
    const end = Math.min(after + limit, all.length);
    let rows = all.slice(after, end);
    if (fault === 'out-of-order') rows = rows.toReversed();
    if (fault === 'add-field') rows = rows.map((row): Raw => (typeof row === 'string' ? row : { ...row, shoeSize: 41 }));
    if (fault === 'drop-field') rows = rows.map((row) => (typeof row === 'string' ? row : Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'surname'))));
    this.served += rows.length;
    const further = end < all.length ? `${url.pathname}?after=${end}&limit=${limit}` : null;
    const next = fault === 'loop' ? `${url.pathname}${url.search}` : fault === 'foreign-link' ? `https://${strangeHost}${url.pathname}?after=${end}` : further;
    if (fault === 'gap' && after > 0) rows = rows.slice(1);
    const fields = this.#fields(fault).map(({ name }) => name);
    const paging = this.mode === 'full' ? { revision: `r${this.#revision}`, total: all.length } : { from: after, last: end };
    return misbehave(fault, JSON.stringify({ ...paging, fields, rows, next }), after, signal);
  }
}

/** Faults that stand in for the answer as a whole. */
function refusalOf(fault: SourceFault | undefined, after: number): Response | undefined {
  if (fault === 'busy-seconds') return new Response('busy', { status: 429, headers: { 'retry-after': '7' } });
  if (fault === 'busy-date') return new Response('busy', { status: 503, headers: { 'retry-after': 'Sat, 21 Nov 2026 06:00:09 GMT' } });
  if (fault === 'error' || (fault === 'next-page-fails' && after > 0)) return new Response('oops', { status: 500 });
  if (fault === 'forgotten-cursor' && after > 0) return new Response('gone', { status: 410 });
  if (fault === 'garbage') return new Response('<html>Sign in to continue</html>', { headers: { 'content-type': 'text/html' } });
  if (fault === 'redirect') return new Response(null, { status: 302, headers: { location: `https://${strangeHost}/listing` } });
  return undefined;
}

/** Faults of an answer's bytes. */
function misbehave(fault: SourceFault | undefined, text: string, after: number, signal: AbortSignal): Response {
  const bytes = new TextEncoder().encode(text);
  const half = bytes.slice(0, Math.floor(bytes.length / 2));
  if (fault === 'truncated' && after > 0) return new Response(half);
  if (fault === 'cut' && after > 0) return new Response(brokenOff(half));
  if (fault === 'drip') return new Response(dripping(half, signal));
  if (fault === 'no-rows') return Response.json({ ...(JSON.parse(text) as object), rows: undefined });
  if (fault === 'wrong-charset') return new Response(Buffer.from(text.replaceAll('Given', 'Jos\u00e9'), 'latin1'));
  if (fault === 'polluted') return new Response(text.replaceAll('"forename":', '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"forename":'));
  return new Response(bytes);
}

const blank: Sample = { ref: '', given: '', family: '', dateOfBirth: '', addressLine: '', postcode: '', date: '2026-01-01', phone: '', note: '' };

function rowOf(sample: Sample): Raw {
  return sample.defect === 'garbage' ? `no row at all, but ${sample.family}` : fieldsOf(sample);
}

function fieldsOf({ ref, given, family, dateOfBirth, addressLine, postcode, date, phone, note, defect }: Sample): Record<string, unknown> {
  return {
    ...(defect === 'no-reference' ? {} : { id: ref }),
    forename: given, surname: family, born: dateOfBirth, address: addressLine, postcode, phone, narrative: note,
    at: defect === 'bad-date' ? `31/02/${family}` : londonMidnight(date),
    sensitivity: defect === 'never-load' ? 3 : 0,
  };
}

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });

/** Midnight in London, written as the register writes moments: by UTC it is the day before for half of the year. */
function londonMidnight(day: string): string {
  const offset = london.formatToParts(new Date(`${day}T00:00:00Z`)).find(({ type }) => type === 'timeZoneName')?.value;
  return `${day}T00:00:00${offset === 'GMT+01:00' ? '+01:00' : '+00:00'}`;
}

/** The register behind a real socket. */
export async function registerOnSocket(mode: 'full' | 'delta' | 'push'): Promise<FakeSource> {
  const register = new FakeRegister(mode === 'full' ? 'full' : 'delta');
  const { url, close } = await serveHandler(register.answer);
  return sourceOf(register, url, { close });
}

/** A register at this address, as the kit drives it. */
export function sourceOf(register: FakeRegister, baseUrl: string, rest: Pick<FakeSource, 'close'> & Partial<Pick<FakeSource, 'network'>>): FakeSource {
  return {
    ...rest,
    config: { baseUrl, token, mode: register.mode, pageRows: limit },
    secrets: [token],
    hold: (rows) => register.hold(rows),
    fault: (fault) => {
      register.fault = fault;
      return true;
    },
    mend: () => {
      register.fault = undefined;
    },
    served: () => register.served,
  };
}

import type { SourceFault } from '@mast/connector-kit/testing';
import { brokenOff, dripping, strangeHost } from '@mast/connector-kit/testing';

type Entity = Record<string, string | number | boolean | null>;
/** What stands in a place of the set: an entity, or something that is none. */
type Held = { readonly key: string; readonly item: Entity | string };

export const clientSecret = 'odata-client-secret-canary';
const columns = [
  'CLASSIFICATIONASSIGNMENTID', 'CLASSIFICATION', 'STARTDATE', 'ENDDATE', 'PERSONID', 'FORENAME', 'SURNAME', 'SEX', 'DATEOFBIRTH', 'DATEOFBIRTHPRECISION', 'DUEDATE', 'DIEDDATE', 'NHSNUMBER', 'ROOMDESCRIPTION',
  'FLOORDESCRIPTION', 'BUILDINGNAMEORNUMBER', 'STREETNAME', 'TOWNORCITY', 'POSTCODE', 'UPRN', 'ADDRESSTYPE', 'ORGANISATIONID', 'ORGANISATIONNAME', 'PROFESSIONALNAME', 'RELATIONSHIPCLASS', 'PROFESSIONALPHONE',
  'SENSITIVITY', 'ADOPTION', 'DUPLICATED', 'LEVELOFNEED', 'CASENOTE',
];
const keyColumn = 'CLASSIFICATIONASSIGNMENTID';

/** How this service differs from others that keep to the same standard. */
export type Manners = {
  /** Removals as OData 4.0 wrote them. */
  removals?: '4.01' | '4.0';
  /** Of a changed entity only what changed, as OData JSON 4.01, section 15.2, allows. */
  partial?: boolean;
  /** Without delta links. */
  tracksNothing?: boolean;
  /** Without paying heed to the page size that is preferred. */
  ignoresPageSize?: boolean;
};

/**
 * An OData 4.01 service with one entity set and its token endpoint, as far as readers of changes need it: $select, $count, $top, server-driven paging by odata.maxpagesize,
 * delta links by odata.track-changes, removals, ETags of what a delta link gives, entities by key, and a metadata document. Pages are cut by place, so that a removal shifts them.
 */
export class ODataService {
  readonly manners: Manners = {};
  held: Held[] = [];
  served = 0;
  readonly asked: string[] = [];
  fault: SourceFault | undefined;
  #version = 0;
  readonly #tokens = new Set<string>();
  /** For each key the version at which it last changed, and with which columns. */
  readonly #changes = new Map<string, { version: number; columns: readonly string[] }>();

  hold(now: readonly Held[]): void {
    this.#version += 1;
    const before = new Map(this.held.map(({ key, item }) => [key, item]));
    for (const { key, item } of now) {
      const old = before.get(key);
      if (old === undefined || JSON.stringify(old) !== JSON.stringify(item)) this.#changes.set(key, { version: this.#version, columns: typeof item === 'object' && typeof old === 'object' ? columns.filter((column) => old[column] !== item[column]) : columns });
    }
    for (const key of before.keys()) if (!now.some((one) => one.key === key)) this.#changes.set(key, { version: this.#version, columns });
    this.held = [...now];
  }

  /** Every token that was given is worth nothing from now on. */
  endTokens(): void {
    this.#tokens.clear();
  }

  readonly answer = async (request: Request): Promise<Response> => {
    const { fault } = this;
    const url = new URL(request.url);
    this.asked.push(`${request.method} ${url.pathname}${url.search}`);
    if (fault === 'unreachable') throw new TypeError('gone');
    if (fault === 'hang') return new Promise((_resolve, reject) => request.signal.addEventListener('abort', () => reject(new TypeError('aborted')), { once: true }));
    if (url.pathname === '/token') return this.#token(await request.formData());
    if (!this.#tokens.has((request.headers.get('authorization') ?? '').replace(/^Bearer /, ''))) return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } });
    if (fault === 'forbid') return new Response(null, { status: 403 });
    if (url.pathname === '/odata/$metadata') return new Response(this.#metadata(), { headers: { 'content-type': 'application/xml' } });
    const key = /^\/odata\/Cases\((.+)\)$/.exec(decodeURIComponent(url.pathname))?.[1];
    if (key !== undefined) return this.#entity(key.slice(1, -1).replaceAll("''", "'"), url);
    if (url.pathname !== '/odata/Cases') return new Response(null, { status: 404 });
    const asked = url.searchParams.get('$select')?.split(',') ?? [];
    if (asked.some((column) => !this.#columns().includes(column))) return Response.json({ error: { code: 'BadRequest', message: 'no such property' } }, { status: 400 });
    return url.searchParams.has('$deltatoken') ? this.#delta(url, request) : this.#page(url, request);
  };

  #token(form: FormData): Response {
    if (this.fault === 'refuse-credentials' || form.get('grant_type') !== 'client_credentials' || form.get('client_secret') !== clientSecret) return Response.json({ error: 'invalid_client' }, { status: 401 });
    const token = `token-${this.#tokens.size + 1}-${this.asked.length}`;
    this.#tokens.add(token);
    return Response.json({ access_token: token, token_type: 'Bearer', expires_in: 300 });
  }

  #columns(): string[] {
    const listed = this.fault === 'drop-field' ? columns.filter((column) => column !== 'SURNAME') : this.fault === 'add-field' ? [...columns, 'SHOESIZE'] : columns;
    return this.fault === 'fields-reordered' ? listed.toReversed() : [...listed];
  }

  #metadata(): string {
    const types = this.#columns().map((name) => `<Property Name="${name}" Type="${this.fault === 'retype-field' && name === 'DATEOFBIRTH' ? 'Edm.Int32' : name === 'DATEOFBIRTH' ? 'Edm.Date' : 'Edm.String'}"/>`);
    return `<?xml version="1.0"?><edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices><Schema Namespace="Council" xmlns="http://docs.oasis-open.org/odata/ns/edm">
      <EntityType Name="Case"><Key><PropertyRef Name="${keyColumn}"/></Key>${types.join('')}</EntityType><EntityType Name="Other"><Property Name="X" Type="Edm.String"/></EntityType>
      <EntityContainer Name="All"><EntitySet Name="Cases" EntityType="Council.Case"/></EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`;
  }

  #entity(key: string, url: URL): Response {
    const found = this.held.find((one) => one.key === key);
    return found === undefined ? new Response(null, { status: 404 }) : Response.json({ '@odata.context': '$metadata#Cases/$entity', ...(this.#chosen(found.item, url) as Entity) });
  }

  /** A page of everything, cut by place. */
  #page(url: URL, request: Request): Response {
    const after = Number(url.searchParams.get('$skiptoken')?.split('.')[0] ?? 0);
    const since = url.searchParams.get('$skiptoken')?.split('.')[1] ?? String(this.#version);
    const { size, tracks } = preferences(request);
    const limit = url.searchParams.get('$top') === '0' ? 0 : this.manners.ignoresPageSize === true ? Infinity : size;
    const items = this.held.slice(after, after + limit).map(({ item }) => this.#chosen(item, url));
    const end = after + items.length;
    const select = `$select=${url.searchParams.get('$select') ?? ''}`;
    const isEnd = end >= this.held.length || limit === 0;
    const links = isEnd
      ? tracks && this.manners.tracksNothing !== true && limit > 0 ? { '@odata.deltaLink': `http://${request.headers.get('host') ?? ''}/odata/Cases?${select}&$deltatoken=${since}` } : {}
      : { '@odata.nextLink': `Cases?${select}&$count=true&$skiptoken=${end}.${since}` };
    return this.#answered(url, request, { '@odata.context': '$metadata#Cases', '@odata.count': this.held.length, value: items, ...links }, after, items.length);
  }

  /** What changed since a version: each entity once, as it is now, and what is gone. */
  #delta(url: URL, request: Request): Response {
    const [since = 0, after = 0] = (url.searchParams.get('$deltatoken') ?? '').split('.').map(Number);
    if (this.fault === 'forgotten-cursor') return Response.json({ error: { code: 'Gone', message: 'the delta token has expired' } }, { status: 410 });
    const etag = `W/"${this.#version}"`;
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } });
    const all = [...this.#changes].filter(([, { version }]) => version > since).map(([key, change]) => this.#change(key, change.columns, url));
    const items = all.slice(after, after + preferences(request).size);
    const end = after + items.length;
    const path = `http://${request.headers.get('host') ?? ''}/odata/Cases?$select=${url.searchParams.get('$select') ?? ''}&$deltatoken=`;
    const link = end < all.length ? { '@odata.nextLink': `${path}${since}.${end}` } : { '@odata.deltaLink': `${path}${all.length === 0 ? since : this.#version}` };
    return this.#answered(url, request, { '@odata.context': '$metadata#Cases/$delta', value: this.fault === 'out-of-order' ? items.toReversed() : items, ...link }, after, items.length, { etag });
  }

  #change(key: string, changed: readonly string[], url: URL): unknown {
    const found = this.held.find((one) => one.key === key);
    const id = `Cases('${encodeURIComponent(key.replaceAll("'", "''"))}')`;
    if (found === undefined) return this.manners.removals === '4.0' ? { '@odata.context': '$metadata#Cases/$deletedEntity', id, reason: 'deleted' } : { '@odata.id': id, '@removed': { reason: 'deleted' } };
    if (this.manners.partial === true && typeof found.item === 'object' && changed.length < columns.length) return Object.fromEntries([['@odata.id', id], ...changed.map((column) => [column, (found.item as Entity)[column]])]);
    return this.#chosen(found.item, url);
  }

  #chosen(item: Entity | string, url: URL): unknown {
    if (typeof item === 'string') return item;
    const chosen = Object.fromEntries((url.searchParams.get('$select')?.split(',') ?? []).map((column) => [column, item[column] ?? null]));
    return this.fault === 'add-field' ? { ...chosen, SHOESIZE: 41 } : chosen;
  }

  #answered(url: URL, request: Request, body: Record<string, unknown>, after: number, rows: number, headers: Record<string, string> = {}): Response {
    const { fault } = this;
    if (fault === 'busy-seconds') return new Response('busy', { status: 429, headers: { 'retry-after': '7' } });
    if (fault === 'busy-date') return new Response('busy', { status: 503, headers: { 'retry-after': 'Sat, 21 Nov 2026 06:00:09 GMT' } });
    if (fault === 'error' || (fault === 'next-page-fails' && after > 0)) return new Response('oops', { status: 500 });
    if (fault === 'garbage') return new Response('<html>Sign in to continue</html>', { headers: { 'content-type': 'text/html' } });
    if (fault === 'redirect') return new Response(null, { status: 302, headers: { location: `https://${strangeHost}/odata/Cases` } });
    this.served += rows;
    if (fault === 'no-rows') return Response.json({ ...body, value: undefined });
    if (fault === 'loop') return Response.json({ ...body, '@odata.deltaLink': undefined, '@odata.nextLink': url.href });
    if (fault === 'foreign-link') return Response.json({ ...body, '@odata.deltaLink': undefined, '@odata.nextLink': `https://${strangeHost}/odata/Cases?$skiptoken=3` });
    const text = JSON.stringify(body);
    const bytes = new TextEncoder().encode(text);
    const half = bytes.slice(0, Math.floor(bytes.length / 2));
    if (fault === 'truncated' && after > 0) return new Response(half);
    if (fault === 'cut' && after > 0) return new Response(brokenOff(half));
    if (fault === 'drip') return new Response(dripping(half, request.signal));
    if (fault === 'wrong-charset') return new Response(Buffer.from(text.replaceAll('Given', 'Jos\u00e9'), 'latin1'));
    if (fault === 'polluted') return new Response(text.replaceAll('"FORENAME":', '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"FORENAME":'), { headers });
    return new Response(bytes, { headers: { 'content-type': 'application/json', ...headers } });
  }
}

/** RFC 7240, as OData 4.01 section 8.2.8 uses it. */
function preferences(request: Request): { readonly size: number; readonly tracks: boolean } {
  const prefer = request.headers.get('prefer') ?? '';
  return { size: Number(/maxpagesize=(\d+)/.exec(prefer)?.[1] ?? 100), tracks: /track-changes/.test(prefer) };
}

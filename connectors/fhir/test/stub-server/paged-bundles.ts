import { randomUUID } from 'node:crypto';

export type BundleEntry = { readonly resource?: { readonly resourceType: string }; readonly [name: string]: unknown };
/** A found resource and what it brings along: never parted by the end of a page. */
export type BundleGroup = readonly BundleEntry[];
type Held = { readonly type: 'searchset' | 'history'; readonly groups: readonly BundleGroup[] };
/** Searches whose further pages are kept, as HAPI keeps them: for a while. */
const mostHeld = 200;

/** Bundles in pages. Like HAPI's, a page is named by the search it belongs to, and that is forgotten in time. */
export class PagedBundles {
  readonly #held = new Map<string, Held>();

  first(baseUrl: string, self: string, type: Held['type'], groups: readonly BundleGroup[], count: number): object {
    const id = randomUUID();
    if (groups.length > count) this.#held.set(id, { type, groups });
    const [oldest] = this.#held.keys();
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest);
    return bundle(baseUrl, id, { type, groups }, 0, count, self);
  }

  /** A further page; undefined when its search is forgotten. */
  further(baseUrl: string, query: URLSearchParams): object | undefined {
    const id = query.get('_getpages') ?? '';
    const held = this.#held.get(id);
    const [offset, count] = [Number(query.get('_getpagesoffset')), Number(query.get('_count'))];
    return held === undefined ? undefined : bundle(baseUrl, id, held, offset, count, pageUrl(baseUrl, id, offset, count));
  }

  forgetAll(): void {
    this.#held.clear();
  }
}

function bundle(baseUrl: string, id: string, { type, groups }: Held, offset: number, count: number, self: string): object {
  const page = [...new Map(groups.slice(offset, offset + count).flat().map((entry) => [JSON.stringify([entry['fullUrl'], entry['response']]), entry])).values()];
  const further = offset + count < groups.length ? [{ relation: 'next', url: pageUrl(baseUrl, id, offset + count, count) }] : [];
  return { resourceType: 'Bundle', id, type, total: groups.length, link: [{ relation: 'self', url: self }, ...further], ...(page.length === 0 ? {} : { entry: page }) };
}

function pageUrl(baseUrl: string, id: string, offset: number, count: number): string {
  return `${baseUrl}?_getpages=${id}&_getpagesoffset=${offset}&_count=${count}&_bundletype=searchset`;
}

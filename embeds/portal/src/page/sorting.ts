/** A column that a list may be sorted by, as the table wants it: the way it is sorted now, and where its head leads. */
export type Column = { readonly label: string; readonly href?: string | undefined; readonly sort?: 'ascending' | 'descending' | undefined; readonly numeric?: boolean | undefined };

/** How a list is sorted: by the key, ascending unless said otherwise. */
export type Sorting<Key extends string> = { readonly by: Key; readonly descending: boolean };

/** The order that an address asks for (`sort`, `order`); the first key, ascending, where it asks for none that there is. */
export function sortingOf<Key extends string>(query: Readonly<Record<string, string | undefined>>, keys: readonly [Key, ...Key[]]): Sorting<Key> {
  return { by: keys.find((key) => key === query['sort']) ?? keys[0], descending: query['order'] === 'desc' };
}

/** The head of a sortable column: following it sorts by that column, and once more the other way round; the filters of the address stay. */
export function sortedColumn<Key extends string>(label: string, key: Key, { by, descending }: Sorting<Key>, path: string, filters: Readonly<Record<string, string>>): Column {
  const isBy = by === key;
  const order = isBy && !descending ? 'desc' : 'asc';
  return { label, href: `${path}?${new URLSearchParams({ ...filters, sort: key, order }).toString()}`, sort: isBy ? (descending ? 'descending' : 'ascending') : undefined };
}

/** The rows in that order; texts as their language sorts them, and what has no value last, whichever way. */
export function sorted<Row, Key extends string>(rows: readonly Row[], { by, descending }: Sorting<Key>, valueOf: (row: Row, key: Key) => string | number | undefined, language: 'en' | 'cy'): Row[] {
  const { compare } = new Intl.Collator(language === 'cy' ? 'cy' : 'en-GB', { sensitivity: 'base', numeric: true });
  return rows.toSorted((a, b) => {
    const [x, y] = [valueOf(a, by), valueOf(b, by)];
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1;
    const found = typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y));
    return descending ? -found : found;
  });
}

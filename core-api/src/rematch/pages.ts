/** Before the first id of any table. */
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Rows of a table in the order of their ids, page by page: `read` gives those after an id, none after the last. */
export async function* pages<Row>(read: (after: string) => Promise<readonly Row[]>, idOf: (row: Row) => string): AsyncGenerator<readonly Row[], void, void> {
  for (let after = beforeAll; ; ) {
    const rows = await read(after);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = idOf(last);
  }
}

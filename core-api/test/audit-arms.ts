import { auditSearch } from '../src/store/sql/audit-search.ts';
import { traceParts } from '../src/store/traced-leaf.ts';
import type { Statement } from '../src/store/statement.ts';
import type { Db, Store } from '../src/store/store.ts';

type LastStatement = Parameters<Db['runLast']>[0];

/** A store whose searches leave no leaf: the statement that ends a search without its leaf and its line on the list, all else as it is. For the bench alone: the service has no such switch. */
export function withoutAudit(store: Store): Store {
  const leaf = /insert into audit_leaf[\s\S]*$/;
  const text = auditSearch.text.replace(`,\n              ${traceParts}`, '').replace(leaf, 'select $1::date, $4::text, $2::uuid, $8::text, $9::bytea, $10::bytea, $11::bytea, $12::bytea, $13::bigint[], $14::bigint[], $15::uuid[], $16::bytea[], $17::text, $18::text[] where false');
  if (text === auditSearch.text || text.includes('audit_')) throw new Error('the statement of a search has changed: the bench would compare it with itself');
  return withLast(store, (db, statement, parameters) => db.runLast(statement.name === auditSearch.name ? { ...statement, name: 'bench-without-audit', text } : statement, parameters));
}

/** A store whose searches leave their leaf and its line on the list, and nothing by which it is found or told to owners. */
export function withoutTrace(store: Store): Store {
  const waiting = traceParts.slice(0, traceParts.indexOf(',\n'));
  const unused = 'unused as (select $12::bytea, $13::bigint[], $14::bigint[], $15::uuid[], $16::bytea[], $17::text, $18::text[])';
  const text = auditSearch.text.replace(traceParts, `${waiting},\n              ${unused}`);
  if (text === auditSearch.text || text.includes('audit_token')) throw new Error('the statement of a search has changed: the bench would compare it with itself');
  return withLast(store, (db, statement, parameters) => db.runLast(statement.name === auditSearch.name ? { ...statement, name: 'bench-without-trace', text } : statement, parameters));
}

/** A store whose searches write nothing at all. */
export function withoutWriting(store: Store): Store {
  return withLast(store, async (db, statement, parameters) => (statement.name === auditSearch.name ? 0 : db.runLast(statement, parameters)));
}

function withLast(store: Store, last: (db: Db, statement: LastStatement, parameters: readonly unknown[]) => Promise<number>): Store {
  return { ...store, tx: (context, work) => store.tx(context, (db) => work({ ...db, runLast: <Given extends readonly unknown[], Row>(statement: Statement<Given, Row>, parameters: Given) => last(db, statement as LastStatement, parameters) })) };
}

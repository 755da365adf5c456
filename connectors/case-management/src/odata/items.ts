import { z } from 'zod';

import type { Row } from '../mapping/cells.ts';

/** What an item of an answer is. `partial`: a changed entity of which only some columns came (OData JSON 4.01, section 15.2): the whole of it must be asked for. */
export type Item = { readonly kind: 'entity'; readonly row: Row } | { readonly kind: 'partial'; readonly key: string } | { readonly kind: 'removed'; readonly key: string } | { readonly kind: 'unreadable' } | { readonly kind: 'removal-unreadable' };

const object = z.record(z.string(), z.unknown());

/** Looks at one item. Removals are told as OData 4.01 does (`@removed`) or as 4.0 did (`$deletedEntity`), with the key in the item or in its id. */
export function itemOf(raw: unknown, key: string, columns: readonly string[]): Item {
  const parsed = object.safeParse(raw);
  if (!parsed.success) return { kind: 'unreadable' };
  const item = parsed.data;
  const own = (name: string): unknown => (Object.hasOwn(item, name) ? item[name] : undefined);
  const keyed = textOf(own(key)) ?? keyInId(own('@odata.id') ?? own('@id') ?? own('id'));
  const context = own('@odata.context') ?? own('@context');
  if (own('@removed') !== undefined || own('@odata.removed') !== undefined || (typeof context === 'string' && /\/\$deletedEntity\b/.test(context))) return keyed === undefined ? { kind: 'removal-unreadable' } : { kind: 'removed', key: keyed };
  if (columns.some((column) => !Object.hasOwn(item, column))) return keyed === undefined ? { kind: 'unreadable' } : { kind: 'partial', key: keyed };
  return { kind: 'entity', row: rowOf(item, columns) };
}

/** The declared columns of an entity as text. */
export function rowOf(entity: Readonly<Record<string, unknown>>, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, textOf(entity[column]) ?? null]));
}

function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

/** `Cases('A''1')`, `Cases(7)`, `Cases(Id='A')`, or the key itself, as some services write it. */
function keyInId(id: unknown): string | undefined {
  if (typeof id !== 'string' || id === '') return undefined;
  const inside = /\((?:\w+=)?([^()]*)\)\/?$/.exec(id)?.[1];
  if (inside === undefined) return id.includes('/') ? undefined : id;
  const decoded = percentDecoded(inside);
  return decoded.startsWith("'") && decoded.endsWith("'") ? decoded.slice(1, -1).replaceAll("''", "'") : decoded;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

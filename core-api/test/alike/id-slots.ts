import type { ApiDocument, Schema } from './example-body.ts';

/** Where an id stands in a request. `pointer` of a body is dotted, `0` for an entry of a list: `subject.personId`, `contributors.0.feedId`. */
export type IdSlot = { readonly in: 'path' | 'query' | 'body'; readonly name: string; readonly pointer: string };

type Operation = ApiDocument['paths'][string][string];

/** What somebody writes of themselves: an employer's number, by which nothing is looked up for them. */
const sayings: ReadonlySet<string> = new Set(['staffId']);
/** Names of ids that do not end in `Id`. */
const alsoIds: ReadonlySet<string> = new Set(['organisationCode', 'account']);
/** Path parts that are no ids. */
export const pathWords: Readonly<Record<string, string>> = { step: 'workshops', version: '1', service: 'mast-who-else', log: '1', level: '0', month: '2026-10' };

/** Every id that an operation of the document may be sent, needed or not, however deep: a new one is in by default. */
export function idSlots(document: ApiDocument, path: string, operation: Operation): IdSlot[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => pathWords[name] === undefined);
  const inQuery = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query' && isId(parameter.name)).map(({ name }) => name);
  const inBody = new Set(pointersOf(document, operation.requestBody?.content['application/json']?.schema ?? {}, '', 0));
  const slot = (where: IdSlot['in']) => (pointer: string): IdSlot => ({ in: where, name: pointer.split('.').at(-1) ?? '', pointer });
  return [...inPath.map(slot('path')), ...inQuery.map(slot('query')), ...[...inBody].map(slot('body'))];
}

function isId(name: string): boolean {
  return (name.endsWith('Id') && !sayings.has(name)) || alsoIds.has(name);
}

/** Rows of a batch nest records within records; nothing here lies deeper. */
const deepest = 6;

function pointersOf(document: ApiDocument, schema: Schema, before: string, depth: number): string[] {
  if (depth > deepest) return [];
  const whole = schema.$ref === undefined ? schema : (document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const below = [...(whole.anyOf ?? []), ...(whole.oneOf ?? []), ...(whole.allOf ?? [])].flatMap((part) => pointersOf(document, part, before, depth + 1));
  const listed = whole.items === undefined ? [] : pointersOf(document, whole.items, `${before}0.`, depth + 1);
  const named = Object.entries(whole.properties ?? {}).flatMap(([name, part]) => [...(isId(name) ? [`${before}${name}`] : []), ...pointersOf(document, part, `${before}${name}.`, depth + 1)]);
  return [...below, ...listed, ...named];
}

/** The value at a dotted pointer; undefined where there is none. */
export function valueAt(body: unknown, pointer: string): unknown {
  return pointer.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], body);
}

/** A copy with another value at a dotted pointer. */
export function withValueAt(body: unknown, pointer: string, value: unknown): unknown {
  const copy = structuredClone(body);
  const parts = pointer.split('.');
  const last = parts.pop() ?? '';
  const holder = parts.length === 0 ? copy : valueAt(copy, parts.join('.'));
  (holder as Record<string, unknown>)[last] = value;
  return copy;
}

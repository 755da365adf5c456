import { placesOf, isListGroup } from './places.ts';
import type { Place } from './places.ts';
import type { ListGroup } from './pole.ts';
import type { Shape } from './shape.ts';

/** What an element is to us: an event, a person in it, or one of several things of either. */
export type Context = { readonly kind: 'event' | 'person' } | { readonly kind: 'item'; readonly group: ListGroup; readonly item: number };

/** A shape's paths from the root of the document: which elements begin something, and which hold a value. Everything else is passed over. */
export type XmlPlan = { readonly contexts: ReadonlyMap<string, readonly Context[]>; readonly values: ReadonlyMap<string, readonly Place[]> };

export function xmlPlan(shape: Shape): XmlPlan {
  const event = shape.xml?.event ?? '';
  const person = `${event}/${shape.xml?.person ?? ''}`;
  const contexts = new Map<string, Context[]>([[event, [{ kind: 'event' }]], [person, [{ kind: 'person' }]]]);
  const baseOf = ({ group, item }: Place): string => {
    if (!isListGroup(group)) return group === 'person' ? person : event;
    const part = shape[group][item];
    return `${part?.of === 'event' ? event : person}/${part?.each ?? ''}`;
  };
  const values = new Map<string, Place[]>();
  for (const place of placesOf(shape)) {
    const base = baseOf(place);
    const { group, item } = place;
    if (isListGroup(group)) {
      const known = contexts.get(base) ?? [];
      if (!known.some((context) => context.kind === 'item' && context.group === group && context.item === item)) contexts.set(base, [...known, { kind: 'item', group, item }]);
    }
    const path = `${base}/${place.at}`;
    values.set(path, [...(values.get(path) ?? []), { ...place, at: path }]);
  }
  return { contexts, values };
}

import { listGroups, poleFields } from './pole.ts';
import type { ListGroup, PoleGroup } from './pole.ts';
import type { Shape } from './shape.ts';

/** Where one field of the POLE model stands in a file. `item`: which of the declared parts of its group, for groups that come more than once. */
export type Place = { readonly group: PoleGroup; readonly field: string; readonly item: number; readonly at: string };

const isList: ReadonlySet<PoleGroup> = new Set(listGroups);

/** The parts of a group as a list, also where there is one only. */
export function partsOf(shape: Shape, group: PoleGroup): readonly { readonly fields: Readonly<Partial<Record<string, string>>>; readonly constants: Readonly<Partial<Record<string, string>>> }[] {
  return isListGroup(group) ? shape[group] : [shape[group as Exclude<PoleGroup, ListGroup>]];
}

export function isListGroup(group: PoleGroup): group is ListGroup {
  return isList.has(group);
}

/** Every field that the shape declares, with its heading or path as the shape writes it. */
export function placesOf(shape: Shape): Place[] {
  return (Object.keys(poleFields) as PoleGroup[]).flatMap((group) =>
    partsOf(shape, group).flatMap(({ fields }, item) => Object.entries(fields).flatMap(([field, at]) => (at === undefined ? [] : [{ group, field, item, at }]))),
  );
}

import { partsOf } from './places.ts';
import type { Place } from './places.ts';
import type { Cell, ListGroup, PoleGroup, PoleRow } from './pole.ts';
import type { Shape } from './shape.ts';

type Values = Record<string, Cell>;

/** A row being put together, cell by cell; what a shape declares as never different is there from the start. */
export class PoleDraft {
  readonly #shape: Shape;
  readonly #parts = new Map<string, Values>();

  constructor(shape: Shape) {
    this.#shape = shape;
  }

  set({ group, field, item }: Pick<Place, 'group' | 'field' | 'item'>, cell: Cell): void {
    const key = `${group} ${item}`;
    const values = this.#parts.get(key) ?? {};
    values[field] = cell;
    this.#parts.set(key, values);
  }

  row(): PoleRow {
    const lists = { aliases: this.#list('aliases'), locations: this.#list('locations'), links: this.#list('links') };
    return { event: this.#part('event', 0), person: this.#part('person', 0), unit: this.#part('unit', 0), ...lists } as PoleRow;
  }

  #list(group: ListGroup): Values[] {
    return partsOf(this.#shape, group).flatMap((_, item) => (this.#parts.has(`${group} ${item}`) ? [this.#part(group, item)] : []));
  }

  #part(group: PoleGroup, item: number): Values {
    return { ...constantsOf(this.#shape, group, item), ...this.#parts.get(`${group} ${item}`) };
  }
}

/** The cells that a shape gives to a part since they never differ. */
export function constantsOf(shape: Shape, group: PoleGroup, item: number): Values {
  const constants = partsOf(shape, group)[item]?.constants ?? {};
  return Object.fromEntries(Object.entries(constants).flatMap(([field, text]) => (text === undefined ? [] : [[field, { text, at: `${group}.${field}` }]])));
}

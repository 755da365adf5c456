import { constantsOf } from './pole-draft.ts';
import type { Cell, ListGroup, PoleRow, ReadRow } from './pole.ts';
import type { Shape } from './shape.ts';
import type { Context, XmlPlan } from './xml-plan.ts';

type Values = Record<string, Cell>;
type Item = { readonly group: ListGroup; readonly values: Values };
type Frame = { readonly context: Context; readonly line: number; readonly groups: { event: Values; person: Values; unit: Values }; readonly items: Item[]; twice: boolean };

/**
 * Puts elements together to rows: an event is held until it ends, and then each person in it is a row; an event without a person is one row. Only what the plan names is kept, so that a
 * part, an offence or a narrative is never in memory as a value. A value that stands twice where one belongs makes the rows unclear.
 */
export class XmlRows {
  readonly rows: ReadRow[] = [];
  /** Declared values that were met. */
  readonly met = new Set<string>();
  /** How often each element that begins something was met. */
  readonly contexts = new Map<string, number>();
  readonly #plan: XmlPlan;
  readonly #shape: Shape;
  readonly #frames: Frame[] = [];
  #people: Frame[] = [];

  constructor(plan: XmlPlan, shape: Shape) {
    this.#plan = plan;
    this.#shape = shape;
  }

  /** Whether an event is under way. */
  get isInside(): boolean {
    return this.#frames.length > 0;
  }

  open(path: string, line: number): void {
    const found = this.#plan.contexts.get(path);
    if (found === undefined) return;
    this.contexts.set(path, (this.contexts.get(path) ?? 0) + 1);
    for (const context of found) this.#frames.push({ context, line, groups: { event: {}, person: {}, unit: {} }, items: [], twice: false });
  }

  isValue(path: string): boolean {
    return this.#plan.values.has(path);
  }

  value(path: string, text: string): void {
    for (const { group, field, item, at } of this.#plan.values.get(path) ?? []) {
      this.met.add(path);
      const frame = this.#frames.findLast(({ context }) => (context.kind === 'item' ? context.group === group && context.item === item : context.kind === (group === 'person' ? 'person' : 'event')));
      if (frame === undefined) continue;
      const values = frame.context.kind === 'item' ? (frame.items[0] ??= { group: frame.context.group, values: {} }).values : frame.groups[group === 'person' ? 'person' : group === 'unit' ? 'unit' : 'event'];
      if (values[field] !== undefined) frame.twice = true;
      values[field] = { text: text.trim(), at };
    }
  }

  close(path: string): void {
    for (const _context of this.#plan.contexts.get(path) ?? []) {
      const frame = this.#frames.pop();
      if (frame === undefined) continue;
      const { context } = frame;
      if (context.kind === 'item') this.#keep(frame, context);
      else if (context.kind === 'person') this.#people.push(frame);
      else this.#end(frame);
    }
  }

  #keep(frame: Frame, context: Extract<Context, { kind: 'item' }>): void {
    const around = this.#frames.findLast((other) => other.context.kind !== 'item');
    const values = frame.items[0]?.values;
    if (around === undefined || values === undefined) return;
    around.items.push({ group: context.group, values: { ...constantsOf(this.#shape, context.group, context.item), ...values } });
    if (frame.twice) around.twice = true;
  }

  #end(event: Frame): void {
    const people = this.#people.length === 0 ? [undefined] : this.#people;
    this.#people = [];
    for (const person of people) {
      const line = person?.line ?? event.line;
      if (event.twice || person?.twice === true) this.rows.push({ line, unclear: 'element-twice' });
      else this.rows.push({ line, pole: this.#row(event, person) });
    }
  }

  #row(event: Frame, person: Frame | undefined): PoleRow {
    const items = [...event.items, ...(person?.items ?? [])];
    const list = (group: ListGroup): Values[] => items.filter((item) => item.group === group).map(({ values }) => values);
    const whole = {
      event: { ...constantsOf(this.#shape, 'event', 0), ...event.groups.event },
      unit: { ...constantsOf(this.#shape, 'unit', 0), ...event.groups.unit },
      person: { ...(person === undefined ? {} : constantsOf(this.#shape, 'person', 0)), ...person?.groups.person },
      aliases: list('aliases'), locations: list('locations'), links: list('links'),
    };
    return whole as PoleRow;
  }
}

import type { PersonStatement } from '../mapping/person-statement.ts';

/** A statement about a person and its place in the order of all. */
export type Told = { readonly moment: number; readonly statement: PersonStatement };
type Fields = Omit<PersonStatement, 'marks'>;
type Known<Value> = { readonly value: Value; readonly since: number };

/** What is known of one person: of each field the newest that was said, and since when it has that value. */
export type PersonState = { readonly [Name in keyof Fields]?: Known<NonNullable<Fields[Name]>> } & { readonly marks: ReadonlyMap<string, Known<readonly string[]>> };

/** Replays statements in order. What a message does not say stays; what it deletes goes; the same value again is not news. */
export function replayPerson(told: readonly Told[]): PersonState {
  const fields: Record<string, Known<unknown>> = {};
  const marks = new Map<string, Known<readonly string[]>>();
  for (const { moment, statement } of told) {
    const { marks: said, ...others } = statement;
    for (const [name, value] of Object.entries(others)) {
      if (value === null) delete fields[name];
      // How reliable a field is may have been said again beside a new value, so its moment is that of the newest statement.
      else if (name === 'reliability' || fields[name] === undefined || JSON.stringify(fields[name].value) !== JSON.stringify(value)) fields[name] = { value, since: moment };
    }
    for (const [name, codes] of Object.entries(said)) marks.set(name, { value: codes ?? [], since: moment });
  }
  return { ...(fields as Omit<PersonState, 'marks'>), marks };
}

import type { ElementType } from './binary-array.ts';
import { binaryArray } from './binary-array.ts';

const binaryTypes: ReadonlySet<string> = new Set<ElementType>(['uuid', 'bytea', 'text', 'int', 'bigint']);

/** By statement text: the type of the elements of each parameter that may travel as bytes. */
const known = new Map<string, readonly (ElementType | undefined)[]>();

/**
 * The values of a statement, its arrays as bytes: pg hands bytes on as they are, in the format that the server reads without parsing. What an array holds is read from the
 * statement, which says `$3::bytea[]` wherever it takes one.
 */
export function binaryParameters(text: string, values: readonly unknown[]): unknown[] {
  const types = known.get(text) ?? typesOf(text);
  known.set(text, types);
  return values.map((value, at) => {
    const type = types[at];
    return type === undefined || !Array.isArray(value) ? value : (binaryArray(type, value) ?? value);
  });
}

/** A parameter that is called arrays of two types, or is no array somewhere, is left to the server. */
function typesOf(text: string): (ElementType | undefined)[] {
  const types: (ElementType | undefined)[] = [];
  const names = Map.groupBy(text.matchAll(/\$(\d+)(::[a-z0-9]+(?:\[\])?)?/g), ([, number]) => Number(number) - 1);
  for (const [at, uses] of names) {
    const casts = new Set(uses.map(([, , cast]) => cast));
    const [cast = ''] = casts;
    const type = cast.slice(2, -2);
    if (casts.size === 1 && cast.endsWith('[]') && isBinary(type)) types[at] = type;
  }
  return types;
}

function isBinary(type: string): type is ElementType {
  return binaryTypes.has(type);
}

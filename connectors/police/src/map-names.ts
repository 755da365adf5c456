import type { CellReader } from './cell-reader.ts';
import type { Cell, PoleRow } from './pole.ts';
import type { Shape } from './shape.ts';

/** The names of a nominal: as entered, a former family name, and every alias with its use. A name that nobody knows is none. */
export function mapNames(cells: CellReader, person: PoleRow['person'], aliases: PoleRow['aliases'], { unknownNames, codes }: Pick<Shape, 'unknownNames' | 'codes'>): Record<string, unknown>[] {
  const unknown = new Set(unknownNames.map((name) => name.toLowerCase()));
  const name = (cell: Cell | undefined, pointer: string): unknown => {
    const text = cells.text(cell, pointer);
    return typeof text === 'string' && unknown.has(text.toLowerCase()) ? undefined : text;
  };
  const parts = (given: unknown, middle: unknown, family: unknown): Record<string, unknown> =>
    ({ ...(given === undefined ? {} : { given }), ...(middle === undefined ? {} : { middle }), ...(family === undefined ? {} : { family }) });
  const given = name(person.given, '/person/names/0/given');
  const usual = parts(given, name(person.middle, '/person/names/0/middle'), name(person.family, '/person/names/0/family'));
  const former = name(person.previousFamily, '/person/names/1/family');
  const names: Record<string, unknown>[] = [
    ...(Object.keys(usual).length === 0 ? [] : [{ ...usual, use: 'usual' }]),
    ...(former === undefined ? [] : [{ ...parts(given, undefined, former), use: 'former' }]),
  ];
  for (const alias of aliases) {
    const at = `/person/names/${names.length}`;
    const called = parts(name(alias.given, `${at}/given`), undefined, name(alias.family, `${at}/family`));
    if (Object.keys(called).length > 0) names.push({ ...called, use: cells.code(alias.type, `${at}/use`, codes['aliases.type'] ?? {}, 'alias') });
  }
  return names;
}

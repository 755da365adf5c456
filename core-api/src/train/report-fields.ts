import type { FieldInfo } from './comparison.ts';
import type { FittedMixture } from './fit-mixture.ts';

/** What training learnt of a field: per level its probability in each class. */
export type FieldReport = { readonly name: string; readonly levels: readonly { name: string; match: number; namesake: number; household: number; neighbour: number; stranger: number }[] };

export function reportFields(fields: readonly FieldInfo[], { classes }: FittedMixture): FieldReport[] {
  return fields.map(({ name, levels }, field) => ({
    name,
    levels: levels.slice(1).map((level, at) => {
      const [match = 0, namesake = 0, household = 0, neighbour = 0, stranger = 0] = classes.map(({ tables }) => tables[field]?.[at + 1] ?? 0);
      return { name: level, match, namesake, household, neighbour, stranger };
    }),
  }));
}

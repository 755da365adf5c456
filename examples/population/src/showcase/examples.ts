/** The searchable part of a search body (DESIGN section 6): what somebody asks, without the declaration. */
export type ExampleQuestion = {
  person?: { given?: string; middle?: string; family?: string; dateOfBirth?: string; nhsNumber?: string };
  address?: { line1: string; line2?: string; town?: string; postcode: string };
};

/**
 * Questions whose answers are known: `person` is Mair of the Jones family, `golden` the pair with day and month swapped, `address` is known to fire
 * and police, and `nil` is in nobody's file in any population, since no table of names holds that family name.
 */
export const examples = {
  person: { person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' } },
  golden: { person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } },
  address: { address: { line1: 'Flat 4, Mariner Court', line2: '9 Pottery Quay', town: 'Swansea', postcode: 'SA1 8YB' } },
  nil: { person: { given: 'Perpetua', family: 'Quillfeather', dateOfBirth: '1987-02-27' } },
} as const satisfies Record<string, ExampleQuestion>;

/** Fields of a row as matching knows them; extra columns are `extra.<name>`. */
export type RowField = 'given' | 'middle' | 'family' | 'dateOfBirth' | 'sex' | 'addressLine1' | 'addressLine2' | 'town' | 'postcode' | 'nhsNumber' | `extra.${string}`;

/** One row of an input: who sent it, its id there, and what it says: trimmed text, only of cells that are not empty, the birth date ISO-shaped. */
export type LinkRow = { readonly source: string; readonly id: string; readonly values: Readonly<Partial<Record<RowField, string>>> };

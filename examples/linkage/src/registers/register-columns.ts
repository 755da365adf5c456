/** Columns of the generator's rows, and what `link.json` calls them. */
export const registerColumns = {
  given: 'given_name',
  middle: 'middle_name',
  family: 'family_name',
  dateOfBirth: 'date_of_birth',
  sex: 'sex',
  addressLine1: 'address_line_1',
  addressLine2: 'address_line_2',
  town: 'town',
  postcode: 'postcode',
  nhsNumber: 'nhs_number',
} as const;

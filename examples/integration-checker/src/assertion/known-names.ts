const usual: Readonly<Record<string, readonly string[]>> = {
  given: ['firstname', 'forename', 'forenames', 'givenname', 'givennames', 'first'],
  middle: ['middlename', 'middlenames'],
  family: ['surname', 'lastname', 'familyname', 'last'],
  dateOfBirth: ['dob', 'birthdate', 'dateofbirth', 'birthday', 'born'],
  nhsNumber: ['nhs', 'nhsno', 'nhsnumber', 'nhsnum'],
  line1: ['street', 'addressline', 'address', 'houseandstreet'],
  town: ['city', 'posttown'],
  postcode: ['postcode', 'postalcode', 'zip', 'zipcode'],
  members: ['family', 'household', 'people', 'siblings'],
};

/** Usual names of fields, in small letters without signs, to MAST's own: none of them can be a person's. */
export const knownNames: ReadonlyMap<string, string> = new Map(Object.entries(usual).flatMap(([ours, theirs]) => theirs.map((name) => [name, ours] as const)));

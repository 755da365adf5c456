/** How often one source goes wrong, per record it writes; every rate is multiplied by the wish's error multiplier, and name rates by the strain of the tradition. */
export type NameRates = {
  /** Entered by the name that they are known by, where that is another. */
  knownAs: number;
  /** Entered by any short form of the given name, where there is one. */
  nickname: number;
  givenSpelling: number; familySpelling: number;
  givenTypo: number; familyTypo: number;
  givenMisread: number; familyMisread: number;
  initial: number;
  givenMissing: number; familyMissing: number;
  /** Middle name and given name exchanged. */
  middleFirst: number;
  middleInGiven: number;
  middleMissing: number; middleInitial: number;
  /** Cut off, as a narrow form or an old system does. */
  cut: number;
  swapped: number;
  /** The name from before a marriage, or the other parent's. */
  former: number;
  /** Half of a double name. */
  halved: number;
  /** Somebody else's name: the wrong line of a form, another household member's, a guess. */
  givenWrong: number; familyWrong: number;
  marksLost: number; hyphenLost: number; capitals: number;
  /** A newborn entered as Baby. */
  baby: number;
};

export type BirthRates = { missing: number; swapped: number; yearOff: number; decadeOff: number; firstOfJanuary: number; misread: number; guessed: number; placeholder: number; sexMissing: number; sexWrong: number };

export type AddressRates = {
  missing: number; postcodeMissing: number; postcodeTypo: number; postcodeMisread: number; postcodeNear: number; postcodeUnspaced: number; townMissing: number; townWelsh: number; streetShort: number; streetTypo: number; joined: number; flatMissing: number; buildingMissing: number;
  /** Share of records with the property number. */
  uprn: number;
  /** The last home, though they had moved. */
  stale: number;
};

export type SourceRates = { name: NameRates; birth: BirthRates; address: AddressRates };

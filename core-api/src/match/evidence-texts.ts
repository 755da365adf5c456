/*
 * What each finding is called on screen, in English and Welsh. A finding without a row is no reason and is not shown (`unknown` everywhere; a
 * different address, which people who move have). Facts, not scores: no word of likelihood.
 */
type Texts = Readonly<Record<string, { readonly en: string; readonly cy: string }>>;

export const evidenceTexts: Readonly<Record<'nhsNumber' | 'identifier' | 'givenName' | 'middleName' | 'familyName' | 'dateOfBirth' | 'address' | 'sex', Texts>> = {
  nhsNumber: {
    same: { en: 'NHS number agrees', cy: "Mae'r rhif GIG yn cytuno" },
    differ: { en: 'NHS numbers are different', cy: "Mae'r rhifau GIG yn wahanol" },
  },
  identifier: {
    same: { en: 'Pupil or learner number agrees', cy: "Mae'r rhif disgybl neu ddysgwr yn cytuno" },
    differ: { en: 'Pupil or learner numbers are different', cy: "Mae'r rhifau disgybl neu ddysgwr yn wahanol" },
  },
  givenName: {
    exact: { en: 'First name agrees', cy: "Mae'r enw cyntaf yn cytuno" },
    nickname: { en: 'First name is another form of the same name', cy: "Mae'r enw cyntaf yn ffurf arall ar yr un enw" },
    near: { en: 'First name is spelt slightly differently', cy: "Mae'r enw cyntaf wedi'i sillafu ychydig yn wahanol" },
    similar: { en: 'First names are alike', cy: "Mae'r enwau cyntaf yn debyg" },
    initial: { en: 'First name agrees by its initial', cy: 'Mae llythyren gyntaf yr enw cyntaf yn cytuno' },
    middle: { en: 'First name is the middle name of the other', cy: 'Enw cyntaf y naill yw enw canol y llall' },
    swapped: { en: 'First and family names are swapped', cy: "Mae'r enw cyntaf a'r cyfenw wedi'u cyfnewid" },
    garbled: { en: 'First names cannot be made to agree; one of them may be misread', cy: "Nid oes modd cysoni'r enwau cyntaf; gall un ohonynt fod wedi'i gamddarllen" },
    lookalike: { en: 'First names look alike but are different names', cy: "Mae'r enwau cyntaf yn edrych yn debyg ond maent yn enwau gwahanol" },
    differ: { en: 'First names are different', cy: "Mae'r enwau cyntaf yn wahanol" },
  },
  middleName: {
    exact: { en: 'Middle name agrees', cy: "Mae'r enw canol yn cytuno" },
    near: { en: 'Middle name is spelt slightly differently', cy: "Mae'r enw canol wedi'i sillafu ychydig yn wahanol" },
    initial: { en: 'Middle name agrees by its initial', cy: 'Mae llythyren gyntaf yr enw canol yn cytuno' },
    differ: { en: 'Middle names are different', cy: "Mae'r enwau canol yn wahanol" },
  },
  familyName: {
    exact: { en: 'Family name agrees', cy: "Mae'r cyfenw yn cytuno" },
    part: { en: 'Part of the family name agrees', cy: "Mae rhan o'r cyfenw yn cytuno" },
    near: { en: 'Family name is spelt slightly differently', cy: "Mae'r cyfenw wedi'i sillafu ychydig yn wahanol" },
    similar: { en: 'Family names are alike', cy: "Mae'r cyfenwau yn debyg" },
    renamed: { en: 'Family names are different, which may be by marriage', cy: "Mae'r cyfenwau yn wahanol, efallai oherwydd priodas" },
    swapped: { en: 'Family name stands in the first name field', cy: 'Mae\'r cyfenw ym maes yr enw cyntaf' },
    differ: { en: 'Family names are different', cy: "Mae'r cyfenwau yn wahanol" },
  },
  dateOfBirth: {
    exact: { en: 'Date of birth agrees', cy: "Mae'r dyddiad geni yn cytuno" },
    swapped: { en: 'Day and month of birth are swapped', cy: "Mae diwrnod a mis y geni wedi'u cyfnewid" },
    month: { en: 'Month and year of birth agree', cy: "Mae mis a blwyddyn y geni yn cytuno" },
    known: { en: 'Date of birth agrees as far as it is known', cy: "Mae'r dyddiad geni yn cytuno cyn belled ag y mae'n hysbys" },
    year: { en: 'Year of birth agrees', cy: "Mae blwyddyn y geni yn cytuno" },
    typo: { en: 'Date of birth differs by one digit', cy: 'Mae un digid yn wahanol yn y dyddiad geni' },
    expected: { en: 'Date of birth fits the expected date', cy: "Mae'r dyddiad geni yn cyd-fynd â'r dyddiad disgwyliedig" },
    about: { en: 'Estimated date of birth is close', cy: "Mae'r dyddiad geni amcangyfrifedig yn agos" },
    parts: { en: 'Date of birth agrees in part', cy: "Mae'r dyddiad geni yn cytuno'n rhannol" },
    differ: { en: 'Dates of birth are different', cy: "Mae'r dyddiadau geni yn wahanol" },
  },
  address: {
    address: { en: 'Address agrees', cy: "Mae'r cyfeiriad yn cytuno" },
    building: { en: 'Building agrees; the flat or the exact number is not known', cy: "Mae'r adeilad yn cytuno; nid yw'r fflat na'r union rif yn hysbys" },
    postcode: { en: 'Postcode agrees', cy: "Mae'r cod post yn cytuno" },
    street: { en: 'House number and street agree; the postcode is missing or misspelt', cy: "Mae rhif y tŷ a'r stryd yn cytuno; mae'r cod post ar goll neu wedi'i gamsillafu" },
    neighbour: { en: 'Postcode agrees; the house or flat is another', cy: "Mae'r cod post yn cytuno; mae'r tŷ neu'r fflat yn wahanol" },
    communal: { en: 'Both at one hostel, home or other institution', cy: 'Y ddau yn yr un hostel, cartref neu sefydliad arall' },
    sector: { en: 'Neighbourhood of the postcode agrees', cy: "Mae cymdogaeth y cod post yn cytuno" },
    district: { en: 'District of the postcode agrees', cy: "Mae ardal y cod post yn cytuno" },
  },
  sex: {
    same: { en: 'Sex agrees', cy: "Mae'r rhyw yn cytuno" },
    differ: { en: 'Sex is recorded differently', cy: "Mae'r rhyw wedi'i gofnodi'n wahanol" },
  },
};

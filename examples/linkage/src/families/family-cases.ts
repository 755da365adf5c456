/** Rows of one household or a few, and which of them are one person: each line of `people` names the rows of a person. */
export type FamilyCase = { readonly name: string; readonly rows: readonly string[]; readonly people: readonly string[] };

const home = '14 Heol y Nant, Cowbridge|CF71 7AA';
const elsewhere = '3 Mill Lane, Swansea|SA1 1AA';

/*
 * Whom matching confuses, and nobody may: written by hand, not by the generator. A row is `given|middle|family|born|sex|address|postcode|NHS number`; the last
 * parts may be missing. People are rows by number, from 1.
 */
export const familyCases: readonly FamilyCase[] = [
  { name: 'twins, a boy and a girl, each in two extracts', rows: [`Osian||Rees|2015-04-03|m|${home}`, `Elin||Rees|2015-04-03|f|${home}`, `Osian||Rees|2015-04-03|m|${home}`, `Elin||Rees|2015-04-03|f|${home}`], people: ['1 3', '2 4'] },
  { name: 'twins whose names differ by a letter', rows: [`Ella||Bowen|2014-01-09|f|${home}`, `Ellie||Bowen|2014-01-09|f|${home}`, `Ella||Bowen|2014-01-09|f|${home}`], people: ['1 3', '2'] },
  { name: 'twins of one initial', rows: [`Harpreet||Singh|2012-07-30|m|${home}`, `Harjit||Singh|2012-07-30|m|${home}`, `Harjit||Singh|2012-07-30|m|${elsewhere}`], people: ['1', '2 3'] },
  { name: 'twins with a nickname each', rows: [`William||Price|2010-10-10|m|${home}`, `Thomas||Price|2010-10-10|m|${home}`, `Bill||Price|2010-10-10|m|${home}`, `Tom||Price|2010-10-10|m|${home}`], people: ['1 3', '2 4'] },
  { name: 'a twin who moved is a twin still', rows: [`Amina||Hussain|2009-02-11|f|${home}`, `Zahra||Hussain|2009-02-11|f|${elsewhere}`], people: ['1', '2'] },
  { name: 'twins born unnamed, then named', rows: [`Twin 1||Rees|2026-10-01|m|${home}`, `Twin 2||Rees|2026-10-01|m|${home}`, `Osian||Rees|2026-10-01|m|${home}`, `Ioan||Rees|2026-10-01|m|${home}`], people: ['1', '2', '3', '4'] },
  { name: 'father and son of one name', rows: [`David||Jones|1971-05-20|m|${home}`, `David||Jones|1999-08-02|m|${home}`, `David||Jones|1971-05-20|m|${home}`, `David||Jones|1999-08-02|m|${home}`], people: ['1 3', '2 4'] },
  { name: 'father and son, with a record that has no date', rows: [`David||Jones|1971-05-20|m|${home}`, `David||Jones|1999-08-02|m|${home}`, `David||Jones||m|${home}`], people: ['1', '2', '3'] },
  { name: 'father and son born on one day of the year', rows: [`Mohammed|Ali|Khan|1968-03-14|m|${home}`, `Mohammed|Ali|Khan|1996-03-14|m|${home}`], people: ['1', '2'] },
  { name: 'mother and daughter of one name', rows: [`Mair||Evans|1980-09-09|f|${home}`, `Mair||Evans|2004-01-30|f|${home}`, `Mair||Evans|2004-01-30|f|${home}`], people: ['1', '2 3'] },
  { name: 'grandfather, father and son', rows: [`John||Morgan|1941-02-02|m|${home}`, `John||Morgan|1967-06-06|m|${home}`, `John||Morgan|1994-12-12|m|${home}`], people: ['1', '2', '3'] },
  { name: 'a newborn called Baby is not the brother', rows: [`Baby||Griffiths|2026-09-30|m|${home}`, `Harri||Griffiths|2024-05-05|m|${home}`, `Harri||Griffiths|2024-05-05|m|${home}`], people: ['1', '2 3'] },
  { name: 'a newborn of the mother is not the mother', rows: [`Baby of Sarah||Lloyd|2026-11-01|f|${home}`, `Sarah||Lloyd|1995-11-01|f|${home}`], people: ['1', '2'] },
  { name: 'brothers a year apart', rows: [`Jac||Thomas|2012-03-03|m|${home}`, `Jack||Thomas|2013-04-03|m|${home}`], people: ['1', '2'] },
  { name: 'husband and wife of one birthday', rows: [`Gareth||Hughes|1985-06-01|m|${home}`, `Gwen||Hughes|1985-06-01|f|${home}`], people: ['1', '2'] },
  { name: 'strangers of one common name and birthday, far apart', rows: [`David||Jones|1971-05-20|m|${home}`, `David||Jones|1971-05-20|m|8 High Street, Wrexham|LL11 2AA|9990000018`, `David||Jones|1971-05-20|m|${home}|9990000026`], people: ['1 3', '2'] },
  { name: 'different NHS numbers are different people', rows: [`Nia||Roberts|1990-01-20|f|${home}|9990000018`, `Nia||Roberts|1990-01-20|f|${home}|9990000026`], people: ['1', '2'] },
  { name: 'a woman who married is herself, and not her sister', rows: [`Rhian||Powell|1988-12-05|f|${home}|9990000018`, `Rhian||Walters|1988-12-05|f|${elsewhere}|9990000018`, `Rhiannon||Powell|1991-02-07|f|${home}`], people: ['1 2', '3'] },
];

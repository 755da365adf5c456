import type { Lack } from './match-report.ts';

/** Headings of the report. The Welsh is a draft until a translator has read it. */
export type ReportTexts = {
  title: (model: string) => string;
  organisations: string;
  organisation: string;
  records: string;
  people: string;
  duplicated: string;
  lacking: string;
  lacks: Readonly<Record<Lack, string>>;
  losses: string;
  levels: (from: string, to: string) => string;
  all: string;
  strong: string;
  possible: string;
  none: string;
  withOne: string;
  withMore: string;
  nhs: string;
  nhsRow: (counts: { given: number; agree: number; differ: number; traced: number }) => string;
  between: (one: string, other: string) => string;
  review: (counts: { pairs: number; one: number; other: number }) => string;
  fields: Readonly<Record<'givenName' | 'middleName' | 'familyName' | 'dateOfBirth' | 'address' | 'sex' | 'nhsNumber', string>>;
  unknown: string;
  elsewhere: string;
  notice: string;
};

export const reportTexts: Readonly<Record<'en' | 'cy', ReportTexts>> = {
  en: {
    title: (model) => `Levels of match between organisations (model ${model})`,
    organisations: 'Organisations',
    organisation: 'organisation',
    records: 'records',
    people: 'people',
    duplicated: 'duplicated',
    lacking: 'Records that lack',
    lacks: { nothing: 'nothing (name, date of birth, postcode)', givenName: 'given name', familyName: 'family name', dateOfBirth: 'date of birth', postcode: 'postcode', nhsNumber: 'NHS number' },
    losses: 'Given, but without meaning (placeholders, faults)',
    levels: (from, to) => `Records of ${from}, matched in ${to}`,
    all: 'all',
    strong: 'strong',
    possible: 'possible',
    none: 'none',
    withOne: 'strong with one record there',
    withMore: 'strong with more records there',
    nhs: 'NHS numbers',
    nhsRow: ({ given, agree, differ, traced }) => `given ${given}; of strong matches with one on both sides ${agree} agree and ${differ} differ; could be traced for ${traced} without one`,
    between: (one, other) => `${one} and ${other}: how the strong matches agree, field by field`,
    review: ({ pairs, one, other }) => `for review: ${pairs} pairs, of ${one} and ${other} records`,
    fields: { givenName: 'given name', middleName: 'middle name', familyName: 'family name', dateOfBirth: 'date of birth', address: 'address', sex: 'sex', nhsNumber: 'NHS number' },
    unknown: 'Not given on one side or both',
    elsewhere: 'Address is different',
    notice: 'A match says that records are about one person, nothing about that person. Possible matches are joined by a reviewer or not at all.',
  },
  cy: {
    title: (model) => `Lefelau cyfatebiaeth rhwng sefydliadau (model ${model})`,
    organisations: 'Sefydliadau',
    organisation: 'sefydliad',
    records: 'cofnodion',
    people: 'pobl',
    duplicated: 'dyblyg',
    lacking: 'Cofnodion heb',
    lacks: { nothing: 'ddim ar goll (enw, dyddiad geni, cod post)', givenName: 'enw cyntaf', familyName: 'cyfenw', dateOfBirth: 'dyddiad geni', postcode: 'cod post', nhsNumber: 'rhif GIG' },
    losses: 'Wedi’u rhoi, ond heb ystyr (dalfannau, gwallau)',
    levels: (from, to) => `Cofnodion ${from}, wedi’u cyfateb yn ${to}`,
    all: 'pob un',
    strong: 'cryf',
    possible: 'posibl',
    none: 'dim',
    withOne: 'cryf gydag un cofnod yno',
    withMore: 'cryf gyda mwy o gofnodion yno',
    nhs: 'Rhifau GIG',
    nhsRow: ({ given, agree, differ, traced }) => `wedi’u rhoi ${given}; o’r cyfatebiaethau cryf ag un ar y ddwy ochr mae ${agree} yn cytuno a ${differ} yn wahanol; gellid olrhain rhif i ${traced} heb un`,
    between: (one, other) => `${one} a ${other}: sut mae’r cyfatebiaethau cryf yn cytuno, fesul maes`,
    review: ({ pairs, one, other }) => `i’w hadolygu: ${pairs} pâr, o ${one} a ${other} cofnod`,
    fields: { givenName: 'enw cyntaf', middleName: 'enw canol', familyName: 'cyfenw', dateOfBirth: 'dyddiad geni', address: 'cyfeiriad', sex: 'rhyw', nhsNumber: 'rhif GIG' },
    unknown: 'Heb ei roi ar un ochr neu’r ddwy',
    elsewhere: 'Mae’r cyfeiriad yn wahanol',
    notice: 'Mae cyfatebiaeth yn dweud bod cofnodion yn ymwneud ag un person, dim am y person hwnnw. Adolygydd sy’n uno cyfatebiaethau posibl, neu neb.',
  },
};

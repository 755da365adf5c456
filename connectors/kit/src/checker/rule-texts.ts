/** A rule in plain words for the people who make the file: what is wrong and what to do. */
export type RuleText = { readonly en: string; readonly cy: string };

/** Every rule that the checker can find, in English and Welsh. */
export const ruleTexts: Readonly<Record<string, RuleText>> = {
  'name-not-agreed': {
    en: 'The file name is not as agreed: <name>_<full or delta>_<yyyy-mm-dd>_<number>.csv, in small letters, with .gz if it is packed.',
    cy: "Nid yw enw'r ffeil fel y cytunwyd: <enw>_<full neu delta>_<bbbb-mm-dd>_<rhif>.csv, mewn llythrennau bach, gyda .gz os yw wedi'i chywasgu.",
  },
  sealed: {
    en: 'The file is encrypted. Check it before it is encrypted.',
    cy: "Mae'r ffeil wedi'i hamgryptio. Gwiriwch hi cyn ei hamgryptio.",
  },
  'manifest-unreadable': {
    en: 'The manifest beside the file cannot be read. Make it again, for example with --write-manifest.',
    cy: "Ni ellir darllen y maniffest sydd gyda'r ffeil. Crëwch ef eto, er enghraifft gyda --write-manifest.",
  },
  'manifest-disagrees-with-name': {
    en: 'The manifest gives another number or kind (full or delta) than the file name.',
    cy: "Mae'r maniffest yn rhoi rhif neu fath (full neu delta) gwahanol i enw'r ffeil.",
  },
  'schema-not-supported': {
    en: 'The manifest names another layout than the one the file was checked against.',
    cy: "Mae'r maniffest yn enwi cynllun gwahanol i'r un y gwiriwyd y ffeil yn ei erbyn.",
  },
  'bytes-disagree': {
    en: 'The file has not the length that the manifest gives. It was cut short or changed after the manifest was made.',
    cy: "Nid yw hyd y ffeil yr un fath â'r hyd yn y maniffest. Fe'i torrwyd yn fyr neu fe'i newidiwyd ar ôl creu'r maniffest.",
  },
  'hash-disagrees': {
    en: 'The file is not the one the manifest was made for (SHA-256). Make the manifest last.',
    cy: "Nid hon yw'r ffeil y crëwyd y maniffest ar ei chyfer (SHA-256). Crëwch y maniffest yn olaf.",
  },
  'rows-disagree': {
    en: 'The file has not as many rows as the manifest gives. Often a quotation mark is left open.',
    cy: "Nid oes gan y ffeil gynifer o resi ag y mae'r maniffest yn ei ddweud. Yn aml mae dyfynnod heb ei gau.",
  },
  'header-missing': {
    en: 'The first line is not the agreed heading row.',
    cy: "Nid y rhes benawdau y cytunwyd arni yw'r llinell gyntaf.",
  },
  'column-missing': { en: 'A column of the agreed layout is missing or has another heading.', cy: "Mae colofn o'r cynllun y cytunwyd arno ar goll, neu mae ganddi bennawd arall." },
  'column-twice': { en: 'A heading stands twice.', cy: 'Mae pennawd yn ymddangos ddwywaith.' },
  'quote-not-closed': { en: 'A quotation mark is opened and never closed.', cy: "Mae dyfynnod wedi'i agor a heb ei gau." },
  'quote-misplaced': {
    en: 'A quotation mark stands inside a cell. Put the whole cell in quotation marks and double those inside it.',
    cy: "Mae dyfynnod y tu mewn i gell. Rhowch y gell gyfan rhwng dyfynodau a dyblwch y rhai sydd y tu mewn iddi.",
  },
  'row-too-long': { en: 'A row is far too long. Often a quotation mark is left open.', cy: 'Mae rhes yn llawer rhy hir. Yn aml mae dyfynnod heb ei gau.' },
  'xml-broken': { en: 'The file is not well-formed XML at this line: an element is not closed, or a character is not written as XML needs.', cy: "Nid yw'r ffeil yn XML cywir ar y llinell hon: mae elfen heb ei chau, neu nid yw nod wedi'i ysgrifennu fel y mae XML yn gofyn." },
  'xml-doctype': { en: 'The file has a document type (DOCTYPE). It is refused, since one can fetch or unfold what nobody sent. Leave it out.', cy: "Mae gan y ffeil fath o ddogfen (DOCTYPE). Fe'i gwrthodir, gan y gall un nôl neu ddatblygu'r hyn nad anfonodd neb. Gadewch ef allan." },
  'xml-too-deep': { en: 'Elements stand inside each other far deeper than in the agreed extract.', cy: "Mae elfennau y tu mewn i'w gilydd yn llawer dyfnach nag yn yr echdyniad y cytunwyd arno." },
  'element-twice': { en: 'An element that can be there once stands twice in one event or person.', cy: 'Mae elfen a all fod yno unwaith yn ymddangos ddwywaith mewn un digwyddiad neu berson.' },
  'precision-mismatch': { en: 'The birth date is longer or shorter than it is said to be.', cy: "Mae'r dyddiad geni yn hirach neu'n fyrrach nag y dywedir." },
  'cell-count': {
    en: 'The row has not as many cells as there are headings. Often a comma inside a cell is not in quotation marks.',
    cy: "Nid oes gan y rhes gynifer o gelloedd ag sydd o benawdau. Yn aml nid yw coma y tu mewn i gell rhwng dyfynodau.",
  },
  'gzip-broken': { en: 'The packed file (.gz) is damaged or is not packed at all.', cy: "Mae'r ffeil gywasgedig (.gz) wedi'i difrodi, neu nid yw wedi'i chywasgu o gwbl." },
  'unpacked-too-large': { en: 'The packed file unpacks beyond all measure.', cy: "Mae'r ffeil gywasgedig yn dadgywasgu y tu hwnt i bob maint rhesymol." },
  'encoding-utf-16': { en: 'The file is in UTF-16. Save it as UTF-8.', cy: "Mae'r ffeil mewn UTF-16. Cadwch hi fel UTF-8." },
  'encoding-not-as-declared': { en: 'The file is in another encoding than the one agreed.', cy: "Mae'r ffeil mewn amgodiad gwahanol i'r un y cytunwyd arno." },
  undecodable: {
    en: 'Letters in the cell are damaged, or are in another encoding than the rest of the file.',
    cy: "Mae llythrennau yn y gell wedi'u difrodi, neu maent mewn amgodiad gwahanol i weddill y ffeil.",
  },
  'line-break': { en: 'A reference or number holds a line break or tab.', cy: 'Mae toriad llinell neu dab mewn cyfeirnod neu rif.' },
  'date-format': { en: 'The date is not written as agreed.', cy: "Nid yw'r dyddiad wedi'i ysgrifennu fel y cytunwyd." },
  'date-order': {
    en: 'Day and month stand the other way round than agreed. Rows that do not show it would be loaded under wrong days, so the whole file would be held.',
    cy: "Mae'r dydd a'r mis y ffordd arall i'r hyn y cytunwyd arno. Câi rhesi nad ydynt yn dangos hynny eu llwytho dan ddyddiau anghywir, felly câi'r ffeil gyfan ei dal yn ôl.",
  },
  'date-placeholder': { en: 'A date like 01/01/1900 or 31/12/9999 that stands for no date. Leave the cell empty.', cy: 'Dyddiad fel 01/01/1900 neu 31/12/9999 nad yw\'n golygu dyddiad. Gadewch y gell yn wag.' },
  'date-not-real': { en: 'The calendar has no such day.', cy: "Nid oes dydd o'r fath yn y calendr." },
  'date-in-future': { en: 'The date lies in the future.', cy: "Mae'r dyddiad yn y dyfodol." },
  'birth-in-future': { en: 'The date of birth lies in the future. An unborn child has an expected date instead.', cy: "Mae'r dyddiad geni yn y dyfodol. Dyddiad disgwyliedig sydd gan blentyn heb ei eni." },
  'end-before-start': { en: 'It ends before it begins.', cy: "Mae'n gorffen cyn dechrau." },
  'length-not-as-declared': {
    en: 'The value has not as many characters as agreed for its column. Often zeros at its start were lost.',
    cy: "Nid oes gan y gwerth gynifer o nodau ag y cytunwyd ar gyfer ei golofn. Yn aml collwyd seroau ar ei ddechrau.",
  },
  'spreadsheet-number': { en: 'A spreadsheet wrote a long number in short (9.43E+09). Send the export as it is, not saved from a spreadsheet.', cy: "Talfyrrodd taenlen rif hir (9.43E+09). Anfonwch yr allforyn fel y mae, heb ei gadw o daenlen." },
  'spreadsheet-date': { en: 'A spreadsheet made a day of something, or a number of a day. Send the export as it is.', cy: "Trodd taenlen rywbeth yn ddyddiad, neu ddyddiad yn rhif. Anfonwch yr allforyn fel y mae." },
  'spreadsheet-error': { en: 'A spreadsheet wrote an error (#N/A) instead of a value. Send the export as it is.', cy: 'Ysgrifennodd taenlen wall (#N/A) yn lle gwerth. Anfonwch yr allforyn fel y mae.' },
  'spreadsheet-overflow': { en: 'A spreadsheet column was too narrow (####). Send the export as it is.', cy: "Roedd colofn y daenlen yn rhy gul (####). Anfonwch yr allforyn fel y mae." },
  'spreadsheet-formula': { en: 'The cell is a formula (it begins with =). Send values only.', cy: 'Fformiwla sydd yn y gell (mae\'n dechrau gydag =). Anfonwch werthoedd yn unig.' },
  'spreadsheet-zeros': { en: 'A zero at the start of the number was lost. Send the export as it is, not saved from a spreadsheet.', cy: "Collwyd sero ar ddechrau'r rhif. Anfonwch yr allforyn fel y mae, heb ei gadw o daenlen." },
  'spreadsheet-truncated': { en: 'The file ends exactly where a spreadsheet ends: rows were very likely lost. Send the export as it is.', cy: "Mae'r ffeil yn gorffen yn union lle mae taenlen yn gorffen: mae'n debygol iawn y collwyd rhesi. Anfonwch yr allforyn fel y mae." },
  'spreadsheet-rounded': { en: 'All long numbers of the column end in zeros: a spreadsheet rounded them. Send the export as it is.', cy: "Mae pob rhif hir yn y golofn yn gorffen â seroau: talgrynnwyd hwy gan daenlen. Anfonwch yr allforyn fel y mae." },
  'too-many-refused': { en: 'So many rows are wrong that the whole file would be held.', cy: "Mae cynifer o resi'n anghywir fel y câi'r ffeil gyfan ei dal yn ôl." },
  required: { en: 'Something that every row needs is missing.', cy: 'Mae rhywbeth sydd ei angen ar bob rhes ar goll.' },
  'value-not-allowed': { en: 'The value is not one of the agreed codes.', cy: "Nid yw'r gwerth yn un o'r codau y cytunwyd arnynt." },
  length: { en: 'The value is too long for its column.', cy: "Mae'r gwerth yn rhy hir i'w golofn." },
  format: { en: 'The value is not written as its column needs.', cy: "Nid yw'r gwerth wedi'i ysgrifennu fel y mae ei golofn yn gofyn." },
  'duplicate-ref': { en: 'The reference stands in the file more than once. Only its first row would be loaded.', cy: "Mae'r cyfeirnod yn y ffeil fwy nag unwaith. Dim ond ei res gyntaf a gâi ei llwytho." },
  'not-loaded': { en: 'This record is not loaded. Your information-governance lead knows the rules; nothing need be mended.', cy: "Ni lwythir y cofnod hwn. Mae eich arweinydd llywodraethu gwybodaeth yn gwybod y rheolau; nid oes angen trwsio dim." },
  'never-load': { en: 'Sensitivity 3: this record must not be sent at all. Take it out.', cy: "Sensitifrwydd 3: ni chaniateir anfon y cofnod hwn o gwbl. Tynnwch ef allan." },
  'no-subject': { en: 'The row names neither a person nor an address.', cy: "Nid yw'r rhes yn enwi na pherson na chyfeiriad." },
  'person-empty': { en: 'The row says something of a person but neither name nor number.', cy: "Mae'r rhes yn dweud rhywbeth am berson ond heb na'i enw na'i rif." },
  'nhs-number-check-digit': { en: 'The last digit of the NHS number does not fit the others: it is mistyped.', cy: "Nid yw digid olaf y rhif GIG yn cyd-fynd â'r lleill: fe'i teipiwyd yn anghywir." },
  'nhs-number-test-range': { en: 'NHS numbers that begin with 999 stand for invented people.', cy: "Mae rhifau GIG sy'n dechrau gyda 999 yn golygu pobl ddychmygol." },
};

/** Words by which forms and people name what follows, English and Welsh, folded to lower case with straight apostrophes. */

/** Who is asked about. `name of child`, `child's name`, `child name` and `child:` all name a person. */
export const roles: ReadonlySet<string> = new Set([
  'child', 'young person', 'yp', 'pupil', 'student', 'patient', 'pt', 'client', 'adult', 'adult at risk', 'vulnerable adult', 'adult of concern', 'person', 'person at risk', 'person of concern', 'person reported', 'missing person', 'subject', 'subject of referral',
  'subject child', 'index child', 'victim', 'alleged victim', 'suspect', 'perpetrator', 'alleged perpetrator', 'offender', 'nominal', 'complainant', 'aggrieved', 'mother', 'father', 'mum', 'dad', 'parent', 'carer', 'parent or carer', 'parent/carer', 'guardian', 'sibling', 'brother',
  'sister', 'half brother', 'half sister', 'grandmother', 'grandfather', 'grandparent', 'partner', 'husband', 'wife', 'stepfather', 'step-father', 'stepmother', 'step-mother', 'aunt', 'uncle', 'son', 'daughter', 'service user', 'citizen', 'resident', 'tenant', 'occupant', 'occupier',
  'householder', 'baby', 'infant', 'deceased', 'foster carer', 'casualty', 'individual',
  'plentyn', 'disgybl', 'claf', 'cleient', 'oedolyn', 'oedolyn mewn perygl', 'oedolyn bregus', 'person ifanc', 'unigolyn', 'mam', 'fam', 'tad', 'rhiant', 'rhiant neu ofalwr', 'gofalwr', 'gwarcheidwad', 'brawd', 'chwaer', 'mam-gu', 'tad-cu', 'nain', 'taid', 'dioddefwr', 'preswylydd',
  'babi', 'mab', 'merch', 'defnyddiwr gwasanaeth', 'person ar goll', 'deiliad',
]);

export type LabelKind = 'name' | 'role' | 're' | 'people' | 'given' | 'middle' | 'family' | 'birth' | 'nhs' | 'address' | 'postcode' | 'other';

const of = (kind: LabelKind, ...words: readonly string[]): (readonly [string, LabelKind])[] => words.map((word) => [word, kind]);

/** Labels that are what they are whole. */
export const labelWords: ReadonlyMap<string, LabelKind> = new Map([
  ...of('name', 'name', 'full name', 'fullname', 'name in full', 'legal name', 'enw', 'enw llawn', 'name and dob', 'names', 'enwau'),
  ...of('re', 're', 'regarding', 'concerning', 'in respect of', 'parthed', 'ynghylch', 'ynglyn a', 'ynglŷn â', 'mewn perthynas a', 'mewn perthynas â'),
  ...of('people', 'children', 'the children', 'the children are', 'names of children', "children's names", 'siblings', 'family members', 'household', 'household members', 'household composition', 'people', 'persons', 'others in household', 'subjects', 'plant', 'y plant', "enwau'r plant", "aelodau'r teulu", "aelodau'r cartref", 'aelwyd', 'brodyr a chwiorydd'),
  ...of('family', 'surname', 'surnames', 'family name', 'last name', 'surname(s)', 'cyfenw', 'cyfenwau'),
  ...of('given', 'forename', 'forenames', 'first name', 'first names', 'given name', 'given names', 'christian name', 'forename(s)', 'first name(s)', 'given name(s)', 'enw cyntaf', 'enwau cyntaf', 'enw(au) cyntaf', 'enw bedydd'),
  ...of('middle', 'middle name', 'middle names', 'middle name(s)', 'enw canol', 'enwau canol'),
  ...of('birth', 'dob', 'date of birth', 'birth date', 'birthdate', 'born', 'born on', 'birthday', 'dyddiad geni', 'dg', 'ganwyd', 'ganed', 'ganwyd ar', 'ganed ar', 'a aned', 'a aned ar'),
  ...of('nhs', 'nhs', 'nhs no', 'nhs number', 'nhs num', 'nhs id', 'nhs ref', 'rhif gig', 'rhif y gig', 'gig', 'rhif nhs'),
  ...of('address', 'address', 'addresses', 'addr', 'full address', 'home address', 'current address', 'present address', 'usual address', 'permanent address', 'temporary address', 'last known address', 'previous address', 'former address', 'old address', 'new address', 'family address', 'main address',
    'placement address', 'postal address', 'property', 'property address', 'incident address', 'incident location', 'location', 'lives at', 'living at', 'both at', 'all at', 'cyfeiriad', 'cyfeiriad cartref', 'cyfeiriad presennol', 'cyfeiriad newydd', 'cyfeiriad blaenorol', 'cyfeiriad llawn', 'hen gyfeiriad', 'eiddo', 'yn byw yn', 'address line 1', 'llinell gyfeiriad 1'),
  ...of('postcode', 'postcode', 'post code', 'postal code', 'cod post', 'côd post'),
  ...of('other', 'relationship', 'relation', 'gender', 'sex', 'age', 'ethnicity', 'school', 'gp', 'last seen', 'date opened', 'status', 'year', 'year group', 'upn', 'team', 'worker', 'social worker', 'notes', 'comments', 'reason', 'date', 'tel', 'telephone', 'phone', 'mobile', 'email', 'language', 'religion', 'date seen',
    'perthynas', 'rhyw', 'oed', 'oedran', 'ysgol', 'meddyg teulu', 'gwelwyd ddiwethaf', 'statws', 'blwyddyn', 'tim', 'tîm', 'nodiadau', 'rheswm', 'dyddiad', 'ffon', 'ffôn', 'e-bost', 'iaith'),
]);

/** Lines by which people end what they write; their own name, post and office follow. */
export const closings: ReadonlySet<string> = new Set([
  'regards', 'kind regards', 'kindest regards', 'best regards', 'warm regards', 'with kind regards', 'many thanks', 'thanks', 'thank you', 'thanks again', 'thanks in advance', 'many thanks in advance', 'best wishes', 'best', 'all the best', 'cheers', 'yours', 'yours sincerely', 'yours faithfully',
  'yours truly', 'sincerely', 'sent from my iphone', 'cofion', 'cofion gorau', 'cofion cynnes', 'gyda diolch', 'diolch', 'diolch yn fawr', 'diolch yn fawr iawn', 'llawer o ddiolch', 'diolch / thanks', 'yn gywir', 'yr eiddoch yn gywir', 'yr eiddoch yn ddiffuant', 'pob hwyl', 'hwyl', 'dymuniadau gorau',
  'kind regards / cofion gorau', 'cofion gorau / kind regards', '--', '-- ',
]);

/** Words of subjects, headings and forms that are nobody's name. */
export const notNames: ReadonlySet<string> = new Set(
  ('strategy meeting meetings discussion referral referrals request requests urgent update updates action actions minutes case cases conference review reviews form forms new enquiry inquiry query your our assessment plan report reports safeguarding notice information call visit visits email letter ' +
    'agenda notes attached attachment follow follow-up feedback training newsletter board team service services panel hub mash marac mapp mappa section initial final draft confidential important reminder invitation contact details data sharing agreement protection public police health council school hospital ' +
    'social worker unknown known none withheld confirmed tbc tba yes no see above below same not provided pending various multiple mixed male female child children adult adults family person people subject patient name names date dob nhs number address postcode telephone phone mobile email ref reference age aged born ' +
    'today tomorrow monday tuesday wednesday thursday friday saturday sunday january february march june july august september october november december concern concerns incident missing welfare check transfer closure outcome response missing domestic abuse neglect allegation ' +
    'cyfarfod trafodaeth atgyfeiriad atgyfeiriadau cais brys diweddariad camau cofnodion achos cynhadledd adolygiad ffurflen newydd ymholiad eich ein asesiad cynllun adroddiad diogelu hysbysiad gwybodaeth galwad ymweliad ebost llythyr agenda nodiadau ynghlwm bwrdd tim tîm gwasanaeth plentyn plant oedolyn oedolion teulu person pobl enw enwau dyddiad rhif cyfeiriad ffôn anhysbys cyfrinachol pryder digwyddiad geni gig ganwyd ganed')
    .split(' '),
);

/** Words of an address that is an organisation's and nobody's home. */
export const officeWords = /\b(?:hospital|civic centre|county hall|city hall|town hall|guildhall|council|police station|police headquarters|headquarters|stadium|surgery|health board|health centre|medical centre|university|infirmary|clinic|office|offices|school|college|court house|magistrates|ysbyty|canolfan ddinesig|canolfan iechyd|neuadd y sir|neuadd y ddinas|neuadd y dref|cyngor|gorsaf (?:yr )?heddlu|pencadlys|swyddfa|swyddfeydd|ysgol|prifysgol|meddygfa|bwrdd iechyd)\b/i;

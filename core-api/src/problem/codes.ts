/** One thing that can go wrong, as callers and operators know it. */
export type ProblemEntry = {
  readonly status: number;
  readonly title: string;
  /** What the caller is told; fixed, so that nothing personal can get into it. */
  readonly en: string;
  readonly cy: string;
  /** What the operator looks at. */
  readonly check: string;
};

/**
 * The catalogue (RFC 9457): every error body of the service is made from one of these entries. `docs/problems.md`, the OpenAPI document and
 * this table hold the same codes (problem-codes.test.ts). The Welsh texts are drafts until a translator has read them.
 */
export const problemCodes = {
  'invalid-request': {
    status: 400,
    title: 'The request is not of the declared form',
    en: 'Some fields are missing, unknown or not in the form that the API reference gives. The pointers say which.',
    cy: "Mae rhai meysydd ar goll, yn anhysbys neu heb fod yn y ffurf a nodir yng nghyfeirlyfr yr API. Mae'r pwyntwyr yn dweud pa rai.",
    check: 'The caller’s version of the API; nothing on our side.',
  },
  unauthenticated: {
    status: 401,
    title: 'Sign in first',
    en: 'A valid access token is needed.',
    cy: 'Mae angen tocyn mynediad dilys.',
    check: 'Clock of the caller, suspended accounts and clients, rotated signing keys.',
  },
  'step-up-needed': {
    status: 401,
    title: 'Give your second factor again',
    en: 'This needs a second factor given within the last five minutes. Give it again and repeat the request.',
    cy: "Mae hyn yn gofyn am ail ffactor a roddwyd o fewn y pum munud diwethaf. Rhowch ef eto ac ailadroddwch y cais.",
    check: 'Nothing. Many from one screen: it does not ask for the factor before it sends.',
  },
  'second-factor-wrong': {
    status: 422,
    title: 'The second factor is not right',
    en: 'The code is not right, or it was used before. Wait for the next one.',
    cy: "Nid yw'r cod yn gywir, neu fe'i defnyddiwyd o'r blaen. Arhoswch am yr un nesaf.",
    check: 'Nothing, unless the clock of the server or of the user’s phone is off by more than half a minute.',
  },
  forbidden: {
    status: 403,
    title: 'Not for this kind of caller',
    en: 'This operation is not open to this kind of caller.',
    cy: "Nid yw'r weithred hon ar agor i'r math hwn o alwr.",
    check: 'Role and scope of the caller, and whether they signed in themselves (docs/permissions.md).',
  },
  'confirmation-overdue': {
    status: 403,
    title: 'Somebody must confirm your account first',
    en: 'Nobody has confirmed in time that you still need this account. Ask your line manager or administrator to confirm it; until then nothing can be asked.',
    cy: "Nid oes neb wedi cadarnhau mewn pryd bod angen y cyfrif hwn arnoch o hyd. Gofynnwch i'ch rheolwr llinell neu weinyddwr ei gadarnhau; tan hynny ni ellir gofyn dim.",
    check: 'GET /v1/users?due=confirmation of the organisation; `mast user confirm` when nobody there can.',
  },
  'duty-needed': {
    status: 403,
    title: 'You have not been named for this',
    en: 'This duty is given to people by name. Ask your organisation’s administrator who has it.',
    cy: 'Rhoddir y ddyletswydd hon i bobl wrth eu henwau. Gofynnwch i weinyddwr eich sefydliad pwy sydd â hi.',
    check: 'The designations of the organisation: lists, shields, overrides.',
  },
  'subject-mismatch': {
    status: 403,
    title: 'Another subject than the one this was opened for',
    en: 'This session was opened for one subject. Open MAST again from the other person’s case.',
    cy: 'Agorwyd y sesiwn hon ar gyfer un person. Agorwch MAST eto o achos y person arall.',
    check: 'The host’s launch: subject in the assertion against the question asked.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    en: 'There is nothing here that this caller may see.',
    cy: "Nid oes dim yma y caiff y galwr hwn ei weld.",
    check: 'Unknown and not allowed answer alike; the log of refusals tells them apart by id.',
  },
  'declaration-expired': {
    status: 409,
    title: 'The declaration has ended',
    en: 'A declaration lasts 30 minutes. Make a new one.',
    cy: 'Mae datganiad yn para 30 munud. Gwnewch un newydd.',
    check: 'Nothing, unless clocks differ.',
  },
  'declaration-bound': {
    status: 409,
    title: 'The declaration belongs to another question',
    en: 'A declaration covers the one subject it was first used for. Make a new declaration for another subject.',
    cy: "Mae datganiad yn cynnwys yr un person y'i defnyddiwyd ar ei gyfer gyntaf. Gwnewch ddatganiad newydd ar gyfer person arall.",
    check: 'Nothing.',
  },
  'reference-given': {
    status: 409,
    title: 'The declaration has its reference',
    en: 'A reference is given once. This declaration has another.',
    cy: 'Rhoddir cyfeirnod unwaith. Mae gan y datganiad hwn un arall.',
    check: 'Nothing; the trail shows the one that was given.',
  },
  'nothing-asked': {
    status: 409,
    title: 'Ask first',
    en: 'A message goes with a question that was answered under the declaration. None has been asked under this one.',
    cy: 'Mae neges yn mynd gyda chwestiwn a atebwyd o dan y datganiad. Ni ofynnwyd yr un o dan hwn.',
    check: 'Nothing.',
  },
  'broker-message-sent': {
    status: 409,
    title: 'A message was sent already',
    en: 'One message goes with each declaration, and one was sent under this one. It will be passed on; if somebody needs to, they will call you.',
    cy: 'Mae un neges yn mynd gyda phob datganiad, ac anfonwyd un o dan hwn. Bydd yn cael ei throsglwyddo; os bydd angen i rywun wneud hynny, byddant yn eich ffonio.',
    check: 'Nothing. It is told whoever the message is about.',
  },
  'broker-case-state': {
    status: 409,
    title: 'The message is not in that state',
    en: 'Only an open message can be answered, and only an answered one closed. A colleague may have been quicker.',
    cy: 'Dim ond neges agored y gellir ei hateb, a dim ond un a atebwyd y gellir ei chau. Efallai bod cydweithiwr wedi bod yn gynt.',
    check: 'Nothing.',
  },
  'sequence-conflict': {
    status: 409,
    title: 'This sequence number was used for another batch',
    en: 'The same sequence number came with other content, or a number was left out.',
    cy: "Daeth yr un rhif dilyniant gyda chynnwys arall, neu hepgorwyd rhif.",
    check: 'Two runners for one feed, or a runner that lost its state: compare the feed’s sequence with the runner’s.',
  },
  'cursor-conflict': {
    status: 409,
    title: 'The feed has moved on',
    en: 'previousCursor is not the feed’s current cursor. The current one is in the body.',
    cy: "Nid previousCursor yw cyrchwr presennol y ffrwd. Mae'r un presennol yn y corff.",
    check: 'Two runners for one feed.',
  },
  'generation-conflict': {
    status: 409,
    title: 'The pages of this full listing do not follow on',
    en: 'A page of a full listing is missing, repeated with other content, or belongs to an older listing.',
    cy: 'Mae tudalen o restr lawn ar goll, yn cael ei hailadrodd gyda chynnwys arall, neu’n perthyn i restr hŷn.',
    check: 'The connector’s paging.',
  },
  'step-not-seen': {
    status: 409,
    title: 'MAST has not seen this yet',
    en: 'MAST sees this step for itself, and has not seen it: an agreement in force, a connector that may send, rows that were taken, updates as often as agreed.',
    cy: "Mae MAST yn gweld y cam hwn drosto'i hun, ac nid yw wedi'i weld: cytundeb mewn grym, cysylltydd a gaiff anfon, rhesi a dderbyniwyd, diweddariadau mor aml ag y cytunwyd.",
    check: 'Agreement, connector client, first batch, and how often the feed has arrived.',
  },
  'review-not-viewed': {
    status: 409,
    title: 'Look at the pair first',
    en: 'A verdict is taken on a pair that was opened today.',
    cy: 'Derbynnir dyfarniad ar bâr a agorwyd heddiw.',
    check: 'Nothing.',
  },
  'two-people-needed': {
    status: 409,
    title: 'Another person must do this',
    en: 'Two people decide this: neither the one it is about nor the one who asked or answered for it.',
    cy: "Mae dau berson yn penderfynu hyn: nid yr un y mae'n ymwneud ag ef na'r un a ofynnodd neu a atebodd drosto.",
    check: 'Nothing. An organisation with one authoriser needs a second.',
  },
  'request-not-ready': {
    status: 409,
    title: 'The application cannot be approved as it stands',
    en: 'Something is missing or stands against it. The rules say what.',
    cy: "Mae rhywbeth ar goll neu'n sefyll yn ei erbyn. Mae'r rheolau'n dweud beth.",
    check: 'Nothing; the rules are those of docs/people.md.',
  },
  'state-changed': {
    status: 409,
    title: 'It no longer stands as this needs',
    en: 'Somebody has decided or changed this meanwhile. Look at it again.',
    cy: 'Mae rhywun wedi penderfynu neu newid hyn yn y cyfamser. Edrychwch arno eto.',
    check: 'Nothing.',
  },
  'last-administrator': {
    status: 409,
    title: 'The last administrator stays',
    en: 'An organisation keeps one administrator at least. Appoint another first.',
    cy: 'Mae sefydliad yn cadw o leiaf un gweinyddwr. Penodwch un arall yn gyntaf.',
    check: '`mast user enter` appoints one where nobody in the organisation can.',
  },
  'agreement-not-open': {
    status: 409,
    title: 'Not open for this',
    en: 'This version is not waiting for your signature under these terms, or nothing of the agreement is in force. Read it again.',
    cy: "Nid yw'r fersiwn hon yn aros am eich llofnod o dan y telerau hyn, neu nid oes dim o'r cytundeb mewn grym. Darllenwch ef eto.",
    check: 'The version’s status, who is named to sign, the hash of the terms that was signed.',
  },
  'feed-suspended': {
    status: 409,
    title: 'The feed is suspended',
    en: 'Batches for this feed are not taken at present.',
    cy: 'Ni dderbynnir sypiau ar gyfer y ffrwd hon ar hyn o bryd.',
    check: 'Who suspended the feed and why.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    en: 'A batch holds at most 1,000 rows and 4 MB; any other body 64 KB.',
    cy: 'Mae swp yn dal 1,000 o resi a 4 MB ar y mwyaf; unrhyw gorff arall 64 KB.',
    check: 'Page size of the connector.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Send JSON',
    en: 'The content type must be application/json.',
    cy: "Rhaid i'r math o gynnwys fod yn application/json.",
    check: 'Nothing.',
  },
  'question-too-thin': {
    status: 422,
    title: 'More is needed to ask this',
    en: 'Ask with a family name and a date of birth; or a family name and a postcode with a given name or year of birth; or the first address line and a postcode; or an NHS number or UPRN. The pointers say what to add.',
    cy: "Gofynnwch gyda chyfenw a dyddiad geni; neu gyfenw a chod post gydag enw cyntaf neu flwyddyn geni; neu linell gyntaf y cyfeiriad a chod post; neu rif GIG neu UPRN. Mae'r pwyntwyr yn dweud beth i'w ychwanegu.",
    check: 'Nothing.',
  },
  'subject-not-declared': {
    status: 422,
    title: 'The declaration is about another kind of subject',
    en: 'A declaration about an address covers no question about a person, nor one about a child or adult a question about an address. Make a new declaration.',
    cy: "Nid yw datganiad am gyfeiriad yn cynnwys cwestiwn am berson, nac un am blentyn neu oedolyn gwestiwn am gyfeiriad. Gwnewch ddatganiad newydd.",
    check: 'The subject that the embed or portal declares, against what it asks.',
  },
  'agreement-refused': {
    status: 422,
    title: 'These terms cannot be agreed',
    en: 'Some terms do not hold together, or name what is not here. The pointers say which.',
    cy: "Nid yw rhai telerau'n cyd-fynd, neu maent yn enwi'r hyn nad yw yma. Mae'r pwyntwyr yn dweud pa rai.",
    check: 'Codes of organisations, feeds and gateways; whether the named signatories have active accounts.',
  },
  'gateway-not-available': {
    status: 422,
    title: 'This legal gateway cannot be declared here',
    en: 'The gateway is unknown, not in force today, not one for this subject or organisation, or not confirmed yet; or more than two were named.',
    cy: "Mae'r porth yn anhysbys, heb fod mewn grym heddiw, heb fod yn un ar gyfer y person neu'r sefydliad hwn, neu heb ei gadarnhau eto; neu enwyd mwy na dau.",
    check: 'The gateway catalogue: dates, nation, subjects, roles, sectors; rule not-confirmed: mast gateways, nobody has signed this entry as it now stands.',
  },
  'reason-too-thin': {
    status: 422,
    title: 'The reason does not say why',
    en: 'Say in your own words why you ask now, of this one. Words typed along the keyboard, one word over and over, or the reason you gave last do not do. The pointers say what to change.',
    cy: "Dywedwch yn eich geiriau eich hun pam rydych yn gofyn nawr, am yr un hwn. Ni wna geiriau a deipiwyd ar hyd y bysellfwrdd, un gair drosodd a throsodd, na'r rheswm a roddwyd gennych ddiwethaf. Mae'r pwyntwyr yn dweud beth i'w newid.",
    check: 'Nothing. Many from one team: whether a coded reason is missing from the catalogue.',
  },
  'review-limit': {
    status: 429,
    title: 'Enough reviews for today',
    en: 'A reviewer may open a limited number of pairs a day. Go on tomorrow.',
    cy: 'Caiff adolygydd agor nifer cyfyngedig o barau y dydd. Ewch ymlaen yfory.',
    check: 'Whether the queue needs more reviewers.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    en: 'Too many requests have come from there. Try again later.',
    cy: 'Mae gormod o geisiadau wedi dod oddi yno. Rhowch gynnig arall arni yn nes ymlaen.',
    check: 'Which route and how many; a proxy in front must hand on the caller’s address.',
  },
  'broker-limit': {
    status: 429,
    title: 'Enough messages for today',
    en: 'You may send ten messages to the broker desk in 24 hours, whoever they are about. If it is urgent, use the telephone list.',
    cy: 'Cewch anfon deg neges i’r ddesg frocer mewn 24 awr, pwy bynnag y maent yn sôn amdanynt. Os yw’n fater brys, defnyddiwch y rhestr ffôn.',
    check: 'Whether a team uses the desk instead of asking partners that an answer names.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong here',
    en: 'The request was not carried out. Quote the instance when you report it.',
    cy: "Ni chyflawnwyd y cais. Dyfynnwch yr enghraifft wrth roi gwybod amdano.",
    check: 'The log line with this request id.',
  },
  'audit-unavailable': {
    status: 503,
    title: 'No audit, no answer',
    en: 'The audit trail cannot be written, so nothing is disclosed. Try again shortly; use the telephone list if it is urgent.',
    cy: "Ni ellir ysgrifennu'r trywydd archwilio, felly ni ddatgelir dim. Rhowch gynnig arall arni cyn hir; defnyddiwch y rhestr ffôn os yw'n fater brys.",
    check: 'The audit_leaf table, its month’s partition, disk space, rights of the service role; /health/ready and doctor name the audit.',
  },
  'service-unavailable': {
    status: 503,
    title: 'Not able to answer now',
    en: 'The service cannot reach what it needs. This is not a nil: nothing was searched. Try again shortly.',
    cy: "Ni all y gwasanaeth gyrraedd yr hyn sydd ei angen arno. Nid yw hyn yn golygu nad oes dim: ni chwiliwyd dim. Rhowch gynnig arall arni cyn hir.",
    check: 'Database and key store, one organisation’s keys included; /health/ready names the part, doctor the organisation.',
  },
} as const satisfies Record<string, ProblemEntry>;

/** A code of the catalogue. */
export type ProblemCode = keyof typeof problemCodes;

/** Whether a text, for example of a {@link MastError}, names an entry. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemCodes, code);
}

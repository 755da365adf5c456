import type { CaseSystemSettingsInput } from '@mast/example-case-system';

/** A case of the demonstration's case system, as that system's own records name the person. */
export type DemoCase = CaseSystemSettingsInput['cases'][number];

const joneses = [
  { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' },
  { given: 'Tomos', family: 'Jones', dateOfBirth: '2016-09-30' },
  { given: 'Tudur', family: 'Jones', dateOfBirth: '2016-09-30' },
];
const household: NonNullable<DemoCase['household']> = [
  ...joneses.map((child) => ({ ...child, relation: 'child' as const })),
  { given: 'Rhiannon', family: 'Jones', dateOfBirth: '1984-07-21', relation: 'mother' },
  { given: 'Gareth', family: 'Jones', dateOfBirth: '1981-02-09', relation: 'father' },
];

/**
 * What a social worker has open on a Tuesday morning: the showcase family of the synthetic population, the golden pair, an address, and a person whom
 * nobody has sent (an honest nil).
 */
export const cases: readonly DemoCase[] = [
  {
    caseRef: 'CC-20418', subject: 'Mair Jones', person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' }, family: joneses, household, stage: 'plan', openedDaysAgo: 41,
    nextStep: { what: { en: 'Strategy discussion', cy: 'Trafodaeth strategaeth' }, inDays: 0 },
    plan: [{ en: 'School to send attendance for this term', cy: 'Yr ysgol i anfon presenoldeb y tymor hwn' }, { en: 'Home visit with the health visitor', cy: 'Ymweliad cartref gyda’r ymwelydd iechyd' }],
    notes: [
      { daysAgo: 1, text: { en: 'Deputy head telephoned: Mair did not want to go home after school.', cy: 'Ffoniodd y dirprwy bennaeth: nid oedd Mair am fynd adref ar ôl yr ysgol.' } },
      { daysAgo: 6, text: { en: 'Visit. Mother at home with the twins; father at work.', cy: 'Ymweliad. Y fam gartref gyda’r efeilliaid; y tad yn y gwaith.' } },
    ],
  },
  {
    caseRef: 'CC-20433', subject: 'Tomos Jones', person: { given: 'Tomos', family: 'Jones', dateOfBirth: '2016-09-30' }, stage: 'assessment', openedDaysAgo: 12,
    nextStep: { what: { en: 'Speak to the community paediatrician', cy: 'Siarad â’r pediatregydd cymunedol' }, inDays: 2 },
    notes: [{ daysAgo: 3, text: { en: 'Not brought to his clinic; no reply on the telephone.', cy: 'Heb ei ddwyn i’w glinig; dim ateb ar y ffôn.' } }],
  },
  {
    caseRef: 'CC-19907', subject: 'James Bond', person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' }, stage: 'review', openedDaysAgo: 130,
    nextStep: { what: { en: 'Review of the care plan', cy: 'Adolygu’r cynllun gofal' }, inDays: 9 },
    notes: [{ daysAgo: 8, text: { en: 'Referral from the hospital read and linked to this case.', cy: 'Atgyfeiriad gan yr ysbyty wedi’i ddarllen a’i gysylltu â’r achos hwn.' } }],
  },
  {
    caseRef: 'CC-20502', subject: 'Flat 4, Mariner Court', address: { line1: 'Flat 4, Mariner Court', line2: '9 Pottery Quay', town: 'Swansea', postcode: 'SA1 8YB' }, stage: 'new', openedDaysAgo: 2,
    nextStep: { what: { en: 'Find out who lives there', cy: 'Canfod pwy sy’n byw yno' }, inDays: 1 },
    notes: [{ daysAgo: 2, text: { en: 'Neighbours report shouting at night and a child at the window.', cy: 'Cymdogion yn sôn am weiddi gyda’r nos a phlentyn wrth y ffenestr.' } }],
  },
  {
    caseRef: 'CC-20511', subject: 'Perpetua Quillfeather', person: { given: 'Perpetua', family: 'Quillfeather', dateOfBirth: '1987-02-27' }, stage: 'new', openedDaysAgo: 0,
    nextStep: { what: { en: 'Call back the caller', cy: 'Ffonio’r galwr yn ôl' }, inDays: 0 },
    notes: [{ daysAgo: 0, text: { en: 'Anonymous call about a new partner.', cy: 'Galwad ddienw am bartner newydd.' } }],
  },
];

type Texts = { readonly en: string; readonly cy: string };

/** Why a reviewer says what they say, by what it may be a reason for. The Welsh texts are drafts until a translator has read them. */
export const reasonCodes = {
  'details-agree': { for: ['same'], en: 'Names, date of birth and address agree well enough', cy: "Mae'r enwau, y dyddiad geni a'r cyfeiriad yn cytuno'n ddigon da" },
  'name-changed': { for: ['same'], en: 'The name has changed, by marriage or otherwise', cy: "Mae'r enw wedi newid, drwy briodas neu fel arall" },
  'typing-error': { for: ['same'], en: 'The difference is a typing error', cy: "Gwall teipio yw'r gwahaniaeth" },
  'moved-home': { for: ['same'], en: 'The person has moved', cy: "Mae'r person wedi symud" },
  'born-since': { for: ['same'], en: 'An unborn child has been born or named', cy: "Mae plentyn heb ei eni wedi'i eni neu ei enwi" },
  'twins-or-siblings': { for: ['different'], en: 'Twins, or brothers and sisters', cy: 'Gefeilliaid, neu frodyr a chwiorydd' },
  'parent-and-child': { for: ['different'], en: 'Parent and child of one name', cy: "Rhiant a phlentyn o'r un enw" },
  'same-household': { for: ['different'], en: 'Two people of one household', cy: "Dau berson o'r un aelwyd" },
  namesakes: { for: ['different'], en: 'Two people of one name', cy: "Dau berson o'r un enw" },
  'details-conflict': { for: ['different'], en: 'The details cannot be of one person', cy: "Ni all y manylion fod am un person" },
  'checked-with-agency': { for: ['same', 'different'], en: 'An agency has confirmed it', cy: 'Mae asiantaeth wedi cadarnhau hyn' },
  'not-enough-to-tell': { for: ['unsure'], en: 'There is not enough to tell', cy: 'Nid oes digon i ddweud' },
  'entered-in-error': { for: ['unsure'], en: 'My earlier verdict was a mistake', cy: 'Camgymeriad oedd fy nyfarniad blaenorol' },
} as const satisfies Record<string, Texts & { readonly for: readonly ('same' | 'different' | 'unsure')[] }>;

export type ReasonCode = keyof typeof reasonCodes;

/** Every reason code. */
export const reasonCodeNames = Object.keys(reasonCodes) as [ReasonCode, ...ReasonCode[]];

/** Why two identities of one person are kept apart; seen by those who enter it, and in the trail. */
export const separationReasons = ['adoption', 'new-identity', 'gender-recognition'] as const;

/** What is asked, in words. A blind check is asked as any pair, so that it does not say what was made of it. */
export const questionTexts: Readonly<Record<'pair' | 'change' | 'contradiction', Texts>> = {
  pair: { en: 'Are these two records of one person?', cy: "A yw'r ddau gofnod hyn am un person?" },
  change: { en: 'Somebody has seen a person whom new records would change. Are these two records of one person?', cy: "Mae rhywun wedi gweld person y byddai cofnodion newydd yn ei newid. A yw'r ddau gofnod hyn am un person?" },
  contradiction: { en: 'Earlier verdicts do not fit together. Are these two records of one person?', cy: "Nid yw dyfarniadau cynharach yn cyd-fynd. A yw'r ddau gofnod hyn am un person?" },
};

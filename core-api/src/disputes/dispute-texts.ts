type Texts = { readonly en: string; readonly cy: string };

/** What stands beside a disputed record, by what is disputed of it. It says that the record is still shown, and why: a report never takes anything away. The Welsh texts are drafts until a translator has read them. */
export const disputeTexts: Readonly<Record<'person' | 'place' | 'being-corrected' | 'household' | 'evidence', Texts>> = {
  person: {
    en: 'Somebody has reported that this record may be of another person. It is shown until a reviewer has looked: ask the agency before you rely on it.',
    cy: 'Mae rhywun wedi adrodd y gall y cofnod hwn fod am berson arall. Fe’i dangosir nes bydd adolygydd wedi edrych: gofynnwch i’r asiantaeth cyn dibynnu arno.',
  },
  place: {
    en: 'Somebody has reported that this record may be of another address. It is shown until somebody has looked: ask the agency before you rely on it.',
    cy: 'Mae rhywun wedi adrodd y gall y cofnod hwn fod am gyfeiriad arall. Fe’i dangosir nes bydd rhywun wedi edrych: gofynnwch i’r asiantaeth cyn dibynnu arno.',
  },
  'being-corrected': {
    en: 'The agency has found this record wrong and is correcting it. Do not rely on it: ask the agency.',
    cy: 'Mae’r asiantaeth wedi canfod bod y cofnod hwn yn anghywir ac mae’n ei gywiro. Peidiwch â dibynnu arno: gofynnwch i’r asiantaeth.',
  },
  household: {
    en: 'This rests on a record that was reported as wrong and is being looked at.',
    cy: 'Mae hyn yn seiliedig ar gofnod yr adroddwyd ei fod yn anghywir ac y mae rhywun yn edrych arno.',
  },
  evidence: {
    en: 'One of these records has been reported as being of somebody else. It is shown until a reviewer has looked.',
    cy: 'Adroddwyd bod un o’r cofnodion hyn am rywun arall. Fe’i dangosir nes bydd adolygydd wedi edrych.',
  },
};

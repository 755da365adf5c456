import type { SameWords } from '../../words/language.ts';
import type { PrivacyWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<PrivacyWords> = {
  title: 'Preifatrwydd: beth a gedwir amdanoch chi',
  label: 'Preifatrwydd',
  account: 'Eich cyfrif',
  accountText: 'Enw, cyfeiriad e-bost gwaith, sefydliad, rôl, a sut rydych yn mewngofnodi. Mae gweinyddwr MAST eich sefydliad yn eu gweld, ond nid unrhyw gyfrinair nac ail ffactor.',
  questions: 'Beth rydych yn ei ofyn',
  questionsText: 'Caiff pob cwestiwn ei gofnodi gyda phwy a ofynnodd, pryd, ar ba sail gyfreithiol, pam, a beth a ddangoswyd. Mae arweinydd llywodraethu gwybodaeth eich sefydliad yn edrych ar rai ohonynt. Gall partner y gwelsoch ei gofnod gael gwybod eich bod wedi’i weld.',
  browser: 'Yn eich porwr',
  browserText: 'Un cwci sy’n dweud mai chi ydyw, nes i chi allgofnodi, ac un sy’n cofio eich iaith am flwyddyn. Ni chedwir yr un dudalen, nid oes neb yn eich dilyn, ac ni lwythir dim oddi wrth neb arall.',
  rights: 'Eich hawliau',
  rightsText: 'Eich sefydliad sy’n penderfynu pam a sut y gwneir hyn. Holwch ei swyddog diogelu data beth a gedwir amdanoch, neu os yw rhywbeth ynddo’n anghywir.',
  people: 'Y bobl rydych yn holi amdanynt',
  peopleText: 'Mae eu hawliau, a sut y dywedir wrthynt, yn hysbysiadau preifatrwydd y partneriaid sy’n anfon cofnodion.',
};

import type { SameWords } from '../../words/language.ts';
import type { DutyWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<DutyWords> = {
  label: 'Dyletswyddau a roddir wrth enw',
  text: 'Gweld pwy sy’n cadw rhestrau, yn penderfynu ar warchodaeth ac yn cael edrych heibio iddi.',
  textName: 'Gweld a dweud pwy sy’n cadw rhestrau, yn penderfynu ar warchodaeth ac yn cael edrych heibio iddi.',
  title: 'Dyletswyddau a roddir wrth enw',
  intro: 'Nid eiddo rôl yw rhai dyletswyddau: caiff pobl eu henwi ar eu cyfer, fesul un. Mae’n gweithio ar eu cais nesaf, a’i diwedd hefyd. Nid oes neb yn ei enwi ei hun.',
  columns: { who: 'Pwy', duty: 'Dyletswydd', since: 'Enwyd', act: 'Newid' },
  duties: {
    'never-load-list': 'Cadw’r rhestr o bobl na chaniateir eu llwytho byth',
    'refuge-list': 'Cadw’r rhestr o lochesi',
    'shield-approval': 'Penderfynu ar warchodaeth',
    override: 'Edrych heibio i warchodaeth',
    'caldicott-guardian': 'Llofnodi fel gwarcheidwad Caldicott',
  },
  hints: {
    'never-load-list': 'I bwy bynnag sy’n dod i wybod am hunaniaethau newydd, fel rheol gyda’r heddlu.',
    'refuge-list': 'I arweinydd ar gam-drin domestig.',
    'shield-approval': 'I arweinydd diogelu dynodedig. Mae arweinwyr llywodraethu gwybodaeth yn penderfynu heb gael eu henwi.',
    override: 'I ychydig o bobl, y gellir cael gafael ar un ohonynt ar unrhyw awr. Ymarferwyr ac arweinwyr tîm yn unig.',
    'caldicott-guardian': 'Lle mae cytundeb yn caniatáu i gofnod iechyd ddweud bod eraill yn ymwneud, mae dau warcheidwad o ddau sefydliad yn ei lofnodi. Gall arweinwyr data, arweinwyr llywodraethu gwybodaeth a gweinyddwyr lofnodi.',
  },
  somebody: 'rhywun o’ch sefydliad',
  you: 'chi',
  noAct: '–',
  empty: 'Nid oes neb wedi’i enwi',
  emptyText: 'Heb rywun wedi’i enwi, ni chedwir rhestr ac ni all neb edrych heibio i warchodaeth.',
  name: 'Enwi rhywun',
  toHome: 'Mynd i’r dudalen gychwyn',

  nameTitle: 'Enwi rhywun ar gyfer dyletswydd',
  back: 'Yn ôl at y dyletswyddau',
  whoField: 'Pwy?',
  whoHint: 'Ymarferwyr, arweinwyr tîm, arweinwyr data ac arweinwyr llywodraethu gwybodaeth y mae eu cyfrifon yn weithredol.',
  choose: 'Dewiswch berson',
  dutyField: 'Ar gyfer beth?',
  nameSend: 'Eu henwi',
  named: 'Maent wedi’u henwi. Mae’n gweithio ar eu cais nesaf.',
  cut: 'Mae mwy o gyfrifon nag y gellir eu rhestru yma ar unwaith. Os oes rhywun ar goll, holwch eich desg gymorth.',

  endTitle: 'Terfynu dyletswydd',
  endText: 'Daw i ben ar eu cais nesaf. Mae’r hyn a wnaethant yn aros, ac mae’r cofnodion a gadwant yn aros mewn grym.',
  endSend: 'Terfynu’r ddyletswydd',
  ended: 'Mae’r ddyletswydd wedi dod i ben.',
  facts: { who: 'Pwy', duty: 'Dyletswydd' },
  faults: {
    who: 'Dewiswch bwy i’w enwi',
    duty: 'Dewiswch ar gyfer beth',
    roleOfOverride: 'Dim ond ymarferwyr ac arweinwyr tîm a gaiff edrych heibio i warchodaeth: dewiswch rywun arall',
    notChanged: 'Ni newidiwyd dim. Nid yw’r cyfrif yn weithredol, eich cyfrif chi ydyw, neu mae cydweithiwr wedi’i newid yn y cyfamser',
  },
};

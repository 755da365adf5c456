import type { SameWords } from '../../words/language.ts';
import type { WatchListWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<WatchListWords> = {
  label: 'Rhestr wylio',
  text: 'Sylwi pan fydd cydweithwyr yn chwilio am rywun nad eu hachos nhw ydyw.',
  title: 'Pobl y gwylir chwiliadau amdanynt',
  intro: 'Ar gyfer person yn y newyddion, neu rywun y mae cydweithiwr yn ei adnabod. Os bydd unrhyw un o’ch sefydliad yn chwilio amdanynt, ac eithrio’r rhai y mae’n achos iddynt, mae hysbysiad camddefnydd yn ymddangos. Ni chaiff neb ei rwystro rhag chwilio.',
  noNames: 'Mae MAST yn cadw crynodeb dan allwedd ac ni all ddangos am bwy y mae cofnod. Nodwch wrth eich achos eich hun pa un yw pa un.',
  columns: { at: 'Cofnodwyd', by: 'Gan', until: 'Tan', whose: 'Achos pwy', act: 'Newid' },
  nobody: 'neb',
  somebody: 'rhywun o’ch sefydliad',
  empty: 'Ni chaiff neb ei wylio',
  emptyText: 'Daw cofnod i ben ohono’i hun ar ei ddiwrnod olaf.',
  add: 'Gwylio rhywun',
  end: 'Dod i ben',
  endTitle: 'Peidio â gwylio’r person hwn mwyach',
  endText: 'Nid yw chwiliadau amdanynt yn codi dim o hyn ymlaen. Mae’r hysbysiadau sydd yno’n aros.',
  ended: 'Daeth y cofnod i ben.',
  addTitle: 'Gwylio rhywun',
  addText: 'Rhaid i’r ddau fod fel y cânt eu teipio mewn chwiliad; nid yw priflythrennau ac acenion yn gwneud gwahaniaeth.',
  familyField: 'Enw teuluol',
  birthField: 'Dyddiad geni',
  untilField: 'Gwylio tan',
  whoseField: 'Achos pwy ydyw',
  whoseHint: 'Nid yw eu chwiliadau nhw’n codi dim. Gadewch yn wag os nad yw’n achos i neb.',
  keep: 'Gwylio',
  kept: 'Fe’i gwylir o hyn ymlaen.',
  faults: { family: 'Rhowch yr enw teuluol', birth: 'Rhowch ddyddiad geni go iawn', until: 'Rhowch ddiwrnod nad yw drosodd', notEnded: 'Mae wedi dod i ben eisoes' },
};

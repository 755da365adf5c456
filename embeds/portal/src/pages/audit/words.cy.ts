import type { SameWords } from '../../words/language.ts';
import type { AuditWords } from './words.en.ts';

/** The same in Welsh. A draft until a translator has read it. */
export const cy: SameWords<AuditWords> = {
  label: 'Trywydd archwilio',
  text: 'Gweld beth a wnaed gyda MAST, pryd a chan bwy: eich un chi, ac i lywodraethu gwybodaeth un eich sefydliad.',
  title: 'Trywydd archwilio',
  intro: 'Pwy a wnaeth beth a phryd. Mae’r hyn a ofynnwyd a’r hyn a atebwyd yn aros dan sêl. Cofnodir darllen y rhestr hon hefyd.',
  scopes: { own: 'Beth a wnes i', organisation: 'Beth a wnaeth fy sefydliad' },
  scopeLabel: 'Trywydd pwy',
  columns: { at: 'Pryd', what: 'Beth', who: 'Pwy', code: 'Datganiad' },
  filter: { title: 'Dangos', apply: 'Hidlo', clear: 'Clirio’r hidlydd', day: 'Ar un diwrnod', kind: 'Beth', account: 'Pwy', any: 'Popeth', anybody: 'Pawb' },
  window: (from) => `Y 30 diwrnod diwethaf, ers ${from}.`,
  ofDay: (day) => `Ar ${day}.`,
  count: (count) => (count === 1 ? '1 cofnod ar y dudalen hon' : `${count} o gofnodion ar y dudalen hon`),
  empty: 'Nid oes dim wedi’i gofnodi yma',
  emptyText: 'Ni wnaed dim o’r math hwn yn y cyfnod hwn. Ceir diwrnodau hŷn yn ôl eu dyddiad.',
  through: (client) => `drwy ${client}`,
  machine: 'cysylltydd',
  somebody: 'rhywun o’ch sefydliad',
  me: 'chi',
  newest: 'Yn ôl at y diweddaraf',
  older: 'Cofnodion hŷn',
  pages: 'Tudalennau’r trywydd',
  faultDay: 'Dewiswch ddiwrnod go iawn nad yw yn y dyfodol',
  kinds: {
    'declaration-made': 'Datganiadau', 'search-answered': 'Cwestiynau a atebwyd', 'person-viewed': 'Dangos ymwneud un person', 'place-viewed': 'Dangos ymwneud un lle',
    'addresses-looked-up': 'Dangos cyfeiriadau cod post', 'declaration-refused': 'Datganiadau a wrthodwyd', 'question-refused': 'Cwestiynau a wrthodwyd', 'declaration-reason-read': 'Darllen rhesymau datganiadau',
    'declaration-reviewed': 'Datganiadau a adolygwyd', 'concern-raised': 'Cysylltau yr adroddwyd eu bod yn anghywir', 'broker-message-sent': 'Negeseuon i’r ddesg frocer', 'broker-case-read': 'Negeseuon a ddarllenwyd wrth y ddesg frocer',
    'review-verdict': 'Dyfarniadau ar barau', 'override-opened': 'Diystyriadau a agorwyd', 'shield-asked': 'Gofyn am warchodaeth', 'shield-decided': 'Penderfynu ar warchodaeth',
    'batch-applied': 'Sypiau a dderbyniwyd', 'feed-suspended': 'Ffrydiau a dynnwyd allan', 'signed-in': 'Mewngofnodi', 'sessions-ended': 'Sesiynau a ddaeth i ben', 'access-requested': 'Ceisiadau am gyfrifon',
    'access-decided': 'Ceisiadau a benderfynwyd', 'user-suspended': 'Cyfrifon a ataliwyd', 'user-closed': 'Cyfrifon a gaewyd', 'agreement-signed': 'Cytundebau a lofnodwyd', 'audit-read': 'Darllen y trywydd',
  },
};

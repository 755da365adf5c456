import type { ProblemKind } from '../core/panel-problem.ts';
import type { ProblemWords } from './problem-words.ts';

/** Every way to end without an answer, in Welsh: what happened, what it means for the look-up, what to do now. A draft. */
export const cy: Readonly<Record<ProblemKind, ProblemWords>> = {
  'not-framed': {
    what: 'Mae’r dudalen hon yn gweithio y tu mewn i system achosion.',
    means: 'Ni chwiliwyd am ddim.',
    now: 'Agorwch yr achos yn eich system achosion a defnyddiwch MAST yno.',
  },
  'host-failed': {
    what: 'Ni wnaeth eich system achosion gadarnhau pwy ydych.',
    means: 'Ni chwiliwyd am ddim.',
    now: 'Mewngofnodwch i’ch system achosion eto, yna ceisiwch yma.',
  },
  'launch-refused': {
    what: 'Ni dderbyniodd MAST y cais gan eich system achosion.',
    means: 'Ni chwiliwyd am ddim.',
    now: 'Ceisiwch eto. Os bydd yn digwydd ddwywaith, rhowch y geiriau isod i’ch desg gymorth.',
  },
  'wrong-organisation': {
    what: 'Daeth y cais hwn o system achosion sefydliad arall.',
    means: 'Ni chwiliwyd am ddim.',
    now: 'Agorwch yr achos yn system eich sefydliad eich hun. Os hon yw hi, rhowch y geiriau isod i’ch desg gymorth.',
  },
  'no-account': {
    what: 'Nid oes gennych gyfrif MAST eto.',
    means: 'Ni chwiliwyd am ddim.',
    now: 'Gofynnwch i’ch gweinyddwr MAST am gyfrif. Os yw’n frys, gofynnwch i gydweithiwr sydd ag un.',
  },
  'awaiting-approval': {
    what: 'Mae eich cyfrif MAST yn aros i’w gymeradwyo.',
    means: 'Ni chwiliwyd am ddim.',
    now: 'Cewch e-bost pan gaiff ei gymeradwyo. Os yw’n frys, gofynnwch i gydweithiwr sydd â chyfrif.',
  },
  suspended: {
    what: 'Mae eich cyfrif MAST wedi’i oedi.',
    means: 'Ni ellir chwilio am ddim ag ef nes i rywun ei adael i mewn eto.',
    now: 'Gofynnwch i’r sawl sy’n cymeradwyo cyfrifon MAST ar eich rhan. Os yw’n frys, gofynnwch i gydweithiwr sydd â chyfrif.',
  },
  'session-expired': {
    what: 'Mae eich sesiwn wedi dod i ben.',
    means: 'Tynnwyd yr ateb oddi ar y sgrin. Mae’r hyn a holwyd yn dal wedi’i gofnodi.',
    now: 'Dechreuwch eto i holi unwaith yn rhagor.',
  },
  'declaration-expired': {
    what: 'Mae eich rheswm wedi dod i ben: mae’n para 30 munud.',
    means: 'Tynnwyd yr ateb oddi ar y sgrin. Mae’r hyn a holwyd yn dal wedi’i gofnodi.',
    now: 'Dechreuwch eto os oes angen i chi wybod o hyd.',
  },
  'not-allowed': {
    what: 'Ni chewch weld hyn.',
    means: 'Ni roddwyd ateb. Nid yw hyn yn dweud a oes cofnod ai peidio.',
    now: 'Gwiriwch y sail gyfreithiol a ddewisoch, neu holwch eich gweinyddwr MAST.',
  },
  'other-subject': {
    what: 'Roedd yr ymholiad hwn ar gyfer rhywun arall.',
    means: 'Ni roddwyd ateb.',
    now: 'Dechreuwch eto o achos y person dan sylw.',
  },
  'question-thin': {
    what: 'Nid oes digon o wybodaeth i ddod o hyd i’r person cywir.',
    means: 'Ni holwyd unrhyw bartner.',
    now: 'Ychwanegwch gyfenw gyda dyddiad geni llawn, neu god post, yn eich system achosion. Yna dechreuwch eto.',
  },
  'reason-thin': {
    what: 'Nid yw eich rheswm yn dweud pam rydych yn gofyn.',
    means: 'Ni holwyd unrhyw bartner.',
    now: 'Dywedwch yn eich geiriau eich hun pam mae angen i chi wybod am yr un hwn, nawr. Ni wna’r geiriau a ddefnyddioch y tro diwethaf ar gyfer rhywun arall.',
  },
  'too-many': {
    what: 'Gwnaed llawer o ymholiadau mewn amser byr.',
    means: 'Ni wnaed yr un hwn.',
    now: 'Arhoswch funud, yna ceisiwch eto.',
  },
  offline: {
    what: 'Ni ellir cyrraedd MAST o’r fan hon.',
    means: 'Ni roddwyd ateb. Nid yw’n arwydd nad oes neb yn ymwneud.',
    now: 'Gwiriwch eich cysylltiad a cheisiwch eto. Os yw’n frys, ffoniwch yr asiantaethau.',
  },
  unavailable: {
    what: 'Ni all MAST ateb ar hyn o bryd.',
    means: 'Ni roddwyd ateb. Nid yw’n arwydd nad oes neb yn ymwneud.',
    now: 'Ceisiwch eto ymhen ychydig funudau. Os yw’n frys, ffoniwch yr asiantaethau.',
  },
  unexpected: {
    what: 'Aeth rhywbeth o’i le yn MAST.',
    means: 'Ni roddwyd ateb. Nid yw’n arwydd nad oes neb yn ymwneud.',
    now: 'Ceisiwch eto. Os bydd yn digwydd ddwywaith, rhowch y geiriau isod i’ch desg gymorth.',
  },
};

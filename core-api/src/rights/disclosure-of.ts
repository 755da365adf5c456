import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { RightsTaskRow } from '../store/rights-task-row.ts';
import { neutralLabel } from '../sensitivity/neutral-label.ts';
import { selectOrganisationNames } from '../store/sql/select-organisation-names.ts';
import { selectRightsTasks } from '../store/sql/select-rights-tasks.ts';
import type { Db } from '../store/store.ts';
import type { OpenCase } from './case-row.ts';
import type { RecordRule } from './disclose.ts';
import { highestLevel, logRule, lookRule, recordRule } from './disclose.ts';
import { rightsLaw } from './law.ts';
import type { Look } from './looks-at.ts';
import { looksAt } from './looks-at.ts';
import type { OwnRecord } from './own-records.ts';
import { ownRecords } from './own-records.ts';
import { taskContentOf } from './tasks.ts';
import { withholdingsOf } from './withholdings.ts';

/** Answers are told of as far back as this; the trail keeps them longer. */
const logDays = 366;

export type JudgedRecord = OwnRecord & { readonly rule: RecordRule };
export type JudgedLook = Look & { readonly rule: 'given' | 'left-out' };

/** What would go out of a case at this moment, and by which rule. */
export type Disclosure = { readonly records: readonly JudgedRecord[]; readonly missing: readonly string[]; /** A record of which the person could be told came no more, because of a task of this case. */ readonly isToldOfGone: boolean; readonly log: 'given' | 'left-out'; readonly looks: readonly JudgedLook[] };

/** Judges what was chosen for a case by the rules of disclosure (disclose.ts). In a transaction of the organisation that sees its records. */
export async function disclosureOf(db: Db, core: Core, organisationId: OrganisationId, { row, content }: OpenCase): Promise<Disclosure> {
  const withheld = (await withholdingsOf(db, core, organisationId, row.caseId)).filter(({ status }) => status === 'agreed');
  const tasks = await db.rows(selectRightsTasks, [organisationId, row.caseId]);
  const everything = withheld.some(({ scope }) => scope === 'everything');
  const isWithheld = (recordId: string): boolean => everything || withheld.some((one) => one.recordId === recordId);
  const { relation } = content.requester;
  const own = await ownRecords(db, core, organisationId, content.records);
  const level = highestLevel(own);
  const records = own.map((record) => ({ ...record, rule: recordRule({ level, relation, isWithheld: isWithheld(record.recordId) }) }));
  const given = records.filter(isGiven);
  const log = logRule({ relation, level, recordsGiven: given.length, recordsWithheld: records.length - given.length, isWithheld: everything || withheld.some(({ scope }) => scope === 'search-log') });
  const since = new Date(core.clock.now().getTime() - logDays * 86_400_000);
  const known = new Set(core.catalogue.gateways.map(({ id }) => id));
  const seen = await looksAt(db, core, organisationId, records, since);
  const telling = await tellingNames(db, seen);
  const looks = seen.map((look) => ({ ...look, rule: lookRule({ ...look, isTelling: telling.has(look.organisationId) }, rightsLaw.exemptGateways, known) }));
  return { records, ...goneOf(core, organisationId, content.records, records, tasks, isWithheld), log, looks };
}

/** Organisations among those that looked whose mere name says what somebody went to them for. */
async function tellingNames(db: Db, looks: readonly Look[]): Promise<ReadonlySet<string>> {
  const names = await db.rows(selectOrganisationNames, [[...new Set(looks.map((look) => look.organisationId))]]);
  return new Set(names.filter(({ en, cy }) => neutralLabel(en) !== undefined || neutralLabel(cy ?? en) !== undefined).map((one) => one.organisationId));
}

/** Chosen records that are here no more: because a task of the case asked for that, or for another reason, of which somebody has to think. */
function goneOf(core: Core, organisationId: OrganisationId, chosen: readonly string[], records: readonly JudgedRecord[], tasks: readonly RightsTaskRow[], isWithheld: (recordId: string) => boolean): Pick<Disclosure, 'missing' | 'isToldOfGone'> {
  const gone = chosen.filter((id) => !records.some(({ recordId }) => recordId === id));
  // What became of one record would tell of the person of whom another is held back.
  const isHeldBack = records.some((one) => !isGiven(one));
  const asked = tasks.filter(({ status, recordId }) => status === 'done' && gone.includes(recordId));
  return { missing: gone.filter((id) => !asked.some(({ recordId }) => recordId === id)), isToldOfGone: !isHeldBack && asked.some((task) => !isWithheld(task.recordId) && taskContentOf(core, organisationId, task).mayBeTold) };
}

/** Whether something of a record goes out. */
export function isGiven({ rule }: Pick<JudgedRecord, 'rule'>): boolean {
  return rule === 'given' || rule === 'without-location';
}

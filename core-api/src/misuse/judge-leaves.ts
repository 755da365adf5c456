import { declarationContentSchema } from '../answer/declaration-content.ts';
import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { dayMs } from '../shared/day-ms.ts';
import { insertMisuseFact } from '../store/sql/insert-misuse-fact.ts';
import { resealMisuseFact } from '../store/sql/reseal-misuse-fact.ts';
import { selectDeclarationReasons } from '../store/sql/select-declaration-reasons.ts';
import { selectDeclaredFacts } from '../store/sql/select-declared-facts.ts';
import { selectMisuseFacts } from '../store/sql/select-misuse-facts.ts';
import { selectTeamSlots } from '../store/sql/select-team-slots.ts';
import type { Db } from '../store/store.ts';
import type { AskedPayload } from './asked-leaf.ts';
import { askedLeafOf } from './asked-leaf.ts';
import { factOfLeaf } from './facts/fact-of-leaf.ts';
import { hourSlot, slots } from './facts/hour-slot.ts';
import type { SearchFact } from './facts/search-fact.ts';
import type { Hours } from './facts/surroundings.ts';
import type { Judged } from './judge.ts';
import { judge } from './judge.ts';
import type { OrganisationStaff } from './organisation-staff.ts';
import type { MisuseRules } from './read-rules.ts';
import type { TrailLeaf } from './read-trail-leaf.ts';
import { readTrailLeaf } from './read-trail-leaf.ts';
import { readable } from './readable.ts';
import { openFact, sealFact } from './sealed-fact.ts';
import { londonMidnight } from '../shared/london-hour.ts';

/** No rule looks further back. */
export const keptDays = 28;

/** One answered question with what the rules found in it. */
export type JudgedLeaf = { readonly leaf: TrailLeaf; readonly payload: AskedPayload; readonly findings: readonly Judged[] };

/**
 * Puts an organisation's leaves before the rules, in the order of their places in the log, and keeps what the rules see of each for those that come after. In the caller's transaction, which runs as the organisation:
 * what was kept and what was found are there together or not at all. A leaf that comes a second time is judged against the same past, and what it finds is known by its occasion.
 */
export async function judgeLeaves(db: Db, core: Core, organisationId: OrganisationId, staff: OrganisationStaff, leaves: readonly TrailLeaf[], { thresholds }: MisuseRules): Promise<JudgedLeaf[]> {
  const first = Math.min(...leaves.map(({ at }) => at.getTime()));
  const pasts = await readPasts(db, core, organisationId, leaves, new Date(first - keptDays * dayMs));
  const declared = await readDeclared(db, core, organisationId, leaves);
  const hours = new Map<string, Hours>();
  const judged: JudgedLeaf[] = [];
  for (const leaf of leaves) {
    const read = readTrailLeaf(core, leaf);
    if (read === undefined) continue;
    if ('reference' in read) {
      await giveReference(db, core, organisationId, staff, leaf, read.reference, pasts);
      continue;
    }
    const { asked } = read;
    const at = leaf.at.getTime();
    const kind = leaf.kind === 'search-answered' ? 'search' : 'view';
    const fact = factOfLeaf(askedLeafOf({ id: leaf.leafId, at, kind, declaration: leaf.declarationId }, asked, declared.get(leaf.declarationId) ?? {}), staff.token, staff.names);
    const past = (pasts.get(leaf.accountId) ?? []).filter((one) => one.id !== fact.id && one.at <= at && one.at >= at - keptDays * dayMs);
    const member = staff.members.get(leaf.accountId);
    if (member !== undefined) {
      const teamHours = await hoursOf(db, organisationId, member.teamId, at, hours);
      judged.push({ leaf, payload: asked, findings: judge(fact, past, { own: member.own, colleagues: staff.colleagues, watched: staff.watched, accountId: leaf.accountId, teamHours }, thresholds) });
    }
    await db.run(insertMisuseFact, [organisationId, leaf.accountId, leaf.at, leaf.leafId, leaf.declarationId, member?.teamId ?? null, hourSlot(at), sealFact(core.keys, organisationId, fact)]);
    pasts.set(leaf.accountId, [...(pasts.get(leaf.accountId) ?? []).filter((one) => one.id !== fact.id), fact]);
  }
  return judged;
}

async function readPasts(db: Db, core: Core, organisationId: OrganisationId, leaves: readonly TrailLeaf[], since: Date): Promise<Map<string, SearchFact[]>> {
  const rows = await db.rows(selectMisuseFacts, [organisationId, [...new Set(leaves.map(({ accountId }) => accountId))], since]);
  const pasts = new Map<string, SearchFact[]>();
  for (const { accountId, leafId, sealed } of rows) {
    const fact = readable(core, { table: 'misuse_fact', id: leafId }, () => openFact(core.keys, organisationId, leafId, sealed));
    if (fact === undefined) continue;
    const own = pasts.get(accountId) ?? [];
    own.push(fact);
    pasts.set(accountId, own);
  }
  return pasts;
}

/** The reason in own words, where it was not chosen from the list, and the reference as far as it is known by now. */
async function readDeclared(db: Db, core: Core, organisationId: OrganisationId, leaves: readonly TrailLeaf[]): Promise<Map<string, { reference?: string | undefined; reason?: string | undefined }>> {
  const rows = await db.rows(selectDeclarationReasons, [organisationId, [...new Set(leaves.map(({ declarationId }) => declarationId))]]);
  return new Map(rows.flatMap(({ declarationId, sealed }) => {
    const declared = readable(core, { table: 'declaration', id: declarationId }, () => declarationContentSchema.parse(core.keys.open(organisationId, 'declaration', declarationId, sealed)));
    if (declared === undefined) return [];
    const { reason, reasonCode, reference } = declared;
    return [[declarationId, { reference, reason: reasonCode === undefined ? reason : undefined }]];
  }));
}

async function giveReference(db: Db, core: Core, organisationId: OrganisationId, { token, names }: OrganisationStaff, leaf: TrailLeaf, given: string, pasts: Map<string, SearchFact[]>): Promise<void> {
  const { reference } = factOfLeaf({ id: '', at: 0, kind: 'search', declaration: '', reference: given, people: [], opened: false, restricted: false }, token, names);
  for (const { leafId, sealed } of await db.rows(selectDeclaredFacts, [organisationId, leaf.declarationId])) {
    const fact = readable(core, { table: 'misuse_fact', id: leafId }, () => openFact(core.keys, organisationId, leafId, sealed));
    if (fact !== undefined) await db.run(resealMisuseFact, [organisationId, leaf.declarationId, leafId, sealFact(core.keys, organisationId, { ...fact, reference })]);
  }
  const own = pasts.get(leaf.accountId);
  if (own !== undefined) pasts.set(leaf.accountId, own.map((one) => (one.declaration === leaf.declarationId ? { ...one, reference } : one)));
}

/** When the team asked in the four weeks before the day's midnight in London, read once for each day. */
async function hoursOf(db: Db, organisationId: OrganisationId, teamId: string | null, at: number, known: Map<string, Hours>): Promise<Hours> {
  if (teamId === null) return [];
  const midnight = londonMidnight(at);
  const key = `${teamId}|${midnight}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const rows = await db.rows(selectTeamSlots, [organisationId, teamId, new Date(midnight - keptDays * dayMs), new Date(midnight)]);
  const hours = Array.from({ length: slots }, (_none, slot) => rows.find((row) => row.slot === slot)?.count ?? 0);
  known.set(key, hours);
  return hours;
}

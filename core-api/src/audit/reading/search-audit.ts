import type { UserPrincipal } from '../../access/principal.ts';
import type { DeclarationContent } from '../../answer/declaration-content.ts';
import { declarationContentSchema } from '../../answer/declaration-content.ts';
import { aboutTexts } from '../../answer/trace/about-texts.ts';
import type { Because } from '../../answer/trace/matched-texts.ts';
import { becauseOf } from '../../answer/trace/matched-texts.ts';
import type { Core } from '../../core.ts';
import type { Problem } from '../../problem/problem.ts';
import type { OrganisationId } from '../../shared/brands.ts';
import { nextCursor } from '../../shared/page-cursor.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { findTracedLeaves } from '../../store/sql/find-traced-leaves.ts';
import type { ListedLeaf } from '../../store/leaf-columns.ts';
import { listOrganisationLeaves } from '../../store/sql/list-organisation-leaves.ts';
import { listOwnLeaves } from '../../store/sql/list-own-leaves.ts';
import type { Db } from '../../store/store.ts';
import { appendTracedLeaf } from '../append-leaf.ts';
import { traceTokens } from '../trace-tokens.ts';
import type { AuditSearch, AuditSearchRequest } from './audit-search-schema.ts';
import { auditTermsSchema } from './audit-search-schema.ts';
import { listedEvent, readUnder } from './listed-event.ts';
import type { ReadLeaf } from './listed-event.ts';
import { openedOr } from './opened-or.ts';
import { openTerms } from './open-leaf.ts';
import type { Period } from './period.ts';
import { readPeriod } from './period.ts';
import { readReach } from './read-reach.ts';

/** Less than of a listing, since each is opened. */
const pageSize = 50;

type Row = ListedLeaf & { readonly asked?: readonly bigint[]; readonly shown?: readonly bigint[] };

/**
 * An organisation's trail with what was asked and why, for its information-governance lead: filtered, and by person or record. What is opened is named in a leaf of its own, in the same transaction, and that leaf is found by
 * whom it was about like any other. Problems: `invalid-request`, `question-too-thin`. @throws MastError `audit-unavailable`
 */
export async function searchAudit(core: Core, user: UserPrincipal, body: AuditSearchRequest, language: 'en' | 'cy'): Promise<Result<AuditSearch, Problem>> {
  const { organisationId, accountId } = user;
  const { about, kind, gateway, account } = body;
  const period = readPeriod(body, core.clock.now(), about !== undefined);
  if (!period.ok) return period;
  return core.store.tx({ own: organisationId }, async (db) => {
    const texts = about === undefined ? ok([]) : await aboutTexts(db, core, organisationId, about);
    if (!texts.ok) return texts;
    const sought = [...new Set(texts.value)];
    const rows = about === undefined ? await plainRows(db, organisationId, body, period.value) : await tracedRows(db, core, organisationId, body, period.value, sought);
    const read = readUnder(core, rows, gateway);
    const textOf = new Map(traceTokens(core.keys, sought).map((token, at) => [token, sought[at] ?? '']));
    const events = read.map((one) => ({ ...listedEvent(one, language), because: becauseFor(one.row, textOf, sought), ...openedFor(core, organisationId, one) }));
    const { from, to } = period.value;
    const filters = { from: from.toISOString(), to: to.toISOString(), kind, gateway, accountId: account };
    const payload = { filters, about: about === undefined ? null : about.personId !== undefined ? 'person' : about.record !== undefined ? 'record' : 'question', opened: read.map(({ row }) => row.leafId) } as const;
    await appendTracedLeaf(db, core, { organisationId, accountId }, { kind: 'audit-searched', payload }, { terms: about, asked: sought, shown: [], records: [], gateways: [] });
    return ok({ events, nextCursor: nextCursor(rows, pageSize, ({ at, leafId }) => ({ at, ids: [leafId] })), reach: await readReach(db, organisationId) });
  });
}

async function plainRows(db: Db, own: OrganisationId, { kind, gateway, account }: AuditSearchRequest, { from, to, before, beforeLeaf }: Period): Promise<Row[]> {
  return account === undefined
    ? db.rows(listOrganisationLeaves, [own, from, to, kind ?? null, gateway ?? null, before, beforeLeaf, pageSize])
    : db.rows(listOwnLeaves, [own, account, from, to, kind ?? null, gateway ?? null, before, beforeLeaf, pageSize]);
}

async function tracedRows(db: Db, core: Core, own: OrganisationId, { kind, gateway, account }: AuditSearchRequest, { from, to, before, beforeLeaf }: Period, sought: readonly string[]): Promise<Row[]> {
  return db.rows(findTracedLeaves, [own, traceTokens(core.keys, sought), from, to, kind ?? null, gateway ?? null, account ?? null, before, beforeLeaf, pageSize]);
}

function becauseFor({ asked = [], shown = [] }: Row, textOf: ReadonlyMap<bigint, string>, sought: readonly string[]): Because[] {
  if (sought.length === 0) return [];
  const texts = (tokens: readonly bigint[]): string[] => tokens.flatMap((token) => textOf.get(token) ?? []);
  return becauseOf(sought, texts(asked), texts(shown));
}

type Opened = Pick<AuditSearch['events'][number], 'terms' | 'termsState' | 'reason' | 'reasonCode' | 'reference'>;

function openedFor(core: Core, own: OrganisationId, { row, open }: ReadLeaf): Opened {
  const { state, terms } = openTerms(core, row, open);
  const read = auditTermsSchema.safeParse(terms);
  const declared = declaredIn(core, own, row);
  return { terms: read.success ? read.data : null, termsState: state, reason: declared?.reason ?? null, reasonCode: declared?.reasonCode ?? null, reference: declared?.reference ?? null };
}

/** What was declared; undefined where nothing was, and, told to the log, where somebody spoilt it. */
function declaredIn(core: Core, own: OrganisationId, { declarationId, declared }: Row): DeclarationContent | undefined {
  if (declared === null || declarationId === null) return undefined;
  const content = openedOr(undefined, () => declarationContentSchema.parse(core.keys.open(own, 'declaration', declarationId, declared)));
  if (content === undefined) core.log.error('declaration-not-opened', { declaration: declarationId });
  return content;
}

import type { Core } from '../../core.ts';
import type { ListedLeaf } from '../../store/leaf-columns.ts';
import { eventTexts } from '../event-texts.ts';
import type { AuditList } from './audit-list-schema.ts';
import type { OpenedLeaf } from './open-leaf.ts';
import { openLeaf } from './open-leaf.ts';

/** A leaf that was read, with what is under its seal. */
export type ReadLeaf<Row extends ListedLeaf = ListedLeaf> = { readonly row: Row; readonly open: OpenedLeaf };

/** Opens a page. Of checks that nobody declared only the seal tells the gateway: those of another one fall away here, and the page is shorter for it. */
export function readUnder<Row extends ListedLeaf>(core: Pick<Core, 'keys'>, rows: readonly Row[], gateway: string | undefined): ReadLeaf<Row>[] {
  return rows.map((row) => ({ row, open: openLeaf(core, row) })).filter(({ open }) => gateway === undefined || open.gateways?.includes(gateway) === true);
}

/** A leaf as it is listed. */
export function listedEvent({ row, open }: ReadLeaf, language: 'en' | 'cy'): AuditList['events'][number] {
  const { leafId, at, kind, accountId, clientId, declarationId } = row;
  return { id: leafId, at: at.toISOString(), kind, text: textOf(kind, language), accountId, clientId, declarationId, gateways: open.gateways === null ? null : [...open.gateways], ...open.counts };
}

/** A kind that a newer program wrote has no words here. */
export function textOf(kind: string, language: 'en' | 'cy'): string {
  const texts: Readonly<Record<string, { readonly en: string; readonly cy: string }>> = eventTexts;
  return texts[kind]?.[language] ?? kind;
}

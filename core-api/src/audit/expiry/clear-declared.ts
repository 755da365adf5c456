import { declarationContentSchema } from '../../answer/declaration-content.ts';
import type { Core } from '../../core.ts';
import type { OrganisationId } from '../../shared/brands.ts';
import { clearDeclarations } from '../../store/sql/clear-declarations.ts';
import { selectDeclarationsOver } from '../../store/sql/select-declarations-over.ts';

const pageSize = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/** Takes what was asked, for whom and in which words out of an organisation's declarations that were over between two moments: gateway, coded reason and times stay. What was cleared before is cleared again, and is the same. */
export async function clearDeclared(core: Core, own: OrganisationId, since: Date, before: Date, enough: () => boolean): Promise<void> {
  for (let [at, id] = [since, firstId]; !enough(); ) {
    const rows = await core.store.tx({ own }, async (db) => {
      const over = await db.rows(selectDeclarationsOver, [own, at, id, before, pageSize]);
      const cleared = over.map(({ declarationId, sealed }) => {
        const { reasonCode } = declarationContentSchema.parse(core.keys.open(own, 'declaration', declarationId, sealed));
        return core.keys.seal(own, 'declaration', declarationId, { reasonCode });
      });
      if (over.length > 0) await db.run(clearDeclarations, [own, over.map(({ declarationId }) => declarationId), cleared]);
      return over;
    });
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    [at, id] = [last.expiresAt, last.declarationId];
  }
}

import { writeFileSync } from 'node:fs';

import { agreementFacts } from '../agreements/agreement-facts.ts';
import { listAgreements } from '../agreements/list-agreements.ts';
import type { Config } from '../config.ts';
import type { Core } from '../core.ts';
import { operatorOf } from '../people/operator.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Log } from '../shared/log.ts';
import { selectOrganisationByCode } from '../store/sql/select-organisation-by-code.ts';
import { readWords } from './read-words.ts';
import { withServiceCore } from './service-core.ts';
import { tellRefusal } from './tell-result.ts';

const usage = `mast agreement list --organisation <code>
mast agreement show --organisation <code> --agreement <id> [--version <n>]
mast agreement facts --organisation <code> --agreement <id> [--version <n>] [--language en|cy] [--out <file.md|file.html>]`;

/**
 * `mast agreement`: what an organisation is a party to, and the facts sheet for its impact assessment. Reads as that organisation does, under row-level security, and changes nothing: agreements are drafted,
 * signed and ended by people who have signed in. Without a version, the newest. Exit code 0 done, 1 nothing such, 2 not understood.
 */
export async function agreement(config: Config, appUrl: string, log: Log, [word = '', ...rest]: readonly string[]): Promise<number> {
  const said = readWords(rest, ['organisation', 'agreement', 'version', 'language', 'out']);
  const version = said?.version === undefined ? undefined : Number(said.version);
  const isUnderstood = said?.organisation !== undefined && (word === 'list' || (['show', 'facts'].includes(word) && said.agreement !== undefined)) && (version === undefined || Number.isSafeInteger(version)) && ['en', 'cy'].includes(said.language ?? 'en');
  if (!isUnderstood) {
    console.log(usage);
    return 2;
  }
  return withServiceCore(config, appUrl, log, async (core) => {
    const organisation = await core.store.tx({ readOnly: true }, (db) => db.one(selectOrganisationByCode, [said.organisation ?? '']));
    if (organisation === undefined) return tellRefusal({ code: 'not-found' });
    const organisationId = organisation.organisationId as OrganisationId;
    if (word === 'facts') return facts(core, organisationId, { ...said, agreement: said.agreement ?? '', version });
    const { agreements } = await listAgreements(core, operatorOf(organisationId));
    if (word === 'list') {
      for (const one of agreements) console.log(`${one.agreementId}  version ${one.version}  ${one.status.padEnd(9)}  ${one.validFrom} to ${one.validTo ?? 'open end'}  ${one.contributors.length} feeds, ${one.readers.length} readers`);
      return 0;
    }
    const found = agreements.findLast((one) => one.agreementId === said.agreement && (version === undefined || one.version === version));
    if (found === undefined) return tellRefusal({ code: 'not-found' });
    console.log(JSON.stringify(found, undefined, 2));
    return 0;
  });
}

type FactsWish = { readonly agreement: string; readonly version: number | undefined; readonly language?: string; readonly out?: string };

async function facts(core: Core, organisationId: OrganisationId, wish: FactsWish): Promise<number> {
  const order = { organisationId, agreementId: wish.agreement, version: wish.version, language: wish.language === 'cy' ? 'cy' : 'en', today: londonDay(core.clock.now()) } as const;
  const sheet = await core.store.tx({ own: organisationId, readOnly: true }, (db) => agreementFacts(db, core.catalogue.gateways, order));
  if (sheet === undefined) return tellRefusal({ code: 'not-found' });
  if (wish.out === undefined) console.log(sheet.markdown);
  else {
    writeFileSync(wish.out, wish.out.endsWith('.html') ? sheet.html : sheet.markdown);
    console.log(`${sheet.agreementId} version ${sheet.version}: ${wish.out}`);
  }
  return 0;
}

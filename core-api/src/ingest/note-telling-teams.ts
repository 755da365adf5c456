import { looksTelling } from '../sensitivity/neutral-label.ts';
import { insertUnlabelledTeams } from '../store/sql/insert-unlabelled-teams.ts';
import type { Work } from './work.ts';

/** Remembers for the data lead which teams' names look as if they told what the case is about, and have no neutral label. */
export async function noteTellingTeams({ db, core, organisationId, feedId, at }: Work, teams: readonly string[]): Promise<void> {
  const telling = [...new Set(teams)].filter(looksTelling);
  if (telling.length === 0) return;
  const rows = telling.map((team) => ({ team, mac: core.keys.macBytes('team', `${organisationId} ${team}`) }));
  await db.run(insertUnlabelledTeams, [organisationId, feedId, rows.map(({ mac }) => mac), rows.map(({ team, mac }) => core.keys.seal(organisationId, 'unlabelled_team', mac.toString('hex'), { team })), at]);
}

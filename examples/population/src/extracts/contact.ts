import { nameTables } from '../names/name-tables.ts';
import type { Team } from '../organisations/feed-profile.ts';
import { createRng } from '../random/rng.ts';
import type { Rng } from '../random/rng.ts';
import type { ExtractContext } from './extract-context.ts';
import type { TemplateRow } from './template.ts';

const staffPerTeam = 9;

/** Writes whom to call: the team's line and mailbox, and one of its nine members of staff, the same ones throughout a feed. */
export function writeContact(row: TemplateRow, { feed, feedOrdinal, tally }: ExtractContext, teamIndex: number, rng: Rng): void {
  const team = feed.teams[teamIndex];
  if (team === undefined) throw new RangeError(`feed ${feed.feedId} has no team ${teamIndex}`);
  row.contact_team = team.team;
  const isMissing = rng.chance(feed.faults['contact-name-missing'] ?? 0);
  tally['contact-name-missing'].chances += 1;
  if (isMissing) tally['contact-name-missing'].applied += 1;
  row.contact_name = isMissing ? '' : staffName(feedOrdinal, teamIndex, rng.int(1, staffPerTeam));
  row.contact_phone = team.phone;
  row.contact_email = team.email;
  writeOptional(row, team);
}

function writeOptional(row: TemplateRow, team: Team): void {
  row.contact_role = team.role;
  row.contact_hours = team.hours ?? '';
  row.contact_out_of_hours = team.outOfHours ?? '';
}

function staffName(feedOrdinal: number, teamIndex: number, member: number): string {
  const rng = createRng(0x57aff, feedOrdinal, teamIndex, member);
  const table = nameTables[rng.pick(['welsh', 'english', 'english', 'pakistani', 'nigerian'] as const)];
  return `${rng.chance(0.7) ? table.female(rng) : table.male(rng)} ${table.family(rng)}`;
}

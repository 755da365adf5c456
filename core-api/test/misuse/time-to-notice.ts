import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { startSealer } from '../../src/audit/log/start-sealer.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../../src/embedded/start-embedded-postgres.ts';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { silentLog } from '../../src/shared/log.ts';
import { migrate } from '../../src/store/migrate.ts';
import { setAppPassword } from '../../src/store/set-app-password.ts';
import type { AnswerWorld } from '../answer-world.ts';
import { answerWorld, headline } from '../answer-world.ts';
import { cloneDatabase } from '../clone-database.ts';

/** Seconds from the commit of an answer until its alert stood, its owner's mail was handed over, and so was that of the team whose open record was shown. */
export type TimeToNotice = { readonly alert: number; readonly alertMail: number; readonly ownerMail: number };

/** Nobody waits longer than this for what is promised within a minute. */
const mostMs = 180_000;

/**
 * Runs the service with its sealer and its jobs at their own intervals, in front of a PostgreSQL that writes to disk, and lets somebody look up their own rare name, again and again: one look-up each round, by somebody else. What is measured is the way: answer committed, place in the log, rules, alert, outbox, mail server (here a function).
 */
export async function timeToNotice(rounds: number, portBase: number): Promise<TimeToNotice[]> {
  mkdirSync('.mast', { recursive: true });
  const folder = mkdtempSync(join('.mast', 'misuse-proof-'));
  const server = await startEmbeddedPostgres({ mastFolder: folder, port: portBase + 6, log: silentLog });
  try {
    await migrate(server.ownerUrl);
    await setAppPassword(server.ownerUrl, server.appPassword);
    const world = await answerWorld({}, await cloneDatabase(server, { max: 10 }));
    try {
      return await measure(world, rounds);
    } finally {
      await world.close();
    }
  } finally {
    await server.stop();
    await removeEmbeddedPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(world: AnswerWorld, rounds: number): Promise<TimeToNotice[]> {
  const { council, health, database, core } = world;
  const mails: { subject: string; at: number }[] = [];
  const mailing = { ...core, mailer: { from: 'mast@example.org', random: () => 0.5, deliver: async ({ subject }: { subject: string }) => void mails.push({ subject, at: Date.now() }) } };
  await world.accountOf(council, 'information-governance-lead');
  await world.accountOf(health, 'information-governance-lead');
  const team = core.ids.uuid();
  await database.sql('insert into team (organisation_id, team_id, sealed) values ($1, $2, $3)', [health.organisationId, team, core.keys.seal(health.organisationId, 'team', team, { name: 'Hub' })]);
  const chosen = await world.post(`/v1/teams/${team}/owner-notices`, await world.signInToken(health, { role: 'information-governance-lead' }), { contactTeam: 'Safeguarding hub' });
  if (chosen.statusCode !== 200) throw new Error(`owner notices ${chosen.statusCode} ${chosen.body}`);
  await world.deliver(health, Array.from({ length: rounds }, (_none, at) => headline({ sourceRef: `h${at}`, person: { names: [{ given: 'Mair', family: `Quillfeather${'abcdefghij'[at]}`, use: 'usual' }], dateOfBirth: { value: '2011-03-12', precision: 'day' } }, contact: { team: 'Safeguarding hub' } })));
  const [sealer, jobs] = [startSealer(mailing), startJobs(mailing)];
  try {
    const times: TimeToNotice[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await once(world, mails, round));
    return times;
  } finally {
    await jobs.stop();
    await sealer.stop();
  }
}

async function once(world: AnswerWorld, mails: { subject: string; at: number }[], round: number): Promise<TimeToNotice> {
  const { council, database, core } = world;
  const name = `asker${round}`;
  const family = `Quillfeather${'abcdefghij'[round]}`;
  const token = await world.signInToken(council, { role: 'practitioner', name });
  const accountId = await world.accountOf(council, 'practitioner', name);
  await database.sql('update account set sealed = $2 where account_id = $1', [accountId, core.keys.seal(council.organisationId, 'account', accountId, { name: `Siân ${family}`, email: `${name}@example.org`, staffId: name })]);
  const before = mails.length;
  const answer = await world.post('/v1/searches', token, { declarationId: await world.declare(token), person: { given: 'Mair', family, dateOfBirth: '2011-03-12' } });
  if (answer.statusCode !== 200) throw new Error(`search ${answer.statusCode} ${answer.body}`);
  const from = Date.now();
  const seconds = async (what: () => Promise<number | undefined>): Promise<number> => {
    for (let at = await what(); Date.now() - from < mostMs; at = await what()) {
      if (at !== undefined) return (at - from) / 1000;
      await pause(100);
    }
    return Number.POSITIVE_INFINITY;
  };
  const mailed = (subject: RegExp) => async (): Promise<number | undefined> => mails.slice(before).find((one) => subject.test(one.subject))?.at;
  const alert = await seconds(async () => ((await database.sql('select 1 from misuse_alert where account_id = $1', [accountId])).length > 0 ? Date.now() : undefined));
  return { alert, alertMail: await seconds(mailed(/is to be looked at/)), ownerMail: await seconds(mailed(/open case of your team/)) };
}

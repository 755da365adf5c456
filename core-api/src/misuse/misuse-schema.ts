import { z } from 'zod';

import { ruleIds } from './judge.ts';
import { severities, steps } from './read-rules.ts';

const moment = z.iso.datetime();

/** What is made of an alert. */
export const alertOutcomes = ['in-order', 'talked', 'misuse'] as const;

/** Query of GET /v1/misuse-alerts. */
export const misuseAlertQuerySchema = z.strictObject({ state: z.enum(['open', 'settled']).default('open'), cursor: z.string().max(80).optional() });

/** Answer to GET /v1/misuse-alerts. */
export const misuseAlertListSchema = z
  .object({
    alerts: z.array(
      z.object({
        alertId: z.guid(),
        accountId: z.guid().describe('Who asked.'),
        rule: z.enum(ruleIds),
        title: z.string(),
        text: z.string().describe('What the rule found, in the language asked for.'),
        severity: z.enum(severities),
        owner: z.enum(['information-governance-lead', 'team-lead']).describe('Whose it is to settle.'),
        figures: z.record(z.string(), z.number()).describe('Counts and frequencies on which it rests.'),
        leafId: z.guid().describe('The leaf of the audit trail that raised it.'),
        leaves: z.array(z.guid()).describe('The leaves that it rests on, the latest last, at most a hundred.'),
        declarationId: z.guid(),
        askedAt: moment,
        raisedAt: moment,
        outcome: z.enum(alertOutcomes).nullable(),
        settledBy: z.guid().nullable(),
        settledAt: moment.nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'MisuseAlertList', description: 'What the rules about misuse found, the newest first; never whom a question was about, never about whoever reads.' });

/** Body and answer of POST /v1/misuse-alerts/{alertId}/outcome. */
export const alertOutcomeRequestSchema = z
  .strictObject({ outcome: z.enum(alertOutcomes).describe('`in-order`: ordinary work. `talked`: it was put right in a talk. `misuse`: it goes on under the organisation’s own procedure.') })
  .meta({ id: 'MisuseOutcomeRequest' });
export const alertOutcomeSchema = z.object({ alertId: z.guid(), outcome: z.enum(alertOutcomes) }).meta({ id: 'MisuseOutcome' });

const step = z.enum(steps);

/** Answer to GET /v1/misuse-standings. */
export const standingListSchema = z
  .object({ standings: z.array(z.object({ accountId: z.guid(), step: step.exclude(['none']), since: moment, until: moment.nullable(), setBy: z.guid().nullable().describe('Absent: the rules.') })) })
  .meta({ id: 'MisuseStandingList', description: 'Who is held up, and how far: `reason` = words of their own and a reference, `step-up` = a second factor, `block` = nothing until somebody has talked with them.' });

/** Body of POST /v1/misuse-standings/{accountId}, and its answer. */
export const standingRequestSchema = z
  .strictObject({ step: step.exclude(['notice']).describe('`none` lets them go on at once.'), reason: z.enum(['talked', 'cleared', 'concern', 'other']) })
  .meta({ id: 'MisuseStandingRequest' });
export const standingSchema = z.object({ accountId: z.guid(), step: step.exclude(['notice']), until: moment.nullable() }).meta({ id: 'MisuseStanding' });

/** Answer to GET /v1/misuse-rules. */
export const ruleListSchema = z
  .object({
    rules: z.array(z.object({ rule: z.enum(ruleIds), title: z.string(), text: z.string(), owner: z.string(), severity: z.enum(severities), step: step.exclude(['block']), thresholds: z.record(z.string(), z.number()) })),
    staff: z.object({ accounts: z.int(), withBirth: z.int(), withAddress: z.int() }).describe('How many accounts there are, and of how many the organisation gave particulars: without them the rules about themselves see less.'),
  })
  .meta({ id: 'MisuseRuleList' });

/** Body of POST /v1/users/{accountId}/particulars, and its answer. */
export const particularsRequestSchema = z
  .strictObject({
    dateOfBirth: z.iso.date().optional(),
    addresses: z.array(z.strictObject({ line1: z.string().trim().min(1).max(100), line2: z.string().trim().min(1).max(100).optional(), postcode: z.string().trim().min(5).max(9) })).max(4).default([]),
    familyNames: z.array(z.string().trim().min(1).max(100)).max(4).default([]).describe('Former names and the like, beside the name of the account.'),
    leavesOn: z.iso.date().optional(),
  })
  .meta({ id: 'StaffParticularsRequest', description: 'Turned into keyed digests before it is stored; nothing of it can be read again. What is left out is forgotten.' });
export const particularsHeldSchema = z.object({ accountId: z.guid(), births: z.int(), addresses: z.int(), familyNames: z.int(), leavesOn: z.iso.date().nullable() }).meta({ id: 'StaffParticularsHeld' });

/** Answer to GET /v1/staff-particulars. */
export const particularsListSchema = z
  .object({ particulars: z.array(particularsHeldSchema.extend({ givenBy: z.guid(), givenAt: moment })) })
  .meta({ id: 'StaffParticularsList', description: 'Of which open accounts particulars were given, how many of each kind, by whom and when. What they are nobody can read.' });

/** Body and answer of POST /v1/watch-list. */
export const watchRequestSchema = z
  .strictObject({
    family: z.string().trim().min(1).max(100),
    dateOfBirth: z.iso.date(),
    until: z.iso.date(),
    accounts: z.array(z.guid()).max(50).default([]).describe('Whose work it is: their look-ups raise nothing.'),
  })
  .meta({ id: 'WatchRequest', description: 'Turned into a keyed digest before it is stored.' });
export const watchEntrySchema = z.object({ entryId: z.guid() }).meta({ id: 'WatchEntry' });

/** Answer to GET /v1/watch-list. */
export const watchListSchema = z
  .object({ entries: z.array(z.object({ entryId: z.guid(), until: z.iso.date(), enteredBy: z.guid(), at: moment, accounts: z.array(z.guid()) })) })
  .meta({ id: 'WatchList', description: 'Who is watched cannot be read; entries are known by who entered them and when.' });

/** Query of GET /v1/dip-samples. */
export const dipSampleQuerySchema = z.strictObject({ state: z.enum(['open', 'settled']).default('open') });

/** What a random look showed. */
export const verdicts = ['in-order', 'ask', 'concern'] as const;
const verdict = z.enum(verdicts);

/** Answer to GET /v1/dip-samples. */
export const dipSampleListSchema = z
  .object({
    samples: z.array(
      z.object({
        sampleId: z.guid(), accountId: z.guid(), askedAt: moment, dueAt: moment, overdue: z.boolean(), gateways: z.array(z.string()), subject: z.string().nullable(),
        verdict: verdict.nullable(), decidedBy: z.guid().nullable(), decidedAt: moment.nullable(),
      }),
    ),
    figures: z.object({ days: z.int(), inOrder: z.int(), ask: z.int(), concern: z.int(), waiting: z.int() }).describe('Of the whole organisation, in the last days; for its information-governance lead and its public page.').optional(),
  })
  .meta({ id: 'DipSampleList', description: 'Look-ups drawn at random, to be looked at by a line manager. Whom they were about is not told: the reference leads to the case.' });

/** Answer to POST /v1/dip-samples/{sampleId}/read. */
export const dipSampleSchema = z
  .object({ sampleId: z.guid(), accountId: z.guid(), askedAt: moment, dueAt: moment, gateways: z.array(z.string()), subject: z.string(), reason: z.string().optional(), reasonCode: z.string().optional(), reference: z.string().optional(), verdict: verdict.nullable() })
  .meta({ id: 'DipSample' });

/** Body and answer of POST /v1/dip-samples/{sampleId}/verdict. */
export const dipVerdictRequestSchema = z.strictObject({ verdict: verdict.describe('`ask`: the manager asks the person; `concern`: goes before information governance.') }).meta({ id: 'DipVerdictRequest' });
export const dipVerdictSchema = z.object({ sampleId: z.guid(), verdict }).meta({ id: 'DipVerdict' });

/** Answer to GET /v1/owner-notices. */
export const ownerNoticeListSchema = z
  .object({ teams: z.array(z.object({ teamId: z.guid(), name: z.string(), on: z.boolean() })) })
  .meta({ id: 'OwnerNoticeList', description: 'Which teams are told when another service is shown open work of theirs. By what name their records name them is kept as a keyed digest.' });

/** Body and answer of POST /v1/teams/{teamId}/owner-notices. */
export const ownerNoticeRequestSchema = z
  .strictObject({ contactTeam: z.string().trim().min(2).max(100).nullable().describe('The name by which the team’s records name it; null: it is told no more.') })
  .meta({ id: 'OwnerNoticeRequest' });
export const ownerNoticeSchema = z.object({ teamId: z.guid(), on: z.boolean() }).meta({ id: 'OwnerNotice' });

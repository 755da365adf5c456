import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Question } from '../answer/question-schema.ts';
import { readDeclaration } from '../answer/read-declaration.ts';
import { withinLaunch } from '../answer/same-subject.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { openLaunch } from '../identity/open-launch.ts';
import type { Problem } from '../problem/problem.ts';
import { dayMs } from '../shared/day-ms.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { countBrokerMessages } from '../store/sql/count-broker-messages.ts';
import { insertBrokerMessage } from '../store/sql/insert-broker-message.ts';
import type { BrokerMessage, BrokerMessageRequest } from './broker-schema.ts';

/** Messages of one account in 24 hours. Counted whoever they are about, so that the limit says nothing. Judgement. */
export const mostMessages = 10;

/** What of a message is sealed on the sender's side. */
export const messageContentSchema = z.object({ message: z.string(), phone: z.string(), reference: z.string().optional(), question: z.custom<Question>() });

const received = {
  en: 'Your message will be passed on. If somebody needs to, they will call you. This says nothing about whether a protected record exists.',
  cy: 'Bydd eich neges yn cael ei throsglwyddo. Os bydd angen i rywun wneud hynny, byddant yn eich ffonio. Nid yw hyn yn dweud dim am a oes cofnod gwarchodedig.',
};

/**
 * Takes a message for the lead of a protected record, should there be one. Nothing here looks whether there is: the same rows are read and written for everybody, and a job
 * compares every message later. Problems: `not-found` (no such declaration of the caller), `declaration-expired`, `subject-mismatch`, `nothing-asked` (no question was asked under it),
 * `broker-message-sent` (one was sent under this declaration), `broker-limit`. @throws MastError `audit-unavailable`
 */
export async function sendMessage(core: Core, user: UserPrincipal, body: BrokerMessageRequest, language: 'en' | 'cy'): Promise<Result<BrokerMessage, Problem>> {
  return core.store.tx({ own: user.organisationId }, async (db) => {
    const launch = await openLaunch(db, core, user);
    if (launch === 'ended') return failed({ code: 'unauthenticated' } as const);
    const declaration = await readDeclaration(db, core, user, body.declarationId);
    if (declaration === undefined) return failed({ code: 'not-found' } as const);
    const now = core.clock.now();
    const { question, reference } = declaration.content;
    if (declaration.expiresAt <= now) return failed({ code: 'declaration-expired' } as const);
    if (question === undefined) return failed({ code: 'nothing-asked' } as const);
    if (launch?.subject !== undefined && !withinLaunch(launch.subject, question)) return failed({ code: 'subject-mismatch' } as const);
    const before = await db.one(countBrokerMessages, [user.organisationId, user.accountId, new Date(now.getTime() - dayMs)]);
    if ((before?.sent ?? 0) >= mostMessages) return failed({ code: 'broker-limit' } as const);
    const messageId = core.ids.uuid();
    const content: z.infer<typeof messageContentSchema> = { message: body.message, phone: body.phone, reference, question };
    const sealed = core.keys.seal(user.organisationId, 'broker_message', messageId, content);
    if ((await db.run(insertBrokerMessage, [user.organisationId, messageId, user.accountId, declaration.id, sealed, now])) === 0) return failed({ code: 'broker-message-sent' } as const);
    const actor = { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId };
    await appendLeaf(db, core, actor, { kind: 'broker-message-sent', declarationId: declaration.id, payload: { messageId } });
    return ok({ messageId, text: received[language] });
  });
}

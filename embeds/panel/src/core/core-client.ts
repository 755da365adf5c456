import type { Call } from './call.ts';
import { exchangeAssertion } from './exchange-assertion.ts';
import type { Reply } from './reply.ts';
import { quiet, send, settle } from './send.ts';
import type { Wire } from './send.ts';
import type { AccessApplication, Answer, BrokerBody, BrokerMessage, Concern, ConcernBody, Declaration, DeclarationBody, DeclarationList, Gateways, LaunchSubject, Me, Outcome, OutcomeBody, ResumedQuestion, SubjectKind } from './wire.ts';

export type CoreClient = {
  /** What a host vouched with for an access token: the fields of the form (RFC 7523, RFC 8693). */
  exchange(form: Record<string, string>, signal: AbortSignal): Promise<Reply<string>>;
  me(call: Call): Promise<Reply<Me>>;
  gateways(call: Call, subject: SubjectKind): Promise<Reply<Gateways>>;
  /** The user's own declarations: the one to go on under, and those whose reference is due. Nothing about the subject. */
  declarations(call: Call): Promise<Reply<DeclarationList>>;
  /** The user's own question of a reference, while its declaration lasts. */
  resume(call: Call, reference: string): Promise<Reply<ResumedQuestion>>;
  declare(call: Call, body: DeclarationBody): Promise<Reply<Declaration>>;
  giveReference(call: Call, declarationId: string, reference: string): Promise<Reply<Declaration>>;
  /** Without `question`, whom the host opened MAST for; with it, that one member of the family case declared, or whom the user of an embed of ours asks about. */
  search(call: Call, declarationId: string, question?: LaunchSubject): Promise<Reply<Answer>>;
  viewPerson(call: Call, personId: string, declarationId: string): Promise<Reply<Answer>>;
  viewPlace(call: Call, placeId: string, declarationId: string): Promise<Reply<Answer>>;
  noteOutcome(call: Call, body: OutcomeBody): Promise<Reply<Outcome>>;
  raiseConcern(call: Call, body: ConcernBody): Promise<Reply<Concern>>;
  sendBroker(call: Call, body: BrokerBody): Promise<Reply<BrokerMessage>>;
  /** Somebody without an account applies for one; the answer is the same whoever asks. */
  apply(call: Omit<Call, 'token'>, body: AccessApplication): Promise<Reply<{ received: true }>>;
};

/** The core API, as much of it as the panel uses; paths and shapes are those of the OpenAPI document ({@link Answer} and its kin are generated from it). */
export const createCoreClient = (wire: Wire): CoreClient => ({
  exchange: (form, signal) => settle(() => exchangeAssertion({ ...wire, init: { ...quiet, signal } }, form)),
  me: (call) => send(wire, call, '/v1/me'),
  gateways: (call, subject) => send(wire, call, `/v1/gateways?subject=${subject}`),
  declarations: (call) => send(wire, call, '/v1/declarations'),
  resume: (call, reference) => send(wire, call, '/v1/resumed-questions', { reference }),
  declare: (call, body) => send(wire, call, '/v1/declarations', body),
  giveReference: (call, declarationId, reference) => send(wire, call, `/v1/declarations/${declarationId}/reference`, { reference }),
  search: (call, declarationId, question) => send(wire, call, '/v1/searches', { declarationId, ...question }),
  viewPerson: (call, personId, declarationId) => send(wire, call, `/v1/people/${personId}/view`, { declarationId }),
  viewPlace: (call, placeId, declarationId) => send(wire, call, `/v1/places/${placeId}/view`, { declarationId }),
  noteOutcome: (call, body) => send(wire, call, '/v1/outcomes', body),
  raiseConcern: (call, body) => send(wire, call, '/v1/concerns', body),
  sendBroker: (call, body) => send(wire, call, '/v1/broker-messages', body),
  apply: (call, body) => send(wire, call, '/v1/access-applications', body),
});

import type { components, MastClient } from '@mast/openapi';

type Schemas = components['schemas'];
type Reply<Value> = { readonly data?: Value; readonly error?: { readonly code?: string; readonly errors?: readonly { readonly pointer: string; readonly rule: string }[] | undefined }; readonly response: Response };

/** What a call answered; an Error with status, code and pointers for a refusal. */
async function good<Value>(call: Promise<Reply<Value>>): Promise<Value> {
  const { data, error, response } = await call;
  if (data === undefined) throw new Error(`${new URL(response.url).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')} answered ${response.status} ${error?.code ?? ''} ${JSON.stringify(error?.errors ?? [])}`);
  return data;
}

/** The rights desk as one information-governance lead uses it. */
export type Desk = ReturnType<typeof deskOf>;

/** The calls of the desk, each with the value that it answers. */
export function deskOf(client: MastClient) {
  const at = (rightsCaseId: string) => ({ params: { path: { rightsCaseId } } });
  return {
    open: async (body: Schemas['RightsCaseRequest']): Promise<string> => (await good(client.POST('/v1/rights-cases', { body }))).caseId,
    read: (caseId: string) => good(client.POST('/v1/rights-cases/{rightsCaseId}/read', { ...at(caseId), body: {} })),
    step: (caseId: string, step: Schemas['RightsStepRequest']['step']) => good(client.POST('/v1/rights-cases/{rightsCaseId}/steps', { ...at(caseId), body: { step } })),
    /** Looks by the person's particulars, and takes what surely fits as theirs: the ids of the records. */
    async choose(caseId: string): Promise<string[]> {
      const { records } = await good(client.POST('/v1/rights-cases/{rightsCaseId}/record-search', { ...at(caseId), body: { bySubject: true } }));
      const recordIds = records.filter(({ likely }) => likely).map(({ recordId }) => recordId);
      await good(client.POST('/v1/rights-cases/{rightsCaseId}/records', { ...at(caseId), body: { recordIds } }));
      return recordIds;
    },
    content: (caseId: string) => good(client.POST('/v1/rights-cases/{rightsCaseId}/content', { ...at(caseId), body: {} })),
    letter: (caseId: string, letter: Schemas['RightsLetterRequest']['letter'], language: 'en' | 'cy') => good(client.POST('/v1/rights-cases/{rightsCaseId}/letters', { ...at(caseId), body: { letter, language } })),
    withhold: async (caseId: string, exemption: string, reason: string): Promise<string> =>
      (await good(client.POST('/v1/rights-cases/{rightsCaseId}/withholdings', { ...at(caseId), body: { exemption, scope: 'everything', reason } }))).withholdingId,
    agree: async (withholdingId: string): Promise<number> => (await client.POST('/v1/rights-withholdings/{withholdingId}/decision', { params: { path: { withholdingId } }, body: { decision: 'agree' } })).response.status,
    task: (caseId: string, recordId: string, note: string) => good(client.POST('/v1/rights-cases/{rightsCaseId}/tasks', { ...at(caseId), body: { recordId, ask: 'correct', parts: ['birth'], note } })),
    refer: (caseId: string, organisationCode: string) => good(client.POST('/v1/rights-cases/{rightsCaseId}/referrals', { ...at(caseId), body: { organisationCode, subjectAgreed: true } })),
    answer: (caseId: string, body: Schemas['RightsAnswerRequest']) => client.POST('/v1/rights-cases/{rightsCaseId}/answer', { ...at(caseId), body }),
  };
}

/** Somebody asks about a person, under a gateway that is given: the number of people found. */
export async function lookUp(client: MastClient, gateway: string, person: { given: string; family: string; dateOfBirth: string }): Promise<number> {
  const declaration = await good(client.POST('/v1/declarations', { body: { gateway, subject: 'adult', reason: 'Who else works with her, before we ring', reference: 'PROOF-1', acknowledged: true } }));
  return (await good(client.POST('/v1/searches', { body: { declarationId: declaration.id, person } }))).people.length;
}

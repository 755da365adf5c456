type Event<Kind extends string, Payload> = { readonly kind: Kind; readonly declarationId?: undefined; readonly payload: Payload };

/** What is decided about accounts, teams and organisations, and who looked at them: ids, codes and names of fields, never a name of a person. */
export type PeopleEvent =
  | Event<'access-requested', { requestId: string; kind: 'account' | 'role'; origin: 'applicant' | 'colleague'; role: string; repeated: boolean }>
  | Event<'access-requests-listed', { requests: readonly string[] }>
  | Event<'access-vouched', { requestId: string }>
  | Event<'access-decided', { requestId: string; decision: 'approve' | 'refuse'; reason: string | undefined; accountId: string | undefined; role: string; vouchedBy: string | undefined; formerId: string | undefined }>
  | Event<'users-listed', { filters: readonly string[]; users: number }>
  | Event<'user-entered', { accountId: string; role: string }>
  | Event<'user-changed', { accountId: string; fields: readonly string[] }>
  | Event<'user-confirmed', { accountId: string; confirmDue: string }>
  | Event<'user-suspended', { accountId: string; reason: string }>
  | Event<'user-reinstated', { accountId: string; reason: string }>
  | Event<'user-closed', { accountId: string; reason: string; handOver: number }>
  | Event<'teams-listed', { teams: number }>
  | Event<'team-saved', { teamId: string; fields: readonly string[] }>
  | Event<'organisation-changed', { changes: { readonly name: object | undefined; readonly policy: object | undefined } }>;

/** A question's person or address, in the shape of a search (DESIGN section 6): the core API reads it strictly. */
export type ExchangeSubject = { person?: Record<string, string>; address?: Record<string, string> };

/** What an embed of ours has instead of a launch assertion: another issuer's token for the member of staff who looks at it. */
export type Exchange = {
  /** The id_token of a SMART App Launch, or an Entra access token for our own API. */
  subjectToken: string;
  kind: 'id_token' | 'access_token';
  /** The one person or address the session is for; another is refused (403 `subject-mismatch`). Needed with an id_token, and by the panel. */
  subject?: ExchangeSubject;
  /** Instead of `subject`: whom the user has put together on this machine and asks about. It stays in the frame until the declaration is made, and travels with the search alone. */
  question?: ExchangeSubject;
  /** Instead of `question`: the MAST reference of an answer that the user was given. While their declaration lasts the panel asks it again; otherwise it reports `mast-error` before it asks anything. */
  reference?: string;
  /** As the host is registered to know its staff (`fhirUser`, `sub`, `oid`): what an application for an account names. */
  staffId: string;
};

/** What `fetchLaunchToken` of `<mast-panel>` resolves to for an embed of ours: the frame exchanges it at the core API (RFC 8693), which verifies the token itself. */
export const exchangeOrder = ({ subjectToken, kind, subject, question, reference, staffId }: Exchange): string =>
  JSON.stringify({
    subject_token: subjectToken,
    subject_token_type: `urn:ietf:params:oauth:token-type:${kind}`,
    ...(subject === undefined ? {} : { subject: JSON.stringify(subject) }),
    ...(question === undefined ? {} : { question: JSON.stringify(question) }),
    ...(reference === undefined ? {} : { reference }),
    staffId,
  });

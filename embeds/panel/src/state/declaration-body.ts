import type { DeclarationBody, SubjectKind } from '../core/wire.ts';
import type { DeclarationDraft } from './declaration-draft.ts';

/** A draft without faults as the API takes it: empty fields are left out, and a reference is either there or promised, never both. */
export const declarationBody = (draft: DeclarationDraft, subject: SubjectKind): DeclarationBody => {
  const { gateways, reasonCode, noReferenceYet } = draft;
  const reason = draft.reason.trim();
  return {
    gateways,
    subject,
    ...(reasonCode === '' ? {} : { reasonCode }),
    ...(reason === '' ? {} : { reason }),
    ...(noReferenceYet ? { noReferenceYet: true } : { reference: draft.reference.trim() }),
    acknowledged: true,
  };
};

import type { DeclarationBody, SubjectKind } from '../core/wire.ts';
import type { DeclarationDraft } from './declaration-draft.ts';

/** A draft without faults as the API takes it: empty fields are left out, and a reference is either there or promised, never both. A family case names its members. */
export const declarationBody = (draft: DeclarationDraft, subject: SubjectKind): DeclarationBody => {
  const { gateways, members, reasonCode, noReferenceYet } = draft;
  const reason = draft.reason.trim();
  return {
    gateways,
    ...(members ? { subject: 'household', members } : { subject }),
    ...(reasonCode === '' ? {} : { reasonCode }),
    ...(reason === '' ? {} : { reason }),
    ...(noReferenceYet ? { noReferenceYet: true } : { reference: draft.reference.trim() }),
    acknowledged: true,
  };
};

/** Which components of a field are read, by number; of each the first subcomponent, or those that are listed. */
type Components = Readonly<Record<number, readonly number[]>>;

/** CX: number, assigning authority (namespace or OID), type. No check digit, no facility, no dates. */
const identifier: Components = { 1: [1], 4: [1, 2], 5: [1] };
/** EI: number and namespace. */
const entity: Components = { 1: [1], 2: [1] };
/** XPN: family, given, further names, type. No title, no suffix, no degree. */
const personName: Components = { 1: [1], 2: [1], 3: [1], 7: [1] };
/** XAD: lines, town, county, postcode, type, further line, and until or from and until when it holds. */
const address: Components = { 1: [1, 2, 3], 2: [1], 3: [1], 4: [1], 5: [1], 7: [1], 8: [1], 12: [2], 13: [1], 14: [1] };
/** PL: point of care, facility, assigning authority: where the codes of organisation and site stand. No room, no bed, no description. */
const location: Components = { 1: [1], 4: [1, 2], 11: [1] };
const first: Components = { 1: [1] };

/**
 * Everything that is ever read of a message beside its header: by segment, field and component (HL7 v2.5.1, chapters 2, 3 and 10). What is not named here is never turned into a value: diagnoses (DG1), reasons
 * (PV2-3, SCH-6, SCH-7), notes (NTE), next of kin (NK1), observations (OBX), religion, ethnicity, telephone, and every local segment (Z..). A line here is a data-minimisation decision, not a convenience.
 */
export const allowList: Readonly<Record<string, Readonly<Record<number, Components>>>> = {
  EVN: { 1: first, 2: first, 6: first },
  PID: { 3: identifier, 5: personName, 7: first, 8: first, 9: personName, 11: address, 18: identifier, 29: first, 32: first },
  PD1: { 12: first },
  ARV: { 2: first },
  MRG: { 1: identifier },
  PV1: { 2: first, 3: location, 10: first, 15: first, 16: first, 19: identifier, 44: first, 45: first, 50: identifier },
  PV2: { 22: first, 24: first },
  SCH: { 1: entity, 2: entity, 11: { 4: [1] }, 25: first },
  TQ1: { 7: first },
  AIS: { 4: first },
  AIG: { 8: first },
  AIL: { 3: location, 6: first },
  AIP: { 6: first },
};

import type { Trace } from '../audit/trace.ts';
import { personText } from '../audit/trace.ts';
import type { Core } from '../core.ts';
import { recordSource } from '../sensitivity/record-source.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { OwnRecord } from './own-records.ts';

/** By what a look at the organisation's own records is found in the audit again: a lead at the desk is somebody who looked, too. */
export function traceOf(core: Pick<Core, 'keys'>, owner: OrganisationId, records: readonly OwnRecord[]): Trace {
  return {
    asked: [],
    shown: [...new Set(records.flatMap(({ personId }) => (personId === undefined ? [] : [personText(personId)])))],
    records: records.map(({ recordId, feedId, version, record: { sourceRef } }) => ({ owner, feedId, source: recordSource(core.keys, owner, feedId, sourceRef), recordId, ref: sourceRef, version, way: 'shown' as const })),
    gateways: [],
  };
}

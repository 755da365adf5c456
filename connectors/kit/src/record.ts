import type { components } from '@mast/openapi';

/** The headline record, `headline/1`, as the core API documents it: the only thing a connector may send about a person or an address. */
export type CanonicalRecord = components['schemas']['HeadlineRecord'];

/**
 * A value that a connector will not vouch for, kept as it was received. It fails `headline/1` wherever it stands, so that core-api
 * quarantines the row, sealed and with this pointer as the reason, instead of the row being lost or half loaded.
 */
export type Refused = { received: string };

import { ConnectorError } from '@mast/connector-kit';

import { knownFields } from './register-row.ts';

/** Holds an answer to the fields that the mapping rests on. One that is gone may have been renamed: nothing of the page is read. */
export function holdLayout(fields: readonly string[]): void {
  const present = new Set(fields);
  if (Object.keys(knownFields).some((field) => !present.has(field))) throw new ConnectorError('data', 'schema-drift');
}

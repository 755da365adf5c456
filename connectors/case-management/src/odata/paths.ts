import type { OdataConfig } from '../config.ts';

/** Every row with the declared columns, counted. */
export function listingPath({ entitySet }: OdataConfig['service'], columns: readonly string[]): string {
  return `/${entitySet}?$select=${columns.map(encodeURIComponent).join(',')}&$count=true`;
}

/** No row, to see whether it may be asked. */
export function emptyPath({ entitySet }: OdataConfig['service'], columns: readonly string[]): string {
  return `/${entitySet}?$select=${columns.map(encodeURIComponent).join(',')}&$top=0`;
}

/** How many rows there are now, and none of them. */
export function countPath({ entitySet }: OdataConfig['service']): string {
  return `/${entitySet}?$count=true&$top=0`;
}

/** One row by its key (OData URL Conventions 4.01, section 4.3). */
export function entityPath({ entitySet, keyType }: OdataConfig['service'], key: string, columns: readonly string[]): string {
  const literal = keyType === 'number' ? key : `'${key.replaceAll("'", "''")}'`;
  return `/${entitySet}(${encodeURIComponent(literal)})?$select=${columns.map(encodeURIComponent).join(',')}`;
}

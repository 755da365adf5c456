export { openLinkedRecords } from './open-linked-records.ts';
export type { LinkedRecord, RecordRef } from './open-linked-records.ts';
export { openRecords } from './open-records.ts';
export { openPersonLinks } from './open-person-links.ts';
export type { PersonLink } from './open-person-links.ts';
export { listTableText } from './list-table-text.ts';
export { storeFacts } from './store-facts.ts';
export type { StoreFacts } from './store-facts.ts';

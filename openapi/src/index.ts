export { createMastClient, type MastClient, type MastClientOptions } from './client.ts';
export type { components, operations, paths } from './generated/schema.ts';

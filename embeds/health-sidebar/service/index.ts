export type { CdsOptions } from './cds-options.ts';
export { launchContext } from './launch-context.ts';
export { mountCds } from './mount-cds.ts';

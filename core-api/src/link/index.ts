export { faultText } from './link-fault.ts';
export type { LinkFault } from './link-fault.ts';
export type { LinkRow } from './link-row.ts';
export { linkRows } from './link-rows.ts';
export type { Linked, LinkedEdge, LinkOptions } from './linked.ts';
export { runLink } from './run-link.ts';
export type { LinkRun, LinkWish } from './run-link.ts';
export { currentModel } from '../match/model.ts';
export type { Model } from '../match/model.ts';

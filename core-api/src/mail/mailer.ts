import type { Deliver } from './transport.ts';

/** What the sender needs besides the world: where messages go, from whom, and chance for the waits, from 0 to below 1. */
export type Mailer = { readonly deliver: Deliver; readonly from: string; readonly random: () => number };

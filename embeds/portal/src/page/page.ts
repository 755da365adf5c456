import type { FastifyReply } from 'fastify';

import type { Both } from '../words/language.ts';
import type { Duty, Role } from './roles.ts';
import type { OpenVisit, Visit } from './visit.ts';

/** How a page is reached: from the start page of those whose role it is for, and with `inMenu` from the line under the head of every page. */
export type Entry = {
  readonly path: string;
  /** Ascending; the look-up is 10, what governs it 20 to 80. */
  readonly order: number;
  readonly roles: readonly Role[];
  /** Only for those whom an administrator has named for one of these, beside their role; absent: for everybody of the roles. */
  readonly duties?: readonly Duty[] | undefined;
  readonly label: Both;
  /** One sentence: what it is for. */
  readonly text: Both;
  readonly inMenu?: boolean | undefined;
};

/** A link at the foot of every page, the same on each (WCAG 2.2, 3.2.6). */
export type FootLink = { readonly path: string; readonly order: number; readonly label: Both };

/** Where a page says which addresses it answers. */
export type Routes = {
  /** For anybody, signed in or not. Nothing of MAST's is told here but what the public may know. */
  readonly open: (path: string, handler: (visit: OpenVisit) => Promise<FastifyReply>) => void;
  /** For whoever is signed in with one of these roles; others are told that it is not for them, and those not signed in are sent to sign in. */
  readonly get: (path: string, roles: readonly Role[], handler: (visit: Visit) => Promise<FastifyReply>) => void;
  /** A form sent from a page of ours, for the same; anything else that comes this way is refused before. */
  readonly post: (path: string, roles: readonly Role[], handler: (visit: Visit) => Promise<FastifyReply>) => void;
};

/** A screen of the portal: the folder that holds it exports one, as `page` of its routes.ts. */
export type Page = {
  readonly entries?: readonly Entry[] | undefined;
  readonly footLinks?: readonly FootLink[] | undefined;
  readonly routes: (routes: Routes) => void;
};

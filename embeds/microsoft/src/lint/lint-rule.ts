import type { TenantPackage } from '../package/tenant-package.ts';

/** A package as the rules look at it: what is in it, what the embed server will say beside it, and what was released last. */
export type Linted = TenantPackage & {
  /** Whom the tab's and the pane's page let frame them: the embed server's own list. */
  readonly frameAncestors: readonly string[];
  /** The last version that was given out, and the digest of what it described. */
  readonly released: Released;
  /** Digest of what this one describes, {@link contentDigest}. */
  readonly digest: string;
};

export type Released = { readonly version: string; readonly digest: string };

/** One rule of ours, beside the schema: what it holds, a failure that it would have prevented, and what is wrong with a package. */
export type LintRule = { readonly id: string; readonly holds: string; readonly faults: (given: Linted) => readonly string[] };

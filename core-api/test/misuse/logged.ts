import type { AskedLeaf } from '../../src/misuse/facts/fact-of-leaf.ts';
import type { Half } from './staff.ts';

/** Everything that is seeded into the log as misuse. */
export const misuseKinds = [
  'rare-relative', 'common-relative', 'self', 'own-house', 'neighbours', 'colleague', 'former-partner', 'burst', 'off-hours', 'copied-reasons', 'fishing', 'street-sweep', 'birth-sweep', 'leaving', 'watched', 'quiet',
] as const;
export type MisuseKind = (typeof misuseKinds)[number];

/** One line of the synthetic log, with what only its maker knows: whether it is misuse, and of which episode. */
export type Logged = {
  readonly leaf: AskedLeaf;
  readonly account: string;
  readonly half: Half;
  /** When the case reference was given, where it was not given at once; absent where there is none. */
  readonly referenceLater?: { readonly at: number; readonly reference: string } | undefined;
  readonly misuse?: { readonly episode: string; readonly kind: MisuseKind } | undefined;
};

import { educationLayout } from './education-layout.ts';
import { fireLayout } from './fire-layout.ts';
import type { PartnerLayout } from './layout.ts';
import { nicheLayout } from './niche-layout.ts';

/** What agencies send whose systems do not write the standard template, each as its connector declares it. */
export const ownLayouts: readonly PartnerLayout[] = [nicheLayout, fireLayout, educationLayout];

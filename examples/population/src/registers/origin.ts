import type { Culture } from '../names/culture.ts';

/** Name origins that a fairness report sets beside each other. Names, not ethnicity. */
export type Origin = 'british' | 'welsh' | 'irish' | 'south-asian' | 'arabic' | 'african' | 'polish-romanian' | 'chinese-vietnamese';

export const origins: readonly Origin[] = ['british', 'welsh', 'irish', 'south-asian', 'arabic', 'african', 'polish-romanian', 'chinese-vietnamese'];

export const originOf: Readonly<Record<Culture, Origin>> = {
  english: 'british', welsh: 'welsh', irish: 'irish', pakistani: 'south-asian', punjabi: 'south-asian', indian: 'south-asian', bangladeshi: 'south-asian', tamil: 'south-asian',
  arabic: 'arabic', nigerian: 'african', ghanaian: 'african', somali: 'african', polish: 'polish-romanian', romanian: 'polish-romanian', chinese: 'chinese-vietnamese', vietnamese: 'chinese-vietnamese',
};

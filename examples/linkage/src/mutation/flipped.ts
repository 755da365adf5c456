import type { Model } from '@mast/core-api/link';

import type { Field } from './slices.ts';

/**
 * The model with the weight of one level turned: what spoke for one person speaks as loudly against it, towards every rival. A weight is `log2(m/u)`, so turning it
 * makes `u` of `m*m/u`. Where the rival's part comes from how common the name is, `m` is turned against the table's own `u` instead.
 */
export function flipped(model: Model, field: Field, level: string): Model {
  const odds = model.fields[field][level];
  if (odds === undefined) return model;
  const { m, u, h, t = h } = odds;
  const turned = hasFrequency(field, level) ? { m: (u * u) / m, u, h: (u * u) / h, t: (u * u) / t } : { m, u: (m * m) / u, h: (m * m) / h, t: (m * m) / t };
  return { ...model, fields: { ...model.fields, [field]: { ...model.fields[field], [level]: turned } } };
}

function hasFrequency(field: Field, level: string): boolean {
  return level === 'exact' && (field === 'given' || field === 'family');
}

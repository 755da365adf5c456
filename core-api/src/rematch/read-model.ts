import { z } from 'zod';

import type { Model } from '../match/model.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';

export type ModelFault = { readonly pointer: string; readonly rule: string };

const chance = z.number().gt(0).max(1);
const odds = z.strictObject({ m: chance, u: chance, h: chance, t: chance.optional() });
const levels = z.record(z.string(), odds);
const finite = z.number().min(-200).max(200);

/** Every threshold that a model may have: a new one does not compile until it stands here. */
const thresholds = {
  join: finite, distant: finite.optional(), attach: finite, thin: finite.optional(), strong: finite, possible: finite, assign: finite.optional(), lead: finite,
} satisfies Record<keyof Required<Model>['thresholds'], z.ZodType>;

/** A model file's shape. Whether its levels are those that the program compares is told by {@link readModel}. */
const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/),
  prior: z.strictObject({ strangerBits: finite, householdBits: finite, twinBits: finite.optional() }),
  thresholds: z.strictObject(thresholds),
  calibration: z.array(z.strictObject({ bits: finite, probability: z.number().gt(0).lt(1) })).optional(),
  fields: z.record(z.string(), levels),
});

/** Reads a candidate model: every field and level of the model in use has to be there and no other, so that no weight is silently taken for nothing. */
export function readModel(text: string, inUse: Model): Result<Model, readonly ModelFault[]> {
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) return failed(parsed.error.issues.map(({ path, code }) => ({ pointer: `/${path.join('/')}`, rule: code })));
  const faults = [...differences('/fields', inUse.fields, parsed.data.fields), ...fieldFaults(inUse, parsed.data.fields), ...thresholdFaults(parsed.data.thresholds)];
  return faults.length > 0 ? failed(faults) : ok(parsed.data as unknown as Model);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldFaults(inUse: Model, fields: Readonly<Record<string, Readonly<Record<string, unknown>>>>): ModelFault[] {
  return Object.entries(inUse.fields).flatMap(([field, known]) => differences(`/fields/${field}`, known, fields[field] ?? {}));
}

function differences(pointer: string, known: object, given: object): ModelFault[] {
  const missing = Object.keys(known).filter((name) => !Object.hasOwn(given, name));
  const strange = Object.keys(given).filter((name) => !Object.hasOwn(known, name));
  return [...missing.map((name) => ({ pointer: `${pointer}/${name}`, rule: 'missing' })), ...strange.map((name) => ({ pointer: `${pointer}/${name}`, rule: 'unknown' }))];
}

function thresholdFaults({ possible, attach, thin = attach, join, distant = join }: { possible: number; attach: number; thin?: number | undefined; join: number; distant?: number | undefined }): ModelFault[] {
  return possible <= attach && attach <= thin && thin <= join && join <= distant ? [] : [{ pointer: '/thresholds', rule: 'order' }];
}

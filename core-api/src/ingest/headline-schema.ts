import { z } from 'zod';

import type { HeadlineRecord } from '../shared/headline.ts';

/**
 * Text as a source wrote it: not empty, bounded, no control characters (Unicode category Cc). Bounds are judgement: twice the longest value
 * in the partner extracts we model, so that a shifted column is refused rather than stored in the wrong field.
 */
const text = (maxLength: number) => z.string().min(1).max(maxLength).regex(/^\P{Cc}*$/u);
/** Shape only; `check-record.ts` says whether the day exists and makes sense. */
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const personName = z.strictObject({
  given: text(100).optional(),
  middle: text(100).optional(),
  family: text(100).optional(),
  use: z.enum(['usual', 'official', 'former', 'alias', 'preferred']),
});

const dateWithPrecision = z.strictObject({
  value: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  precision: z.enum(['year', 'month', 'day', 'estimated']),
});

const identifier = z.strictObject({
  system: z.enum(['nhs-number', 'upn', 'uln', 'local']),
  value: text(40),
  verified: z.boolean().optional(),
});

const personDetails = z
  .strictObject({
    names: z.array(personName).max(20),
    dateOfBirth: dateWithPrecision.optional(),
    expectedDate: isoDate.optional(),
    sex: z.enum(['female', 'male', 'other', 'unknown']).optional(),
    dateOfDeath: isoDate.optional(),
    identifiers: z.array(identifier).max(20).optional(),
  })
  .meta({ id: 'PersonDetails', description: 'Who. `dateOfBirth.value` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as `precision` says; `expectedDate` is for an unborn child.' });

const addressDetails = z
  .strictObject({
    lines: z.array(text(200)).max(8),
    postcode: text(12).optional(),
    uprn: z.string().regex(/^\d{1,12}$/).optional(),
    class: text(12).optional(),
    role: z.enum(['home', 'placement', 'incident', 'previous', 'temporary', 'no-fixed-abode']),
    from: isoDate.optional(),
    to: isoDate.optional(),
    confidential: z.boolean().optional(),
  })
  .meta({ id: 'AddressDetails', description: 'Where, as received. `class` is an OS AddressBase class; `confidential` addresses are never matched or shown.' });

const contact = z
  .strictObject({
    team: text(200),
    role: text(200).optional(),
    name: text(200).optional(),
    phone: text(60).optional(),
    email: text(254).optional(),
    hours: text(200).optional(),
    outOfHours: text(200).optional(),
    validTo: isoDate.optional(),
  })
  .meta({ id: 'Contact', description: 'Whom to call. `validTo` is the last day on which this contact is right.' });

/**
 * `headline/1` on the wire (DESIGN section 5). Strict everywhere: an unknown field is refused, because a field that is not in the agreed
 * minimum may not be held. Shape and bounds only; the rules between fields are in `check-record.ts`.
 */
export const headlineRecordSchema = z
  .strictObject({
    sourceRef: text(200),
    service: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
    kind: z.enum(['event', 'involvement']),
    date: isoDate,
    endDate: isoDate.optional(),
    status: z.enum(['open', 'closed', 'unknown']),
    category: text(60).optional(),
    person: personDetails.optional(),
    addresses: z.array(addressDetails).max(20).optional(),
    household: z.array(z.strictObject({ relation: text(60), sourceRef: text(200) })).max(50).optional(),
    caseRef: text(100).optional(),
    contact,
    sensitivity: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  })
  .meta({
    id: 'HeadlineRecord',
    description:
      'The agreed minimum of one event or involvement: who, where, when, which service, whom to call. At least one of `person`, `addresses`. ' +
      'Unknown fields are refused. Days are Europe/London days. `sensitivity`: 0 open, 1 restricted, 2 shielded.',
  }) satisfies z.ZodType<HeadlineRecord>;

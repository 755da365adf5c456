import { declaredEncodings } from '@mast/connector-kit/files';
import { z } from 'zod';

import { poleFields } from './pole.ts';
import type { PoleGroup } from './pole.ts';

/** What the codes of a police system come to. `leave-out`: not to be shared; `not-theirs`: a place that says nothing of where somebody lives. */
export const meanings = {
  'event.status': ['open', 'closed', 'unknown', 'cancelled'],
  'event.marking': ['open', 'restricted', 'shielded', 'never-load'],
  'person.sex': ['female', 'male', 'other', 'unknown', ''],
  'person.birthDateEstimated': ['yes', 'no'],
  'aliases.type': ['alias', 'former', 'preferred', 'official'],
  'locations.link': ['home', 'previous', 'temporary', 'placement', 'no-fixed-abode', 'incident', 'home-and-incident', 'not-theirs'],
  'locations.confidential': ['yes', 'no'],
} as const;
export type Coded = keyof typeof meanings;
export type Meaning<Of extends Coded> = (typeof meanings)[Of][number];

const place = z.string().min(1);
const fieldsOf = <Group extends PoleGroup>(group: Group) => z.partialRecord(z.enum(poleFields[group]), place);
const constantsOf = <Group extends PoleGroup>(group: Group) => z.partialRecord(z.enum(poleFields[group]), z.string()).default({});
const single = <Group extends PoleGroup>(group: Group) => z.strictObject({ fields: fieldsOf(group).default({}), constants: constantsOf(group) }).prefault({});
const several = <Group extends PoleGroup>(group: Group) =>
  z
    .array(
      z.strictObject({
        of: z.enum(['event', 'person']).default('person').describe('XML: in which element `each` stands'),
        each: place.optional().describe('XML: the element that comes once for each'),
        fields: fieldsOf(group),
        constants: constantsOf(group),
      }),
    )
    .default([]);
const codesOf = <Of extends Coded>(coded: Of) => z.record(z.string(), z.enum(meanings[coded])).default({});

/**
 * The shape of one extract of one police system, declared and never guessed: where each field of the POLE model stands (a heading in CSV, a path of elements in XML, `@` for an
 * attribute), how it is written, and what its codes mean. A value that is not among its codes refuses the row.
 */
export const shapeSchema = z
  .strictObject({
    shape: z.string().regex(/^[a-z0-9-]+\/\d+$/).describe("Name and version; a manifest's `schema` must be the same"),
    about: z.string().min(1).describe('What extract of what system it is, for people'),
    ending: z.enum(['csv', 'xml']),
    encoding: z.enum(declaredEncodings).default('utf-8'),
    delimiter: z.enum([',', ';', '\t', '|']).default(','),
    dateFormat: z.enum(['yyyy-MM-dd', 'dd/MM/yyyy']).default('yyyy-MM-dd'),
    xml: z
      .strictObject({
        event: z.string().startsWith('/').describe('Path of the element that is one event, from the root'),
        person: place.describe('Path, below the event, of the element that is one person in it'),
      })
      .optional(),
    event: single('event'),
    person: single('person'),
    unit: single('unit'),
    aliases: several('aliases'),
    locations: several('locations'),
    links: several('links'),
    optional: z.array(place).default([]).describe('Headings or paths that a file may lack'),
    unknownNames: z.array(place).default([]).describe('What stands for a name that nobody knows'),
    types: z.record(z.string(), z.string().regex(/^[a-z][a-z0-9-]*$/)).describe('Types of event that are shared, as a category; `leave-out` for those that are not'),
    relations: z.record(z.string(), z.string().regex(/^[a-z][a-z0-9-]*$/)).default({}).describe('How two persons are linked; `leave-out` for what is not shared'),
    codes: z.strictObject({
      'event.status': codesOf('event.status'), 'event.marking': codesOf('event.marking'), 'person.sex': codesOf('person.sex'), 'person.birthDateEstimated': codesOf('person.birthDateEstimated'),
      'aliases.type': codesOf('aliases.type'), 'locations.link': codesOf('locations.link'), 'locations.confidential': codesOf('locations.confidential'),
    }).partial().default({}),
  })
  .refine(({ ending, xml }) => (ending === 'xml') === (xml !== undefined), { error: 'an XML shape, and no other, says where events and persons stand', path: ['xml'] })
  .refine(({ ending, aliases, locations, links }) => ending === 'csv' || [...aliases, ...locations, ...links].every(({ each }) => each !== undefined), { error: 'in XML, what comes more than once says in which element', path: ['locations'] });

export type Shape = z.infer<typeof shapeSchema>;

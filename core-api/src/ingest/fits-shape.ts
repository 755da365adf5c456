import { z } from 'zod';

/** Whether a value is surely of the shape. False says nothing: the schema itself is then asked, and tells what is wrong. */
export type Fits = (value: unknown) => boolean;

/**
 * The rules of a schema as plain functions, read from the schema, so that there is one source of truth: most rows are right, and this tells so at a fraction of what
 * it costs the schema, which copies what it reads. What fits is what the schema accepts unchanged. Throws for a kind of schema or check that it does not know.
 */
export function fitsShape(schema: z.core.$ZodType): Fits {
  if (schema instanceof z.ZodOptional) {
    const inner = fitsShape(schema.unwrap());
    return (value) => value === undefined || inner(value);
  }
  if (schema instanceof z.ZodObject) return objectFits(schema);
  if (schema instanceof z.ZodArray) {
    const [each, checks] = [fitsShape(schema.element), (schema.def.checks ?? []).map(checkOf)];
    // By `findIndex`, which does not pass over holes.
    return (value) => Array.isArray(value) && checks.every((holds) => holds(value)) && value.findIndex((one) => !each(one)) < 0;
  }
  if (schema instanceof z.ZodString) {
    const checks = (schema.def.checks ?? []).map(checkOf);
    return (value) => typeof value === 'string' && checks.every((holds) => holds(value));
  }
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map(fitsShape);
    return (value) => options.some((fits) => fits(value));
  }
  if (schema instanceof z.ZodEnum) return oneOf(schema.options);
  if (schema instanceof z.ZodLiteral) return oneOf(schema.def.values);
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  throw new Error(`no rule for ${schema._zod.def.type}`);
}

/** A strict object: every member is one of the shape, and every one that must be there is. */
function objectFits(schema: z.ZodObject): Fits {
  if (!(schema.def.catchall instanceof z.ZodNever)) throw new Error('no rule for an object that is not strict');
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const members = new Map(Object.entries(shape).map(([name, member]) => [name, fitsShape(member)]));
  const isRequired = new Set(Object.entries(shape).filter(([, member]) => !(member instanceof z.ZodOptional)).map(([name]) => name));
  return (value) => {
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
    let found = 0;
    for (const name in value) {
      const fits = members.get(name);
      if (fits === undefined || !fits((value as Readonly<Record<string, unknown>>)[name])) return false;
      if (isRequired.has(name)) found += 1;
    }
    return found === isRequired.size;
  };
}

type Measured = { readonly length: number };

function checkOf(check: z.core.$ZodCheck<never>): (value: Measured) => boolean {
  const { def } = check._zod;
  if (isCheck<z.core.$ZodCheckMinLengthDef>(def, 'min_length')) return ({ length }) => length >= def.minimum;
  if (isCheck<z.core.$ZodCheckMaxLengthDef>(def, 'max_length')) return ({ length }) => length <= def.maximum;
  if (isCheck<z.core.$ZodCheckRegexDef>(def, 'string_format') && def.format === 'regex') {
    const { pattern } = def;
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  throw new Error(`no rule for ${def.check}`);
}

function isCheck<Def extends z.core.$ZodCheckDef>(def: z.core.$ZodCheckDef, kind: Def['check']): def is Def {
  return def.check === kind;
}

function oneOf(values: readonly unknown[]): Fits {
  const known = new Set(values);
  return (value) => known.has(value);
}

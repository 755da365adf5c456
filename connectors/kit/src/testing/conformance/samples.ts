import type { Sample } from './specimen.ts';

/**
 * `count` synthetic people whose every value can be recognised wherever it turns up. References begin with `prefix`. Counts in checks avoid
 * multiples of three, the page size of most fake sources, but where page ends are what is checked.
 */
export function samples(count: number, prefix = 'R'): Sample[] {
  return Array.from({ length: count }, (_, index) => sample(`${prefix}${index + 1}`));
}

/** One synthetic person under this reference. */
export function sample(ref: string, change: Partial<Sample> = {}): Sample {
  return {
    ref, given: `Given${ref}Canary`, family: `Family${ref}Canary`, dateOfBirth: '2014-02-03', addressLine: `${ref} Canary Street`, postcode: 'SA1 1AA', date: '2026-10-05', phone: '01632 960001',
    note: `Narrative of ${ref} canary`, ...change,
  };
}

/** Whether a text holds anything of a person that the samples describe. References are no personal values. */
export function holdsPersonal(text: string): boolean {
  return /Given\w+Canary|Family\w+Canary|\w+ Canary Street|Narrative of|01632 960001/.test(text);
}

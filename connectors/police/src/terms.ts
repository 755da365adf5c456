import type { PoliceConfig } from './config.ts';
import { readShape } from './read-shape.ts';
import type { Shape } from './shape.ts';

/** Everything agreed that decides what a row becomes. */
export type PoliceTerms = Pick<PoliceConfig, 'service' | 'incidentAddress' | 'officers' | 'teams'> & { readonly shape: Shape };

export function termsOf({ shape, service, incidentAddress, officers, teams }: Pick<PoliceConfig, 'shape' | 'service' | 'incidentAddress' | 'officers' | 'teams'>): PoliceTerms {
  return { shape: typeof shape === 'string' ? readShape(shape) : shape, service, incidentAddress, officers, teams };
}

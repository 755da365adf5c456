import type { LintRule } from './lint-rule.ts';

const numbers = (version: string): number[] => version.split('.').map(Number);

/** Whether one version is later than another (semantic versioning, three numbers). */
export const isLater = (one: string, other: string): boolean => {
  const [left, right] = [numbers(one), numbers(other)];
  const at = left.findIndex((part, place) => part !== right[place]);
  return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0);
};

export const versionRules: readonly LintRule[] = [
  {
    id: 'version-grows',
    holds: 'What is described differently bears a later version: clients fetch a changed package only then.',
    faults: ({ manifest, released, digest }) => {
      if (digest === released.digest) return manifest.version === released.version || isLater(manifest.version, released.version) ? [] : [`${manifest.version} is not ${released.version}`];
      return isLater(manifest.version, released.version) ? [] : [`${manifest.version} was given out with other contents`];
    },
  },
  { id: 'schema-1.29', holds: 'Manifest and version are those of schema 1.29, the newest that is published.', faults: ({ manifest }) => (manifest.manifestVersion === '1.29' && manifest.$schema.includes('/v1.29/') ? [] : [manifest.manifestVersion]) },
];

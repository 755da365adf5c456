import type { Deployment, Linted, Released } from '@mast/microsoft/packages';
import { contentDigest, lint, mastApp, packageFiles, tenantPackage, zip } from '@mast/microsoft/packages';
import { microsoftFrameAncestors } from '@mast/microsoft/hosting';

import { apiDescription } from '../extension/api-description.ts';
import { lookUpTemplate } from '../extension/template.ts';

/** What an administrator is given: file name and bytes; and what is in the package. */
export type Packages = { readonly files: ReadonlyMap<string, Uint8Array>; readonly contents: readonly { readonly path: string; readonly bytes: number }[]; readonly version: string; readonly digest: string };

/** The package of this deployment, as the lint rules look at it. */
export const linted = async (deployment: Deployment, released: Released): Promise<Linted> => {
  const app = mastApp(deployment);
  const made = tenantPackage(app, { apiDescription: await apiDescription(deployment.embedOrigin), template: lookUpTemplate() });
  return { ...made, frameAncestors: microsoftFrameAncestors, released, digest: contentDigest(made) };
};

/** Packs what has no fault: the Teams and Outlook package, and the add-in-only manifest for Outlook on Mac and mobile. */
export const pack = (given: Linted): Packages => {
  const { version } = given.manifest;
  return {
    files: new Map([
      [`mast-${version}.zip`, zip(given.files)],
      [`mast-outlook-${version}.xml`, new TextEncoder().encode(given.addIn)],
    ]),
    contents: [...given.files].map(([path, content]) => ({ path, bytes: content.length })).toSorted((one, other) => (one.path < other.path ? -1 : 1)),
    version,
    digest: given.digest,
  };
};

/** Faults by our rules and by Microsoft's schemas, which are asked offline. */
export const faultsOf = async (given: Linted, bySchema: (document: object) => Promise<readonly string[]>): Promise<string[]> => {
  const documents = { [packageFiles.manifest]: given.manifest, [packageFiles.welsh]: given.welsh, [packageFiles.template]: given.template };
  const schema = await Promise.all(Object.entries(documents).map(async ([file, document]) => (await bySchema(document)).map((fault) => `${file}: ${fault}`)));
  return [...lint(given), ...schema.flat()];
};

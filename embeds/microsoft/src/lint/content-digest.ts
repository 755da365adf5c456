import { hash } from 'node:crypto';

import type { TenantPackage } from '../package/tenant-package.ts';
import { zip } from '../package/zip.ts';

/** Digest of everything that a package gives out, its version apart: whatever the version says, another digest is other contents. */
export const contentDigest = ({ files, manifest, addIn }: TenantPackage): string => {
  const unversioned = new Map(files).set('manifest.json', new TextEncoder().encode(JSON.stringify({ ...manifest, version: '' })));
  return hash('sha256', Buffer.concat([zip(unversioned), Buffer.from(addIn.replace(/<Version>[^<]*/, '<Version>'))]), 'hex');
};

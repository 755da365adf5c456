import type { MicrosoftApp } from '../app/microsoft-app.ts';
import { drawIcon } from '../icons/draw-icon.ts';
import { writePng } from '../icons/png.ts';
import { addInXml } from '../manifest/add-in-xml.ts';
import { packageFiles } from '../manifest/package-files.ts';
import type { UnifiedManifest } from '../manifest/unified-manifest.ts';
import { unifiedManifest } from '../manifest/unified-manifest.ts';
import { welshFile } from '../manifest/welsh-file.ts';
import type { PackageFiles } from './zip.ts';

/** Description of the message extension's API (OpenAPI 3.0) and how its answer is drawn, as `embeds/teams` makes them. */
export type ExtensionFiles = { readonly apiDescription: object; readonly template: object };

/** What a tenant is given, before it is packed: what the lint rules read. */
export type TenantPackage = {
  readonly manifest: UnifiedManifest;
  readonly welsh: Readonly<Record<string, string>>;
  /** Files of the Teams and Outlook package. Three of them are the parsed ones here. */
  readonly files: PackageFiles;
  readonly apiDescription: object;
  readonly template: object;
  readonly addIn: string;
};

const encode = (content: object): Uint8Array => new TextEncoder().encode(`${JSON.stringify(content, undefined, 2)}\n`);

/** Everything that a tenant's administrator uploads, made from the one source. */
export const tenantPackage = (app: MicrosoftApp, { apiDescription, template }: ExtensionFiles): TenantPackage => {
  const manifest = unifiedManifest(app);
  const welsh = welshFile(app.texts.cy);
  const files = new Map<string, Uint8Array>([
    [packageFiles.manifest, encode(manifest)],
    [packageFiles.welsh, encode(welsh)],
    [packageFiles.colour, writePng(drawIcon(192, 'colour'))],
    [packageFiles.outline, writePng(drawIcon(32, 'outline'))],
    [packageFiles.apiDescription, encode(apiDescription)],
    [packageFiles.template, encode(template)],
  ]);
  return { manifest, welsh, files, apiDescription, template, addIn: addInXml(app) };
};

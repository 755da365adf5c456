import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Catalogue } from '../access/catalogue.ts';
import type { Gateway } from '../access/gateway.ts';
import { MastError } from '../shared/mast-error.ts';
import type { GatewaySignature } from './catalogue-schema.ts';
import { acknowledgementFileSchema, gatewaysFileSchema, reasonsFileSchema, signaturesFileSchema } from './catalogue-schema.ts';
import { gatewayHash } from './gateway-hash.ts';
import { parseAt } from './parse-at.ts';

/** Where the shipped catalogue lies. Nobody has signed any of it. */
export const shippedGateways = fileURLToPath(new URL('../../data/gateways/', import.meta.url));

const [reasonsFile, acknowledgementFile, signaturesFile] = ['reasons.yaml', 'acknowledgement.yaml', 'signatures.yaml'];
const ownMeaning: ReadonlySet<string> = new Set([reasonsFile, acknowledgementFile, signaturesFile]);

/**
 * Reads a folder of the catalogue, whole: ids are unique across files, texts stand in both languages, a signature counts only for the very words that were
 * signed.
 * @throws MastError `gateway-catalogue` with the place of the first fault: a faulty catalogue stops the service at its start
 */
export function readCatalogue(folder: string = shippedGateways): Catalogue {
  const read = (name: string): string => {
    if (!existsSync(join(folder, name))) throw new MastError('gateway-catalogue', { file: name, line: 1, at: '', rule: 'missing' });
    return readFileSync(join(folder, name), 'utf8');
  };
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml') && !ownMeaning.has(name)) : [];
  if (names.length === 0) throw new MastError('gateway-catalogue', { file: folder, line: 1, at: '', rule: 'no-gateways' });
  const unsigned = parseGateways(names.toSorted().map((name) => ({ name, text: read(name) })));
  const signatures = existsSync(join(folder, signaturesFile)) ? parseAt(signaturesFile, read(signaturesFile), signaturesFileSchema) : [];
  return {
    gateways: unsigned.map((gateway) => (signatures.some((signature) => holds(signature, gateway)) ? { ...gateway, status: 'confirmed' } : gateway)),
    reasons: parseAt(reasonsFile, read(reasonsFile), reasonsFileSchema),
    acknowledgement: parseAt(acknowledgementFile, read(acknowledgementFile), acknowledgementFileSchema),
    staleSignatures: signatures.filter((signature) => !unsigned.some((gateway) => holds(signature, gateway))).map(({ gateway }) => gateway),
  };
}

/** The entries of some files, unsigned. @throws MastError `gateway-catalogue` */
export function parseGateways(files: readonly { readonly name: string; readonly text: string }[]): Gateway[] {
  const schema = gatewaysFileSchema(new Set());
  return files.flatMap(({ name, text }) => parseAt(name, text, schema));
}

function holds({ gateway, sha256 }: GatewaySignature, entry: Gateway): boolean {
  return gateway === entry.id && sha256 === gatewayHash(entry);
}

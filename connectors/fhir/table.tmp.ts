import { readFileSync, writeFileSync } from 'node:fs';
import { configTable } from '@mast/connector-kit';
import { fhirConfig } from './src/config.ts';
const path = new URL('README.md', import.meta.url);
const text = readFileSync(path, 'utf8');
writeFileSync(path, text.replace(/\nTABLE\n|\n\| key \|[\s\S]*?\n(?=\n)/, () => `\n${configTable(fhirConfig)}\n`));

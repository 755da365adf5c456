import { z } from 'zod';

import { exampleRegisterConfig } from '../../../../template/src/config.ts';
import { configTable, secret } from '../../../config-schema.ts';
import type { CheckedCapability } from '../../../connector.ts';
import type { Broken } from './alter.ts';
import { replaced } from './alter.ts';

/** One broken connector for each check of what a connector says of itself and of `check`. */
export const brokenSpecs: Readonly<Record<string, Broken>> = {
  'spec.id': (sound) => ({ ...sound, folder: 'Example Register', connector: { ...sound.connector, id: 'Example Register' } }),
  'spec.config-strict': withConfig(z.object(exampleRegisterConfig.shape)),
  'spec.config-names-missing': withConfig(pathless()),
  'spec.secrets-marked': withConfig(exampleRegisterConfig.extend({ token: z.string().min(1).max(200).describe('Access token of an account that may read and nothing else') })),
  'spec.secret-not-in-message': withConfig(
    exampleRegisterConfig.extend({
      token: secret(z.string().refine((value) => value.length <= 200, { error: ({ input }) => `${String(input)} is too long` })).describe('Access token of an account that may read and nothing else'),
    }),
  ),
  'spec.described': withConfig(exampleRegisterConfig.extend({ pageRows: z.int().min(1).max(500).default(200) })),
  'spec.delivers': replaced(({ delivers }) => ({ delivers: { ...delivers, deletes: ['explicit', 'by-absence', 'explicit'] } })),
  'spec.hosts': replaced((sound) => ({ hosts: (config) => [...(sound.hosts?.(config) ?? []), { host: '*.example.org', port: 443 }] })),
  'spec.readme': (sound) => ({ ...sound, readme: sound.readme.replace('`pageRows`', '`rowsPerPage`') }),
  'check.ready': checking((found) => (found.every(({ ok }) => ok) ? [] : found)),
  'check.credentials': checking((found) => found.map((one) => (one.code === 'credentials-refused' ? { capability: one.capability, ok: true } : one))),
  'check.network': checking((found) => {
    if (found.some(({ code }) => code === 'source-unreachable')) throw new TypeError('fetch failed');
    return found;
  }),
  'check.permission': checking((found) => found.map((one) => (one.code === 'permission-denied' ? { capability: one.capability, ok: true } : one))),
  'check.told-apart': checking((found) => found.map((one) => (one.ok ? one : { ...one, code: 'not-ready' }))),
  'check.codes': checking((found) => found.map((one) => (one.code === 'permission-denied' ? { ...one, code: 'Permission denied!' } : one))),
  'check.reads-no-record': replaced((sound) => ({
    check: async (context) => {
      const { baseUrl, token } = context.config as { baseUrl: string; token: string };
      await context.fetch(new Request(`${baseUrl}/changes?after=0`, { headers: { authorization: `Bearer ${token}` } })).catch(() => undefined);
      return sound.check(context);
    },
  })),
};

function withConfig(config: z.ZodType): Broken {
  return (sound) => ({ ...sound, readme: sound.readme.replace(configTable(sound.connector.config), configTable(config)), connector: { ...sound.connector, config } });
}

/** Refuses as the sound one does, and does not say what. */
function pathless(): z.ZodType {
  return Object.assign(Object.create(exampleRegisterConfig) as z.ZodType, {
    safeParse: (value: unknown) => {
      const parsed = exampleRegisterConfig.safeParse(value);
      return parsed.success ? parsed : { success: false as const, error: new z.ZodError([{ code: 'custom', path: [], message: 'invalid', input: undefined }]) };
    },
  });
}

function checking(edit: (found: readonly CheckedCapability[]) => readonly CheckedCapability[]): Broken {
  return replaced((sound) => ({ check: async (context) => edit(await sound.check(context)) }));
}

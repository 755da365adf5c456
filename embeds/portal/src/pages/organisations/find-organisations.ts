import type { MastClient, operations } from '@mast/openapi';

import { valueOf } from '../../core/call-core.ts';
import type { Language } from '../../words/language.ts';

export type Organisation = operations['listOrganisations']['responses'][200]['content']['application/json']['organisations'][number];

/** Every organisation that takes part. */
export async function findOrganisations(core: MastClient): Promise<readonly Organisation[]> {
  return (await valueOf(core.GET('/v1/organisations'))).organisations;
}

/** An organisation's name in a language: the English one where it has no Welsh name. */
export function organisationName({ name }: Pick<Organisation, 'name'>, language: Language): string {
  return language === 'cy' ? (name.cy ?? name.en) : name.en;
}

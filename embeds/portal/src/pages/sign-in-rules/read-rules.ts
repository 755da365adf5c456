import type { operations } from '@mast/openapi';

import { choiceOf } from '../../http/choice-of.ts';
import type { Form } from '../../http/form.ts';
import { listOf, textOf } from '../../http/form.ts';
import { wholeNumber } from '../../http/whole-number.ts';
import type { Fault } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { SignInRuleWords } from './words.en.ts';
import { words } from './words.ts';

export type Rules = operations['getSignInPolicy']['responses'][200]['content']['application/json'];

export const factorKinds = ['totp', 'passkey'] as const;
export const fault = ownFault<keyof SignInRuleWords['faults']>(words);

/** What of the form differs from the rules as they stand, and what is wrong with it. */
export function readRules(form: Form, rules: Rules): { readonly change: Partial<Rules>; readonly faults: readonly Fault[] } {
  const absoluteMinutes = wholeNumber(textOf(form, 'absoluteMinutes'), 15, 720);
  const idleMinutes = wholeNumber(textOf(form, 'idleMinutes'), 2, 60);
  const factors = factorKinds.filter((kind) => listOf(form, 'factors').includes(kind));
  const only = choiceOf(form, 'ownSignInOnly', ['yes', 'no']);
  const faults = [
    ...(absoluteMinutes === undefined ? [fault('absoluteMinutes', 'absoluteMinutes')] : []),
    ...(idleMinutes === undefined ? [fault('idleMinutes', 'idleMinutes')] : []),
    ...(factors.length === 0 ? [fault('factors', 'factors')] : []),
    ...(only === undefined ? [fault('ownSignInOnly', 'ownSignInOnly')] : []),
  ];
  const isSame = factorKinds.every((kind) => factors.includes(kind) === rules.factors.includes(kind));
  return {
    change: {
      ...(absoluteMinutes === undefined || absoluteMinutes === rules.absoluteMinutes ? {} : { absoluteMinutes }),
      ...(idleMinutes === undefined || idleMinutes === rules.idleMinutes ? {} : { idleMinutes }),
      ...(isSame ? {} : { factors }),
      ...(only === undefined || (only === 'yes') === rules.ownSignInOnly ? {} : { ownSignInOnly: only === 'yes' }),
    },
    faults,
  };
}

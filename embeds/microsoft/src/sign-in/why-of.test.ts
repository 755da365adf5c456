import { describe, expect, test } from 'vitest';

import { whyOf } from './why-of.ts';

describe('why there is no token', () => {
  test.each([
    [Object.assign(new Error('said'), { name: 'InteractionRequiredAuthError', errorCode: 'something_new' }), 'interaction-needed'],
    [Object.assign(new Error('said'), { errorCode: 'user_cancelled' }), 'cancelled'],
    [Object.assign(new Error('said'), { errorCode: 'no_network_connectivity' }), 'unreachable'],
    [new Error('resourceRequiresConsent'), 'interaction-needed'],
    [new Error('CancelledByUser'), 'cancelled'],
    ['FailedToOpenWindow', 'cancelled'],
    [new Error('Sian Davies may not'), 'refused'],
    [undefined, 'refused'],
  ] as const)('%s', (error, why) => {
    expect(whyOf(error)).toBe(why);
  });
});

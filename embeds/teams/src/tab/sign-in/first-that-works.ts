import type { Result, SignIn, SignInWhy } from '@mast/microsoft/sign-in';
import { failed } from '@mast/microsoft/sign-in';

/**
 * Ways of signing in, the best first (nested app authentication, then Teams' own). A way that does not exist here, or that cannot be reached, gives way to the next; what the user or the organisation has to decide does
 * not: asking elsewhere would be going round them.
 */
export const firstThatWorks = (ways: readonly SignIn[]): SignIn => {
  let at = 0;
  const attempt = async (how: 'silent' | 'ask'): ReturnType<SignIn['silent']> => {
    let last: Result<never, SignInWhy> = failed('unavailable');
    for (; at < ways.length; at += 1) {
      const answer = await ways[at]?.[how]();
      if (answer === undefined) break;
      if (answer.ok || !givesWay.has(answer.failure) || at === ways.length - 1) return answer;
      last = answer;
    }
    return last;
  };
  return { silent: () => attempt('silent'), ask: () => attempt('ask') };
};

const givesWay: ReadonlySet<SignInWhy> = new Set(['unavailable', 'unreachable']);

import { failed, ok } from '@mast/microsoft/sign-in';
import type { EntraToken, Result, SignInWhy } from '@mast/microsoft/sign-in';

/** What the window of sign-in says to the pane, as text: Office.js carries nothing else. */
export const writeDialogAnswer = (answer: Result<EntraToken, SignInWhy>): string => JSON.stringify(answer.ok ? { accessToken: answer.value.accessToken, expiresAt: answer.value.expiresAt.toISOString() } : { why: answer.failure });

const whys: readonly SignInWhy[] = ['interaction-needed', 'cancelled', 'refused', 'unreachable', 'unavailable'];

/** The same, read: what is no answer of ours is `refused`. */
export const readDialogAnswer = (text: string | undefined): Result<EntraToken, SignInWhy> => {
  try {
    const { accessToken, expiresAt, why } = JSON.parse(text ?? '') as { accessToken?: unknown; expiresAt?: unknown; why?: unknown };
    const end = new Date(typeof expiresAt === 'string' ? expiresAt : Number.NaN);
    if (typeof accessToken === 'string' && accessToken !== '' && !Number.isNaN(end.getTime())) return ok({ accessToken, expiresAt: end });
    return failed(whys.find((each) => each === why) ?? 'refused');
  } catch {
    return failed('refused');
  }
};

import type { AsyncResult, Item } from './office-types.ts';

/** Why a message's text is not here: Outlook refused, said nothing in time, or gives no body of this kind of item. */
export type UnreadWhy = 'refused' | 'silent' | 'no-body';
export type ReadBody = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: UnreadWhy; readonly code: number | undefined };

/** How long Outlook may take for one call. Judgement: a body comes within a second; classic Outlook 2606 never answers in some states (office-js#6800, 6806, 6814). */
export const waitMs = 8_000;

/** The body of an item in one form, or why it cannot be had; settles within {@link waitMs} whatever Outlook does, and once. `later` runs something after so many ms and gives what cancels it. */
export const readBody = (item: Item, form: 'html' | 'text', later: (ms: number, work: () => void) => () => void): Promise<ReadBody> =>
  new Promise((resolve) => {
    if (typeof item.body?.getAsync !== 'function') return resolve({ ok: false, why: 'no-body', code: undefined });
    const cancel = later(waitMs, () => resolve({ ok: false, why: 'silent', code: undefined }));
    const heard = (result: AsyncResult<string>): void => {
      cancel();
      resolve(result.status === 'succeeded' && typeof result.value === 'string' ? { ok: true, text: result.value } : { ok: false, why: 'refused', code: result.error?.code });
    };
    try {
      item.body.getAsync(form, heard);
    } catch {
      cancel();
      resolve({ ok: false, why: 'refused', code: undefined });
    }
  });

import type { Form } from '../http/form.ts';
import { listOf } from '../http/form.ts';
import { slot } from '../session/slot.ts';

/** A form that the core would not take before its sender showed that it is them: kept until they come back, then sent by their own press, or dropped. */
export type PendingForm = { readonly path: string; readonly fields: readonly { readonly name: string; readonly value: string }[] };

export const pendingForm = slot<PendingForm>('pending-form');

/** A form as it is kept: every field but the token, which changes with the session. */
export function asPending(path: string, form: Form): PendingForm {
  return { path, fields: Object.keys(form).filter((name) => name !== 'token').flatMap((name) => listOf(form, name).map((value) => ({ name, value }))) };
}

import type { Form } from './form.ts';
import { textOf } from './form.ts';

/** A choice of a form that is one of these; undefined where nothing, or something else, was sent. */
export function choiceOf<Choice extends string>(form: Form, id: string, choices: readonly Choice[]): Choice | undefined {
  const sent = textOf(form, id);
  return choices.find((choice) => choice === sent);
}

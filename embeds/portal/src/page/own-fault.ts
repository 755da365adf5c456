import type { Both, Language } from '../words/language.ts';
import { bothOf } from '../words/language.ts';
import type { Fault } from './fault.ts';

/** Makes faults of a page's own words: by name, with a field or with the whole form, in both languages. */
export function ownFault<Name extends string>(words: { readonly [Each in Language]: { readonly faults: { readonly [Each in Name]: string } } }): (name: Name, field?: string) => Fault {
  return (name, field) => {
    const text: Both = bothOf(words, (t) => t.faults[name]);
    return { text, ...(field === undefined ? {} : { field }) };
  };
}

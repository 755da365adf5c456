import type { Readable } from 'node:stream';

import type { Me } from '@mast/panel/answer';
import type { Strings } from '@mast/panel/words';
import type { MastClient } from '@mast/openapi';
import type { FastifyReply } from 'fastify';

import type { Form } from '../http/form.ts';
import type { Phone } from '../portal-options.ts';
import type { Session } from '../session/session.ts';
import type { CommonWords } from '../words/common.en.ts';
import type { Language, SameWords } from '../words/language.ts';
import type { Fault } from './fault.ts';

/** What a page shows. `title` stands in the browser's bar and history: never anything personal in it. */
export type Shown = { readonly title: string; readonly faults?: readonly Fault[] | undefined; readonly status?: number | undefined; readonly [name: string]: unknown };

/** One request of anybody. */
export type OpenVisit = {
  readonly language: Language;
  /** The words of the frame. */
  readonly common: SameWords<CommonWords>;
  /** The panel's words, so that portal and panel say the same. */
  readonly panel: Strings;
  readonly now: Date;
  readonly phones: readonly Phone[];
  /** What this person may do here, as the start page lists it. */
  readonly entries: readonly { readonly path: string; readonly label: string; readonly text: string }[];
  /** Where people look after their own sign-in: a page of the core's. */
  readonly accountUrl: string;
  readonly params: Readonly<Record<string, string>>;
  /** The first of each name. */
  readonly query: Readonly<Record<string, string | undefined>>;
  /** The core API as nobody: for what anybody may read. */
  readonly publicCore: MastClient;
  /** Who is signed in, if anybody is and the core says so. */
  readonly me: Me | undefined;
  /** The core API as this person, in the language of the page; see core/call-core.ts for `settle` and `valueOf`. */
  readonly core: MastClient | undefined;
  /** Renders a template, by its path under src, in the frame; strict: what the template names must be there. */
  readonly show: (template: string, content: Shown) => FastifyReply;
  /** See other: the browser asks for that path of ours, and reloading it sends no form again. */
  readonly go: (path: string) => FastifyReply;
  /** The page that says that nothing is here. */
  readonly notFound: () => FastifyReply;
};

/** What a form was sent back with. */
export type Returned = { readonly values: Form; readonly faults: readonly Fault[] };

/** One request of somebody who is signed in. */
export type Visit = OpenVisit & {
  readonly session: Session;
  readonly me: Me;
  readonly core: MastClient;
  /** The same, for what takes minutes to be read to its end. */
  readonly patientCore: MastClient;
  /** The fields that were sent. */
  readonly form: Form;
  /** Shows the form at `path` again, with what was typed and what is wrong with it: kept in the session, since it may be personal, and shown in either language. `place` (`#id`) is where on the page. */
  readonly again: (path: string, faults: readonly Fault[], values?: Form, place?: string) => FastifyReply;
  /** A text, whole or as it comes, to be kept as a file, by a name that is nothing personal: letters, digits, dots and hyphens. */
  readonly file: (name: string, type: 'text/markdown' | 'text/html' | 'text/plain' | 'application/fhir+ndjson', text: string | Readable) => FastifyReply;
  /** What {@link again} brought back to this path; empty otherwise. */
  readonly returned: Returned;
  /** Says once, on the next page shown, that something was done. */
  readonly say: (done: { readonly en: string; readonly cy: string }) => void;
};

import type { EhrPatient, EhrPractitioner, EhrSettings } from './settings.ts';

/** Who works in which record. */
export type Context = { readonly practitioner: EhrPractitioner; readonly patient: EhrPatient };
/** What an application was launched for; `appContext` is what a card gave to carry along. */
export type LaunchContext = Context & { readonly appContext?: string | undefined };

/** What a check bends, as a real server might behave: refuse, answer late, forget. */
export type Bent = { refusal?: string | undefined; tokenSeconds: number; needsBanner: boolean; signsWith: number };

/** What every part of this EHR shares. All of it is in memory: this is an example, and restarting it forgets who was signed in. */
export type Ehr = {
  readonly settings: EhrSettings;
  readonly fhirBase: string;
  readonly now: () => Date;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly bent: Bent;
  /** Launches that wait to be authorised, codes that wait to be redeemed, access tokens that live. */
  readonly launches: Map<string, LaunchContext>;
  readonly codes: Map<string, { context: LaunchContext; redirectUri: string; challenge: string; nonce: string | undefined; scope: string; until: number }>;
  readonly tokens: Map<string, { context: Context; until: number }>;
  readonly spent: Set<string>;
};

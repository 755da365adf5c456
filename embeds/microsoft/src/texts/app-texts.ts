/** What Teams and Outlook themselves show of MAST, before any page of ours: all of it is in the manifests. Lengths are those of schema 1.29. */
export type AppTexts = {
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly tab: string;
  readonly lookUp: { readonly title: string; readonly description: string; readonly parameter: string; readonly parameterHelp: string };
  readonly outlook: { readonly group: string; readonly button: string; readonly tipTitle: string; readonly tip: string };
};

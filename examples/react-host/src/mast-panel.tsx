import type { ReactNode } from 'react';

/** What the element takes, as much of it as this application uses (embeds/panel/package/mast-panel.d.ts has all). */
type MastPanelAttributes = {
  host: string;
  subject: string;
  lang?: string;
  theme?: 'auto' | 'light' | 'dark';
  tokens?: object | undefined;
  fetchLaunchToken?: () => Promise<string>;
  'onmast-error'?: (event: CustomEvent<{ code: string }>) => void;
  children?: ReactNode;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'mast-panel': MastPanelAttributes;
    }
  }
}

export type MastPanelProps = {
  /** Your host id, as registered with MAST. */
  readonly host: string;
  /** Your own key of whom the screen is about: a change clears the panel at once. Never a name. */
  readonly subject: string;
  /** Asks your server for a launch of that subject. */
  readonly launch: (subject: string) => Promise<string>;
  readonly lang?: string;
  readonly tokens?: object | undefined;
  readonly onProblem?: (code: string) => void;
  /** Shown when MAST cannot be reached. */
  readonly children: ReactNode;
};

/**
 * The panel in React 19, which sets properties of custom elements and listens to their events by itself (`onmast-error`). The script of the embed server must be loaded before the application's own: React asks an
 * element whether it has a property before it sets one. Taken out of the page, the element forgets everything.
 */
export const MastPanel = ({ host, subject, launch, lang, tokens, onProblem, children }: MastPanelProps) => (
  <mast-panel host={host} subject={subject} theme="light" tokens={tokens} fetchLaunchToken={() => launch(subject)} onmast-error={({ detail }) => onProblem?.(detail.code)} {...(lang === undefined ? {} : { lang })}>
    {children}
  </mast-panel>
);

/** Ten colours `#rrggbb`, a radius in px and a type face: used whole with `theme` `light` or `dark`, or not at all where a pair would be hard to read. */
export interface MastPanelTokens {
  ink?: string;
  inkQuiet?: string;
  ground?: string;
  groundRaised?: string;
  line?: string;
  edge?: string;
  action?: string;
  actionInk?: string;
  notice?: string;
  focus?: string;
  radius?: number;
  font?: 'system' | 'arial' | 'verdana';
}

/** Codes of `mast-error`. None says anything about a person. */
export type MastPanelErrorCode =
  | 'host-missing'
  | 'frame-unreachable'
  | 'not-framed'
  | 'host-failed'
  | 'launch-refused'
  | 'wrong-organisation'
  | 'no-account'
  | 'awaiting-approval'
  | 'suspended'
  | 'session-expired'
  | 'declaration-expired'
  | 'not-allowed'
  | 'other-subject'
  | 'question-thin'
  | 'reason-thin'
  | 'too-many'
  | 'offline'
  | 'unavailable'
  | 'unexpected';

/** What the element tells its page. Sizes, states and codes; never a name or a count. */
export interface MastPanelEventMap {
  'mast-ready': CustomEvent<null>;
  'mast-open': CustomEvent<null>;
  'mast-purpose-needed': CustomEvent<null>;
  'mast-session-expired': CustomEvent<null>;
  'mast-resize': CustomEvent<{ height: number }>;
  'mast-error': CustomEvent<{ code: MastPanelErrorCode }>;
}

/** `<mast-panel host subject lang theme density heading-level server>`. */
export interface MastPanel extends HTMLElement {
  /** Asks the host's own back end for a fresh single-use launch assertion. */
  fetchLaunchToken?: () => Promise<string>;
  tokens: MastPanelTokens;
  /** As if the user had pressed the panel's button; after `mast-ready`, and from MAST's own pages alone. */
  open(): void;
  /** Asks again for the same subject. */
  refresh(): void;
  /** Forgets tokens and answer at once. */
  logout(): void;
  addEventListener<Type extends keyof MastPanelEventMap>(type: Type, listener: (event: MastPanelEventMap[Type]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'mast-panel': MastPanel;
  }
}

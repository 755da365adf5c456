/**
 * What the host page's loader and the MAST frame say to each other, version 1. After the handshake everything travels over one MessagePort.
 * No message from the frame names a person, an agency or a count: the host learns sizes, states and codes only.
 */
export type Language = 'en' | 'cy';
export type Theme = 'auto' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

/** The colours and measures a host may bring, a dozen: `#rrggbb`, radius in whole px, and one of three type faces. */
export type PanelTokens = Partial<Record<ColourToken, string>> & { radius?: number; font?: 'system' | 'arial' | 'verdana' };
export type ColourToken = 'ink' | 'inkQuiet' | 'ground' | 'groundRaised' | 'line' | 'edge' | 'action' | 'actionInk' | 'notice' | 'focus';

/** What the host page sets on the element. `subject` is the host's own opaque key, never a name; `heading` is the level of the panel's first heading. */
export type PanelSettings = { subject: string; lang: Language; theme: Theme; density: Density; heading: number; tokens: PanelTokens };

/** The one window message, from loader to frame; its single transferred port carries all that follows. */
export type ConnectMessage = { v: 1; type: 'connect'; settings: PanelSettings };

export type HostMessage =
  | { v: 1; type: 'settings'; settings: PanelSettings }
  | { v: 1; type: 'launch-token'; request: number; token: string }
  | { v: 1; type: 'launch-failed'; request: number }
  | { v: 1; type: 'open' }
  | { v: 1; type: 'refresh' }
  | { v: 1; type: 'logout' };

export type FrameMessage =
  | { v: 1; type: 'ready' }
  | { v: 1; type: 'cleared'; subject: string }
  | { v: 1; type: 'launch-token-needed'; request: number }
  | { v: 1; type: 'open' }
  | { v: 1; type: 'purpose-needed' }
  | { v: 1; type: 'session-expired' }
  | { v: 1; type: 'resize'; height: number }
  | { v: 1; type: 'error'; code: string };

/** A message of this protocol, or undefined: another version, another shape and other software's messages are ignored, never answered. */
export const readMessage = <T extends { v: 1; type: string }>(data: unknown): T | undefined => {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as { v?: unknown; type?: unknown };
  return message.v === 1 && typeof message.type === 'string' ? (data as T) : undefined;
};

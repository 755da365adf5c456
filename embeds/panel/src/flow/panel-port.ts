import type { FrameMessage } from '../protocol/messages.ts';

/** The host page as the flow sees it: somebody to tell, and somebody to ask for what a launch is exchanged with (undefined: the host could not give one). */
export type PanelPort = { origin: string; tell(message: FrameMessage): void; fetchLaunch(): Promise<string | undefined> };

/** What the stub in the pane and this Outlook's page say to each other, by `postMessage`. Not Microsoft's protocol: an add-in sees `Office` and `nestedAppAuthBridge`, never this. */
/** An attachment as an add-in sees it before it asks for its content. */
export type AttachmentMeta = { readonly id: string; readonly name: string; readonly contentType: string; readonly size: number };
export type ItemMeta = { readonly itemId: string; readonly subject: string; readonly from: string; readonly shared: boolean; readonly attachments: readonly AttachmentMeta[] };
export type Theme = { readonly bodyBackgroundColor: string; readonly bodyForegroundColor: string; readonly controlBackgroundColor: string; readonly controlForegroundColor: string; readonly isDarkTheme: boolean };
export type Start = { readonly item: ItemMeta | null; readonly theme: Theme | null; readonly language: string; readonly sets: Readonly<Record<string, string>> };

export type FromPane =
  | { readonly outlook: 1; readonly say: 'hello' }
  | { readonly outlook: 1; readonly say: 'body'; readonly call: number; readonly itemId: string; readonly form: 'html' | 'text' }
  | { readonly outlook: 1; readonly say: 'shared'; readonly call: number; readonly itemId: string }
  | { readonly outlook: 1; readonly say: 'auth'; readonly text: string }
  | { readonly outlook: 1; readonly say: 'attachment'; readonly call: number; readonly id: string }
  | { readonly outlook: 1; readonly say: 'open-dialog'; readonly call: number; readonly url: string }
  | { readonly outlook: 1; readonly say: 'close-dialog' };

/** What the window that an add-in opened says to this Outlook. */
export type FromDialog = { readonly outlook: 1; readonly say: 'dialog'; readonly text: string };

export type FromHost =
  | { readonly outlook: 1; readonly say: 'start'; readonly start: Start }
  | { readonly outlook: 1; readonly say: 'item'; readonly item: ItemMeta | null }
  | { readonly outlook: 1; readonly say: 'theme'; readonly theme: Theme }
  | { readonly outlook: 1; readonly say: 'answer'; readonly call: number; readonly value?: unknown; readonly error?: { readonly code: number; readonly name: string; readonly message: string } }
  | { readonly outlook: 1; readonly say: 'auth'; readonly text: string }
  | { readonly outlook: 1; readonly say: 'dialog-message'; readonly text: string; readonly origin: string }
  | { readonly outlook: 1; readonly say: 'dialog-event'; readonly error: number };

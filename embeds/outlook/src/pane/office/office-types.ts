/** As much of Office.js as the pane touches (Mailbox 1.5; shared folders 1.8; themes 1.14). */
export type AsyncResult<T> = { readonly status: 'succeeded' | 'failed'; readonly value: T; readonly error?: { readonly code?: number; readonly name?: string } | null };
export type Item = {
  readonly itemId?: string | null;
  readonly subject?: unknown;
  readonly body?: { getAsync(form: 'html' | 'text', done: (result: AsyncResult<string>) => void): void };
};
export type OfficeTheme = { readonly bodyBackgroundColor?: string; readonly isDarkTheme?: boolean };
export type Mailbox = {
  readonly item: Item | null | undefined;
  addHandlerAsync(event: string, handler: (event: { readonly officeTheme?: OfficeTheme }) => void, done?: (result: AsyncResult<void>) => void): void;
};
/** A window of Outlook's at a page of ours (Dialog API 1.1). Codes of `dialogEventReceived`: 12006, the user closed it (Office.js, dialog errors and events). */
export type Dialog = { addEventHandler(event: string, handler: (event: { readonly message?: string; readonly origin?: string; readonly error?: number }) => void): void; close(): void };
export type DialogUi = {
  displayDialogAsync(url: string, options: { readonly height: number; readonly width: number }, done: (result: AsyncResult<Dialog>) => void): void;
  /** In such a window alone: hands text to the page that opened it. */
  messageParent?(message: string, options?: { readonly targetOrigin: string }): void;
};
export type Office = {
  onReady(): Promise<{ readonly host: string | null }>;
  readonly context: {
    readonly mailbox?: Mailbox;
    readonly ui?: DialogUi;
    readonly displayLanguage?: string;
    readonly officeTheme?: OfficeTheme;
    readonly requirements: { isSetSupported(name: string, version: string): boolean };
  };
};

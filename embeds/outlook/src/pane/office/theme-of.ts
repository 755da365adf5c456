import type { OfficeTheme } from './office-types.ts';

/** Light or dark as Outlook is; where it does not say (Outlook on Mac, before Mailbox 1.14), as the system is. */
export const themeOf = (theme: OfficeTheme | undefined): 'light' | 'dark' | 'auto' => {
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme ? 'dark' : 'light';
  const [, hex] = /^#([0-9a-f]{6})/i.exec(theme?.bodyBackgroundColor ?? '') ?? [];
  if (hex === undefined) return 'auto';
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  // Relative luminance without its gamma: far enough from either side for a background.
  return red * 0.2126 + green * 0.7152 + blue * 0.0722 < 128 ? 'dark' : 'light';
};

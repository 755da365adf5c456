import type { Density, Language, PanelSettings, PanelTokens, Theme } from './messages.ts';

const themes: readonly Theme[] = ['auto', 'light', 'dark'];
const densities: readonly Density[] = ['comfortable', 'compact'];

/** The settings that these raw attribute values ask for; whatever is unknown or missing falls back, so a host's typing error never breaks the panel. */
export const readSettings = (raw: { subject?: unknown; lang?: unknown; theme?: unknown; density?: unknown; heading?: unknown; tokens?: unknown }): PanelSettings => ({
  subject: typeof raw.subject === 'string' ? raw.subject : '',
  lang: readLanguage(raw.lang),
  theme: themes.find((theme) => theme === raw.theme) ?? 'auto',
  density: densities.find((density) => density === raw.density) ?? 'comfortable',
  heading: /^[1-6]$/.test(String(raw.heading)) ? Number(raw.heading) : 2,
  tokens: typeof raw.tokens === 'object' && raw.tokens !== null ? (raw.tokens as PanelTokens) : {},
});

/** Welsh for `cy` and its regions (BCP 47), English for everything else. */
export const readLanguage = (tag: unknown): Language => (typeof tag === 'string' && /^cy(-|$)/i.test(tag) ? 'cy' : 'en');

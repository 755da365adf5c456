import type { Density, Language, PanelSettings, Theme } from './messages.ts';

const themes: readonly Theme[] = ['auto', 'light', 'dark'];
const densities: readonly Density[] = ['comfortable', 'compact'];

/** The settings that these raw attribute values ask for; whatever is unknown or missing falls back, so a host's typing error never breaks the panel. */
export const readSettings = (raw: { subject?: unknown; lang?: unknown; theme?: unknown; density?: unknown }): PanelSettings => ({
  subject: typeof raw.subject === 'string' ? raw.subject : '',
  lang: readLanguage(raw.lang),
  theme: themes.find((theme) => theme === raw.theme) ?? 'auto',
  density: densities.find((density) => density === raw.density) ?? 'comfortable',
});

/** Welsh for `cy` and its regions (BCP 47), English for everything else. */
export const readLanguage = (tag: unknown): Language => (typeof tag === 'string' && /^cy(-|$)/i.test(tag) ? 'cy' : 'en');

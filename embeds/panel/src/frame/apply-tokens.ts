import type { ColourToken, PanelTokens, Theme } from '../protocol/messages.ts';
import { contrast } from './contrast.ts';

const properties: Record<ColourToken, string> = {
  ink: '--ink',
  inkQuiet: '--ink-quiet',
  ground: '--ground',
  groundRaised: '--ground-raised',
  line: '--line',
  edge: '--edge',
  action: '--action',
  actionInk: '--action-ink',
  notice: '--notice-ground',
  focus: '--focus-in',
};
const fonts = { system: "system-ui, 'Segoe UI', Roboto, Arial, sans-serif", arial: 'Arial, Helvetica, sans-serif', verdana: "Verdana, Tahoma, 'DejaVu Sans', sans-serif" } as const;
const grounds = { light: { ink: '#14191f', inkQuiet: '#4a5561', ground: '#ffffff', groundRaised: '#f3f5f7', edge: '#6b7681', action: '#17497a', actionInk: '#ffffff', notice: '#fdf3d8', focus: '#14191f' }, dark: { ink: '#eef1f4', inkQuiet: '#b3bdc7', ground: '#15191e', groundRaised: '#20262d', edge: '#8a96a2', action: '#9cc9f5', actionInk: '#0b1520', notice: '#37301b', focus: '#eef1f4' } } as const;
/** Text and what it stands on: 4.5:1; edges and focus 3:1 (WCAG 2.2 1.4.3, 1.4.11). */
const pairs = [['ink', 'ground', 4.5], ['ink', 'groundRaised', 4.5], ['ink', 'notice', 4.5], ['inkQuiet', 'ground', 4.5], ['action', 'ground', 4.5], ['actionInk', 'action', 4.5], ['edge', 'ground', 3], ['focus', 'ground', 3]] as const;

/**
 * A host's tokens on the panel, through the style object alone. Only where the host says which theme they are for, and only whole: a value of another form,
 * or a pair that would be hard to read, and none of them is used. More contrast and forced colours are stronger than any of them.
 */
export const applyTokens = (style: CSSStyleDeclaration, tokens: PanelTokens, theme: Theme): boolean => {
  for (const name of [...Object.values(properties), '--action-ground', '--radius', '--font']) style.removeProperty(name);
  const isContrast = matchMedia('(prefers-contrast: more), (forced-colors: active)').matches;
  if (theme === 'auto' || isContrast || !isReadable(tokens, theme)) return false;
  for (const [name, property] of Object.entries(properties)) {
    const value = tokens[name as ColourToken];
    if (value !== undefined) style.setProperty(property, value);
  }
  if (tokens.action !== undefined) style.setProperty('--action-ground', tokens.action);
  if (tokens.radius !== undefined) style.setProperty('--radius', `${tokens.radius}px`);
  if (tokens.font !== undefined) style.setProperty('--font', fonts[tokens.font]);
  return true;
};

/** Whether these may be used on a theme: known names and forms, and every pair readable with the theme's own colours where one is not given. */
export const isReadable = (tokens: PanelTokens, theme: 'light' | 'dark'): boolean => {
  const { radius, font, ...colours } = tokens;
  if (radius !== undefined && !(Number.isInteger(radius) && radius >= 0 && radius <= 16)) return false;
  if (font !== undefined && !Object.hasOwn(fonts, font)) return false;
  if (!Object.entries(colours).every(([name, value]) => Object.hasOwn(properties, name) && typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value))) return false;
  const all = { ...grounds[theme], ...colours };
  return pairs.every(([one, other, least]) => contrast(all[one], all[other]) >= least);
};

import type { LintRule, Linted } from './lint-rule.ts';
import { textsOf } from './values-of.ts';

/** Fields of a result that are about nobody; `embeds/teams` holds by a property test that they are. */
const cardFields: readonly string[] = ['reference', 'heading', 'note', 'openText', 'openUrl'];
const previewFields: readonly string[] = ['title', 'subtitle', 'text'];

type Template = { readonly responseCardTemplate?: { readonly version?: string; readonly actions?: readonly { readonly type?: string }[]; readonly body?: readonly { readonly type?: string }[] }; readonly previewCardTemplate?: object };
const read = ({ template }: Linted): Template => template as Template;

/** Names that expressions of a template ask for (Adaptive Cards Templating). */
const boundNames = (part: unknown): string[] =>
  textsOf(part).flatMap(({ value }) => [...value.matchAll(/\$\{([^}]*)\}/g)].flatMap(([, expression = '']) => [...expression.replaceAll(/'[^']*'/g, '').matchAll(/[$\w.]+/g)].map(([name]) => name)));

export const cardRules: readonly LintRule[] = [
  {
    id: 'card-is-about-nobody',
    holds: 'The card that enters the chat is bound to the reference, the fixed words and the link alone: everybody in the chat reads it, and it is kept.',
    faults: (given) => boundNames(read(given).responseCardTemplate).filter((name) => !cardFields.includes(name)),
  },
  {
    id: 'preview-is-bound-to-its-own',
    holds: 'The flyout’s preview is bound to its own three texts.',
    faults: (given) => boundNames(read(given).previewCardTemplate).filter((name) => !previewFields.includes(name)),
  },
  {
    id: 'card-1.5',
    holds: 'The card is Adaptive Card 1.5 at most: newer ones are not drawn in message extensions.',
    faults: (given) => (/^1\.[0-5]$/.test(read(given).responseCardTemplate?.version ?? '') ? [] : [String(read(given).responseCardTemplate?.version)]),
  },
  {
    id: 'card-only-opens',
    holds: 'The card’s one action opens MAST; it fetches nothing (an image tells its server who reads) and sends nothing.',
    faults: (given) => {
      const { actions = [], body = [] } = read(given).responseCardTemplate ?? {};
      return [...actions.map(({ type }) => String(type)).filter((type) => type !== 'Action.OpenUrl'), ...body.map(({ type }) => String(type)).filter((type) => type !== 'TextBlock'), ...(actions.length === 1 ? [] : [`${actions.length} actions`])];
    },
  },
];

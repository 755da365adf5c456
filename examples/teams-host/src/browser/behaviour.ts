/** How signing in goes in this host. */
export type SignInBehaviour = 'silent' | 'consent' | 'cancelled' | 'expired' | 'refused' | 'unreachable';

/** What this host does, as a tester chooses it: themes and languages of Teams, and the ways in which it fails. */
export type Behaviour = {
  readonly theme: 'default' | 'dark' | 'contrast';
  /** BCP 47, as Teams says it. */
  readonly locale: string;
  readonly signIn: SignInBehaviour;
  /** Nested app authentication is offered; without it a tab goes by getAuthToken. */
  readonly nested: boolean;
  /** A host that does not speak Teams' protocol at all. */
  readonly answers: boolean;
  /** The id that a deep link carries to the tab. */
  readonly subPageId: string;
};

export const ordinary: Behaviour = { theme: 'default', locale: 'en-gb', signIn: 'silent', nested: true, answers: true, subPageId: '' };

const themes = ['default', 'dark', 'contrast'] as const;
const signIns = ['silent', 'consent', 'cancelled', 'expired', 'refused', 'unreachable'] as const;

/** A behaviour from an address: `?theme=dark&locale=cy-gb&signIn=consent&nested=no&answers=no&page=…`. What is not said is ordinary. */
export const behaviourOf = (asked: URLSearchParams): Behaviour => ({
  theme: themes.find((each) => each === asked.get('theme')) ?? ordinary.theme,
  locale: asked.get('locale') ?? ordinary.locale,
  signIn: signIns.find((each) => each === asked.get('signIn')) ?? ordinary.signIn,
  nested: asked.get('nested') !== 'no',
  answers: asked.get('answers') !== 'no',
  subPageId: asked.get('page') ?? '',
});

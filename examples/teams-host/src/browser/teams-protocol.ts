import type { Behaviour } from './behaviour.ts';
import type { Broker, BrokerFault } from './broker.ts';
import { answerNested } from './broker.ts';

/** A message of teams-js (2.x) to its host. */
type TeamsRequest = { readonly id?: number; readonly uuidAsString?: string; readonly func?: string; readonly args?: readonly unknown[]; readonly data?: unknown };

export type TeamsProtocol = {
  /** Tells the tab of another theme, as Teams does. */
  readonly changeTheme: (theme: Behaviour['theme']) => void;
  readonly stop: () => void;
};

export type TeamsProtocolDeps = {
  readonly frame: HTMLIFrameElement;
  /** The exact origin of the tab: messages of any other are not heard. */
  readonly appOrigin: string;
  readonly behaviour: () => Behaviour;
  readonly broker: Broker;
  readonly user: () => { readonly username: string; readonly tenant: string; readonly oid: string };
  /** Hears the name of every call, for whoever watches. */
  readonly note: (call: string) => void;
};

/** What getAuthToken rejects with (MicrosoftDocs/msteams-docs, SSO error codes). */
const ssoFaults: Readonly<Record<BrokerFault, string>> = { consent: 'resourceRequiresConsent', cancelled: 'CancelledByUser', refused: 'access_denied', unreachable: 'timed_out' };

/**
 * Teams' half of the conversation with a tab, as teams-js 2.58 holds it (packages/teams-js/src/internal/communication.ts): initialise, context, theme, single sign-on, nested app authentication, a window of sign-in,
 * deep links. Everything else is left without an answer, as an old host would.
 */
export const teamsProtocol = ({ frame, appOrigin, behaviour, broker, user, note }: TeamsProtocolDeps): TeamsProtocol => {
  let popup: { window: Window; origin: string; settle: (args: readonly unknown[]) => void } | undefined;

  const reply = (to: Window, { id, uuidAsString }: TeamsRequest, args: readonly unknown[]): void => to.postMessage({ id, uuidAsString, args, monotonicTimestamp: performance.now() }, to === popup?.window ? popup.origin : appOrigin);

  const initialised = (frameContext: string): readonly unknown[] => {
    const { nested } = behaviour();
    const runtime = { apiVersion: 4, hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } }, isLegacyTeams: false, isNAAChannelRecommended: nested, supports: { app: { notifySuccessResponse: {} }, pages: {}, ...(nested ? { nestedAppAuth: {} } : {}) } };
    return [frameContext, 'web', JSON.stringify(runtime), JSON.stringify(runtime)];
  };

  // The flat form of context: a nested one loses theme and locale on its way through the library.
  const context = (): object => {
    const { theme, locale, subPageId } = behaviour();
    const { username, tenant, oid } = user();
    return { theme, locale, hostName: 'Teams', hostClientType: 'web', frameContext: 'content', entityId: 'mast', subEntityId: subPageId, tid: tenant, upn: username, loginHint: username, userObjectId: oid, sessionId: 'fake', ringId: 'general' };
  };

  /** Teams opens windows at https alone; what stands in it may speak once it is back at the origin that was opened. */
  const openWindow = async (url: string): Promise<readonly unknown[]> => {
    const opened = window.open(url, 'sign-in', 'popup,width=520,height=640');
    if (opened === null) return [false, 'FailedToOpenWindow'];
    return new Promise((resolve) => {
      const watch = setInterval(() => (opened.closed ? settle([false, 'CancelledByUser']) : undefined), 300);
      const settle = (args: readonly unknown[]): void => {
        clearInterval(watch);
        popup = undefined;
        resolve(args);
      };
      popup = { window: opened, origin: new URL(url).origin, settle };
    });
  };

  const answer = async (from: Window, request: TeamsRequest): Promise<readonly unknown[] | undefined> => {
    const [first] = request.args ?? [];
    switch (request.func) {
      case 'initialize':
        return initialised(from === popup?.window ? 'authentication' : 'content');
      case 'getContext':
        return [context()];
      case 'appInitialization.success':
        return [undefined];
      case 'authentication.getAuthToken': {
        const given = await broker.token(request.args?.[2] !== true);
        return typeof given === 'string' ? [false, ssoFaults[given]] : [true, given.accessToken];
      }
      case 'authentication.authenticate':
        return openWindow(String(first));
      case 'nestedAppAuth.execute': {
        const said = await answerNested(String(request.data), broker);
        return said === undefined ? undefined : [null, said];
      }
      case 'executeDeepLink':
        return [true];
      case undefined:
      default:
        return undefined;
    }
  };

  const hear = (event: MessageEvent<unknown>): void => {
    const from = event.source as Window | null;
    const isTab = from === frame.contentWindow && event.origin === appOrigin;
    const isPopup = from === popup?.window && event.origin === popup?.origin;
    if (from === null || (!isTab && !isPopup)) return;
    const request = event.data as TeamsRequest | null;
    if (typeof request !== 'object' || request === null || typeof request.func !== 'string') return;
    note(request.func);
    if (!behaviour().answers) return;
    if (isPopup && popup !== undefined && request.func.startsWith('authentication.authenticate.')) {
      popup.settle(request.func.endsWith('success') ? [true, request.args?.[0]] : [false, request.args?.[0]]);
      return;
    }
    void answer(from, request).then((args) => (args === undefined ? undefined : reply(from, request, args)));
  };
  window.addEventListener('message', hear);
  return {
    changeTheme: (theme) => frame.contentWindow?.postMessage({ func: 'themeChange', args: [theme] }, appOrigin),
    stop: () => window.removeEventListener('message', hear),
  };
};

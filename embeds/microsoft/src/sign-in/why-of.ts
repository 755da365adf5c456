import type { SignInWhy } from './sign-in.ts';

/** Codes of MSAL and of the host that say more than that it failed (MSAL.js, error codes; RFC 6749 section 4.1.2.1; OpenID Connect Core section 3.1.2.6). */
const known: Readonly<Record<string, SignInWhy>> = {
  interaction_required: 'interaction-needed',
  login_required: 'interaction-needed',
  consent_required: 'interaction-needed',
  no_account_error: 'interaction-needed',
  no_tokens_found: 'interaction-needed',
  native_account_unavailable: 'interaction-needed',
  resourcerequiresconsent: 'interaction-needed',
  resourcerequiresmfa: 'interaction-needed',
  invalid_grant: 'interaction-needed',
  ui_not_allowed: 'interaction-needed',
  user_cancelled: 'cancelled',
  user_canceled: 'cancelled',
  cancelledbyuser: 'cancelled',
  failedtoopenwindow: 'cancelled',
  popup_window_error: 'cancelled',
  empty_window_error: 'cancelled',
  access_denied: 'refused',
  account_unavailable: 'refused',
  nested_app_auth_bridge_disabled: 'unavailable',
  nested_app_auth_unavailable: 'unavailable',
  unauthorized_client: 'refused',
  invalid_client: 'refused',
  invalid_resource: 'refused',
  notfromtrustedorigin: 'refused',
  disabled: 'refused',
  no_network_connectivity: 'unreachable',
  post_request_failed: 'unreachable',
  get_request_failed: 'unreachable',
  endpoints_resolution_error: 'unreachable',
  timed_out: 'unreachable',
  transient_error: 'unreachable',
};

/** Reads codes only, of MSAL's errors and of teams-js, which rejects with an Error whose message is the code: a foreign message may quote a person. What is not known is `refused`: nobody waits for what will not come. */
export const whyOf = (error: unknown): SignInWhy => {
  const { errorCode, message, name } = (typeof error === 'object' && error !== null ? error : { message: error }) as { errorCode?: unknown; message?: unknown; name?: unknown };
  if (name === 'InteractionRequiredAuthError') return 'interaction-needed';
  for (const said of [errorCode, message]) {
    const why = typeof said === 'string' ? known[said.trim().toLowerCase()] : undefined;
    if (why !== undefined) return why;
  }
  return 'refused';
};

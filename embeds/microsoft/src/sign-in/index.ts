export { createNestedSignIn } from './nested-sign-in.ts';
export { signInByRedirect } from './redirect-sign-in.ts';
export { failed, ok } from './result.ts';
export type { Result } from './result.ts';
export type { EntraToken, SignIn, SignInSettings, SignInWhy } from './sign-in.ts';
export { whyOf } from './why-of.ts';

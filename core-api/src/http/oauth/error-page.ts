import type { KoaContextWithOIDC } from 'oidc-provider';

import type { Environment } from '../../core.ts';
import { chooseLanguage } from '../plugins/context.ts';
import { noticePage } from '../sign-in/pages/notice-page.ts';
import { pageHeaders } from '../sign-in/site.ts';
import { wordsOf } from '../sign-in/words/words.ts';

/** An error of the token service: a page for people at the authorisation endpoint, whose application cannot be told; OAuth's own form for machines. */
export function renderOauthError(environment: Environment): (ctx: KoaContextWithOIDC, out: object) => void {
  return (ctx, out) => {
    if (!ctx.path.startsWith('/oauth/auth')) {
      ctx.type = 'application/json';
      ctx.body = JSON.stringify(out);
      return;
    }
    const language = chooseLanguage(ctx.get('accept-language'));
    const words = wordsOf(language);
    ctx.set(pageHeaders());
    ctx.body = noticePage({ words, language, environment }, words.over, words.overText);
  };
}

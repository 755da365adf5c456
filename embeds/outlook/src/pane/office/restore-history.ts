/** Office.js sets these two of the page's history to null, for its own reasons; libraries call them all the same. The browser's own stand on the prototype still. */
export const restoreHistory = (history: object): void => {
  for (const name of ['pushState', 'replaceState']) if (typeof Reflect.get(history, name) !== 'function') Reflect.deleteProperty(history, name);
};

import type { PanelState } from '../state/panel-state.ts';

/** Where the focus goes when one screen follows another, as a selector; undefined leaves it where it is: a fault that goes away while the user types never moves the caret. */
export const focusTarget = (before: PanelState, now: PanelState): string | undefined => {
  if (now.at === 'collapsed') return '.collapsed button';
  if (now.at === 'declaring' && before.at === 'declaring') return now.faults.length > 0 && before.faults !== now.faults && before.draft === now.draft ? '[data-focus-fault]' : undefined;
  if (now.at === 'problem' && before.at === 'problem' && now.problem === before.problem) return undefined;
  if ('asked' in now && 'asked' in before && now.asked.deeds !== before.asked.deeds) {
    const [was, is] = [before.asked.deeds.broker.at, now.asked.deeds.broker.at];
    return was === 'closed' && is === 'writing' ? '[data-focus-broker]' : undefined;
  }
  if (now.at === 'answered' && before.at === 'answered' && now.shown === before.shown && now.sheet === before.sheet) {
    if (now.confirming === before.confirming) return undefined;
    return now.confirming ? '[data-focus-confirm]' : '.possible summary';
  }
  if (now.at === 'answered' && before.at === 'answered' && now.sheet && before.sheet) return undefined;
  return '[data-focus]';
};

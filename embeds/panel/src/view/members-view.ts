import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Member } from '../core/wire.ts';
import { isFamilyAlone } from '../state/declaration-draft.ts';
import type { DeclarationDraft } from '../state/declaration-draft.ts';
import type { PanelState } from '../state/panel-state.ts';
import { dateText } from './date-text.ts';
import { faultText, faultView } from './fault-view.ts';
import { personName } from './person-text.ts';
import type { ViewContext } from './view-context.ts';

type Declaring = Extract<PanelState, { at: 'declaring' }>;

/** Of a family case: this one alone, or which of its members by name. Nobody is ticked beforehand, and nobody besides can be. */
export const membersView = ({ session, draft, faults }: Declaring, change: (part: Partial<DeclarationDraft>) => void, ctx: ViewContext): TemplateResult | typeof nothing => {
  const { t } = ctx;
  const { subject } = session;
  const members = subject.members ?? [];
  if (members.length === 0) return nothing;
  const about = (words: string, on: boolean, chosen: Member[] | undefined): TemplateResult => html`
    <label class="tick">
      <input type="radio" name="about" .checked=${on} @change=${() => change({ members: chosen, gateways: [] })} />
      <span>${words}</span>
    </label>
  `;
  return html`
    ${isFamilyAlone(subject)
      ? nothing
      : html`<fieldset class="field">
          <legend>${t.familyAbout}</legend>
          ${about(t.familyOne(oneName(session.subject, ctx)), draft.members === undefined, undefined)} ${about(t.familyMany, draft.members !== undefined, [])}
        </fieldset>`}
    ${draft.members === undefined ? nothing : pickView(members, draft.members)}
  `;

  function pickView(all: readonly Member[], chosen: Member[]): TemplateResult {
    return html`
      <fieldset class="field" aria-describedby=${faultText(faults, 'members', t) ? 'fault-members hint-members' : 'hint-members'}>
        <legend>${t.familyMembers}</legend>
        <p class="hint" id="hint-members">${t.familyMembersHint}</p>
        ${faultView(faults, 'members', t)}
        ${all.map(
          (member, index) => html`<label class="tick">
            <input
              id=${index === 0 ? 'members' : `member-${index}`}
              type="checkbox"
              .checked=${chosen.includes(member)}
              @change=${(event: Event) => change({ members: (event.target as HTMLInputElement).checked ? [...chosen, member] : chosen.filter((each) => each !== member) })}
            />
            <span translate="no">${memberText(member, ctx)}</span>
          </label>`,
        )}
      </fieldset>
    `;
  }
};

const oneName = ({ person }: Declaring['session']['subject'], { t }: ViewContext): string => {
  const { given, family } = person ? personName(person) : { given: '', family: '' };
  return [given, family].filter(Boolean).join(' ') || (person ? t.nameUnknown : t.aboutAddress);
};

/** A member's name with the date of birth, so that two of one name are told apart. */
export const memberText = (member: Member, { t, lang }: ViewContext): string => {
  const { given, family } = personName(member);
  return `${[given, family].filter(Boolean).join(' ')}, ${member.dateOfBirth ? t.born(dateText(member.dateOfBirth, lang)) : t.bornUnknown}`;
};

/** Text, targets and focus: what every screen shares. */
export const base = `
  *,
  *::before {
    box-sizing: border-box;
  }
  h1, h2, h3, h4, p, ul, dl, dd, fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
  }
  ul {
    list-style: none;
  }
  .panel {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overflow-wrap: anywhere;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
    padding: 4px var(--gap);
    border-bottom: 1px solid var(--line);
    background: var(--ground-raised);
  }
  .brand {
    font-weight: 600;
    letter-spacing: 0.03em;
  }
  .stamp {
    padding: 0 6px;
    border: 1px dashed var(--edge);
    border-radius: var(--radius);
    font-size: 12px;
  }
  .spacer {
    flex: 1;
  }
  .screen {
    display: block;
    container-type: inline-size;
    padding: var(--gap);
  }
  h2 {
    font-size: 18px;
    line-height: 24px;
    font-weight: 600;
  }
  h3, h4, strong, legend, label, .title {
    font-weight: 600;
  }
  .tick, .tick span {
    font-weight: 400;
  }
  .tick .title {
    font-weight: 600;
  }
  .quiet, .hint, .meta, .label, .service, .count {
    color: var(--ink-quiet);
  }
  .meta, .label, .count {
    font-size: 12px;
    line-height: 16px;
  }
  .block {
    margin-block: 4px var(--gap);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button, input, select, textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  .button {
    min-height: var(--field);
    padding: 6px 16px;
    border: 1px solid var(--action-ground);
    border-radius: var(--radius);
    background: var(--action-ground);
    color: var(--action-ink);
    font-weight: 600;
  }
  .button.plain, .small {
    background: var(--ground);
    color: var(--action);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }
  .small {
    min-height: var(--target);
    padding: 2px 10px;
  }
  .link {
    min-height: var(--target);
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--action);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  a {
    color: var(--action);
    text-underline-offset: 2px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .tag {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    font-size: 12px;
    line-height: 18px;
    font-weight: 400;
    color: var(--ink-quiet);
  }
  summary {
    display: list-item;
    min-height: var(--target);
    padding-block: calc((var(--target) - 20px) / 2);
    color: var(--action);
    cursor: pointer;
    width: fit-content;
  }
  :focus-visible {
    outline: 3px solid var(--focus-in);
    outline-offset: 0;
    box-shadow: 0 0 0 6px var(--focus-out);
    border-radius: 2px;
  }
  [tabindex='-1']:focus {
    outline: none;
    box-shadow: none;
  }
  @media (forced-colors: active) {
    .button, .small, .mark, .stamp, .tag {
      border: 1px solid ButtonText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;

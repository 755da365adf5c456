/** What the pane adds to the panel's own look: measures of a pane 320 px wide, no colour of its own. */
export const paneStyle = `
  :host {
    min-height: 100vh;
    padding: 12px;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
    padding-bottom: 8px;
    margin-bottom: 12px;
    border-bottom: 1px solid var(--line);
  }
  h1 {
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
  }
  h2 {
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
    margin-top: 12px;
  }
  h3, legend, summary, label[for] {
    font-weight: 600;
  }
  h2:focus, .fault-summary:focus {
    outline-offset: 2px;
  }
  p {
    margin-top: 8px;
  }
  .top p {
    margin: 0;
  }
  .quiet {
    color: var(--ink-quiet);
  }
  .notice {
    padding: 8px 12px;
    background: var(--notice-ground);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }
  .notice[hidden], .fault:empty, .sign-in:empty {
    display: none;
  }
  .tick {
    padding-block: 6px;
  }
  .tick .label {
    display: block;
    color: var(--ink-quiet);
    font-size: 12px;
    line-height: 16px;
  }
  .tick .value {
    font-weight: 600;
  }
  .paste {
    margin-top: 16px;
    padding-top: 8px;
    border-top: 1px solid var(--line);
  }
  summary {
    min-height: var(--inline);
    padding-block: 2px;
    cursor: pointer;
  }
  label[for] {
    display: block;
    margin-top: 8px;
  }
  textarea {
    font: inherit;
    color: inherit;
  }
  .paste .button, .problem .button {
    margin-top: 12px;
  }
  .back {
    margin-bottom: 12px;
  }
`;

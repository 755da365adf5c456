/** The collapsed line, the declaration, waiting and problems: generous, since something is decided here. */
export const form = `
  .collapsed {
    display: flex;
    flex-wrap: wrap;
    gap: 4px var(--gap);
    align-items: center;
  }
  .identity {
    padding-bottom: var(--gap);
    margin-bottom: var(--gap);
    border-bottom: 1px solid var(--line);
  }
  .subject {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    font-size: 16px;
    line-height: 24px;
  }
  .family {
    text-transform: uppercase;
  }
  .field {
    min-width: 0;
    margin-top: 16px;
  }
  .field > .button {
    margin-top: 16px;
  }
  form > .button {
    margin-top: 16px;
    min-width: 120px;
  }
  legend {
    display: block;
    padding: 0;
  }
  textarea, select, input:not([type='checkbox'], [type='radio']) {
    display: block;
    width: 100%;
    min-height: var(--field);
    margin-top: 4px;
    padding: 6px 8px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--ground);
    resize: vertical;
  }
  :disabled {
    opacity: 0.6;
    cursor: default;
  }
  input[aria-invalid='true'], textarea[aria-invalid='true'] {
    border-color: var(--fault);
    border-width: 2px;
  }
  .count {
    text-align: end;
  }
  .gateways {
    margin-top: 4px;
  }
  .tick {
    display: grid;
    grid-template-columns: 24px 1fr;
    gap: 0 8px;
    align-items: start;
    min-height: var(--inline);
    padding-block: calc((var(--field) - 24px) / 2);
    cursor: pointer;
  }
  .tick input {
    width: 24px;
    height: 24px;
    margin: -2px 0;
    accent-color: var(--action-ground);
  }
  .gateway-text {
    margin: -4px 0 4px 32px;
  }
  .gateway-text > p + p {
    margin-top: 4px;
  }
  .fault {
    color: var(--fault);
    font-weight: 600;
  }
  .fault-summary {
    margin-top: var(--gap);
    padding: var(--gap);
    border: 2px solid var(--fault);
    border-radius: var(--radius);
  }
  .fault-summary a {
    display: inline-block;
    min-height: var(--inline);
    padding-block: 2px;
    color: var(--fault);
  }
  .problem > * + *, .nil > * + * {
    margin-top: 8px;
  }
  .problem {
    margin-bottom: 16px;
  }
  .status {
    font-size: 14px;
    line-height: 20px;
  }
  .skeleton-row {
    display: grid;
    grid-template-columns: 28px 1fr;
    gap: 8px var(--gap);
    padding-block: var(--row);
    border-bottom: 1px solid var(--line);
  }
  .bone {
    height: 14px;
    border-radius: var(--radius);
    background: var(--ground-raised);
    border: 1px solid var(--line);
  }
  .bone.mark {
    grid-row: span 2;
    width: 28px;
    height: 28px;
  }
  .bone.wide {
    width: 80%;
  }
  .bone:last-child {
    width: 50%;
  }
`;

/** What stands beside and under the rows: timeline, household, what was done, desk, numbers. */
export const parts = `
  .member {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 4px 12px;
  }
  .candidates > .member > .button {
    margin: 0;
  }
  .partial {
    margin-top: 8px;
    padding: 4px 8px;
    border-inline-start: 4px solid var(--edge);
    background: var(--notice-ground);
  }
  .chronology, .household, .doings, .phones {
    margin-top: var(--gap);
    padding-top: var(--gap);
    border-top: 1px solid var(--line);
  }
  .agencies + .chronology {
    border-top: 0;
    padding-top: 0;
  }
  .picture {
    margin-block: 8px 4px;
  }
  .lane {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 0 10px;
    align-items: end;
    padding-bottom: 4px;
  }
  .lane .mark {
    width: 20px;
    height: 20px;
    font-size: 12px;
  }
  .lane svg, .axis {
    display: block;
    width: 100%;
    height: 18px;
    overflow: visible;
  }
  .axis {
    width: calc(100% - 30px);
    margin-inline-start: 30px;
    font-size: 12px;
    fill: var(--ink-quiet);
  }
  .month {
    stroke: var(--line);
  }
  .event, .head {
    fill: var(--ink);
  }
  .event {
    stroke: var(--ground);
    stroke-width: 1.5;
  }
  .span {
    fill: var(--edge);
  }
  .household > * + *, .inferred > * + * {
    margin-top: 4px;
  }
  .names > li {
    padding-block: 4px;
    border-bottom: 1px solid var(--line);
  }
  .inferred .names > li {
    border: 0;
  }
  .household > .inferred {
    margin-top: 8px;
    padding: 8px var(--gap);
    border: 1px dashed var(--edge);
    border-radius: var(--radius);
  }
  .doings > * + *, .outcome > * + * {
    margin-top: 8px;
  }
  @container (min-width: 560px) {
    .doings {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: flex-start;
    }
    .doings > * + * {
      margin: 0;
    }
    .doings > form, .doings > .notice {
      flex-basis: 100%;
    }
  }
  .resume + form {
    margin-top: 16px;
  }
  .outcome > .label {
    margin-top: 12px;
  }
  [aria-pressed='true'] {
    background: var(--action-ground);
    color: var(--action-ink);
  }
  .broker, .resume {
    padding: var(--gap);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .resume {
    border-inline-start: 4px solid var(--edge);
  }
  .resume .button {
    margin-top: 8px;
  }
  .due input {
    flex: 1 1 160px;
    width: auto;
    margin: 0;
  }
  .later {
    margin-top: 4px;
  }
  .phones li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 12px;
    align-items: center;
    padding-block: 8px;
    border-bottom: 1px solid var(--line);
  }
  .sheet-tools {
    padding-bottom: var(--gap);
    margin-bottom: var(--gap);
    border-bottom: 2px solid var(--edge);
  }
  .sheet-tools > * + * {
    margin-top: 8px;
  }
  .sheet > * + * {
    margin-top: var(--gap);
  }
  .watermark {
    display: none;
  }
  @media (forced-colors: active) {
    .event, .head {
      fill: CanvasText;
    }
    .span {
      fill: GrayText;
    }
    [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;

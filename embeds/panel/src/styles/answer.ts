/** The answer: dense, since eyes scan here. */
export const answer = `
  .summary {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 16px;
  }
  .frequency {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(56px, 1fr));
    margin-top: 8px;
    padding-block: 4px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .frequency > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    padding: 0 4px 0 5px;
    border-inline-start: 1px solid var(--line);
  }
  .frequency > div:first-child {
    border: 0;
  }
  .frequency dt {
    font-size: 12px;
    line-height: 16px;
    color: var(--ink-quiet);
  }
  .frequency dd {
    font-size: 16px;
    font-weight: 600;
  }
  .frequency .none dd {
    font-weight: 400;
    color: var(--ink-quiet);
  }
  .agencies {
    margin-top: var(--gap);
    border-top: 1px solid var(--line);
  }
  .agency {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    gap: var(--gap);
    padding-block: var(--row);
    border-bottom: 1px solid var(--line);
  }
  .mark {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    background: var(--other);
    color: var(--mark-ink);
    font-weight: 600;
    border-radius: var(--radius);
  }
  .children { background: var(--children); border-radius: 50%; }
  .adults { background: var(--adults); border-radius: 14px 14px 4px 4px; }
  .police { background: var(--police); border-radius: 4px 4px 14px 14px; }
  .health { background: var(--health); border-radius: 14px 4px; }
  .fire { background: var(--fire); border-radius: 4px 14px; }
  .education { background: var(--education); border-radius: 0; }
  .agency h3, .agency .service {
    display: inline;
  }
  .service::before {
    content: '· ';
  }
  .involvement {
    margin-top: 2px;
  }
  .pieces {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
  }
  .gaps > li + li {
    margin-top: 4px;
  }
  .contact > .team {
    margin-top: 4px;
  }
  .open {
    padding: 0 6px;
    border: 1px solid var(--ink);
    border-radius: var(--radius);
    font-size: 12px;
  }
  .sensitive {
    color: var(--sensitive);
  }
  .contact .actions {
    margin-block: 4px;
  }
  @container (min-width: 560px) {
    .agency > .body {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 24px;
    }
    .agency > .body > .contact {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
    .agency > .body > .contact > .team {
      margin-top: 0;
    }
    .agency > .body > details {
      grid-column: 1;
      grid-row: 3;
    }
    .agency > .body > .outcome {
      grid-column: 2;
    }
  }
  .team > span:first-child {
    font-weight: 600;
  }
  .call {
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
    padding: 2px 12px;
    border: 1px solid var(--action-ground);
    border-radius: var(--radius);
    font-weight: 600;
    text-decoration: none;
  }
  .email {
    display: inline-flex;
    align-items: center;
    min-height: var(--inline);
    min-width: var(--inline);
  }
  .others > li {
    padding: 8px 0 8px 12px;
    border-inline-start: 2px solid var(--line);
  }
  .coverage {
    margin-top: var(--gap);
  }
  .coverage .line {
    font-weight: 600;
  }
  .gaps, .notice, .opened, .confirm {
    margin-block: 8px;
    padding: 8px var(--gap);
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--edge);
    border-radius: var(--radius);
    background: var(--notice-ground);
  }
  .confirm {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .confirm p {
    flex-basis: 100%;
  }
  .opened {
    margin-top: 0;
  }
  .opened button {
    margin-top: 8px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th, td {
    padding: 4px 8px 4px 0;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: break-word;
  }
  thead th {
    font-size: 12px;
    color: var(--ink-quiet);
  }
  .feed {
    display: block;
    font-size: 12px;
    line-height: 16px;
    color: var(--ink-quiet);
  }
  .more {
    margin-top: 4px;
  }
  .more details > ul, .reasons {
    margin: 0 0 8px;
    padding-inline-start: 18px;
    list-style: disc;
  }
  .more .candidates, .more details > .candidates {
    padding: 0;
    list-style: none;
  }
  .candidates > li {
    margin-top: 8px;
    padding: 8px var(--gap);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .candidates h3 {
    display: block;
  }
  .candidates > li > .button {
    margin-top: 8px;
  }
  .nil {
    margin-top: 8px;
  }
  .receipt {
    display: grid;
    gap: 4px;
    margin-top: var(--gap);
    padding-top: var(--gap);
    border-top: 1px solid var(--line);
  }
`;

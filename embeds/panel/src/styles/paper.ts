/** On paper: black on white, no button, tables that are not torn apart, and the watermark on every page in a place of its own: one that is laid over the
 * text hides a line of it. */
export const paper = `
  @media print {
    :host {
      --ink: #000;
      --ink-quiet: #000;
      --ground: #fff;
      --ground-raised: #fff;
      --notice-ground: #fff;
      --line: #777;
      --edge: #000;
      --mark-ink: #000;
      color-scheme: light;
      font-size: 12px;
      line-height: 16px;
    }
    .panel {
      border: 0;
    }
    .link, .sheet-tools, .doings, .outcome, .more, summary, button, .contact .actions .small {
      display: none;
    }
    .mark {
      background: #fff;
      border: 1.5px solid #000;
    }
    .screen, .sheet {
      display: table;
      width: 100%;
    }
    .watermark {
      display: table-footer-group;
      break-inside: avoid;
      font-size: 11px;
      line-height: 24px;
    }
    tr, .agency, .lane {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
  }
`;

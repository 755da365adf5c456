/** On paper: black on white, no button, the watermark on every page, and tables that are not torn apart. */
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
    .watermark {
      display: block;
      position: fixed;
      inset: auto 0 0;
      padding-top: 4px;
      border-top: 1px solid #000;
      background: #fff;
      font-size: 11px;
    }
    .screen {
      padding: 8px 0 32px;
    }
    tr, .agency, .lane {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
  }
`;

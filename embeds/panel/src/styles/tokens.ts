/**
 * The panel's look in a few names (reference: the interface brief): px, since hosts change the root size; colours by role, all at least 4.5:1 on their
 * ground and 3:1 where they are not text, in light and dark. Sector hues only ever fill a mark that also has a letter and a shape.
 */
export const tokens = `
  :host {
    color-scheme: light dark;
    --ink: light-dark(#14191f, #eef1f4);
    --ink-quiet: light-dark(#4a5561, #b3bdc7);
    --ground: light-dark(#ffffff, #15191e);
    --ground-raised: light-dark(#f3f5f7, #20262d);
    --line: light-dark(#c9d0d7, #3d4751);
    --edge: light-dark(#6b7681, #8a96a2);
    --action: light-dark(#17497a, #9cc9f5);
    --action-ground: light-dark(#17497a, #9cc9f5);
    --action-ink: light-dark(#ffffff, #0b1520);
    --notice-ground: light-dark(#fdf3d8, #37301b);
    --fault: light-dark(#a1241a, #ffb1a8);
    --sensitive: light-dark(#6a2c6f, #e3b7ea);
    --focus-in: light-dark(#14191f, #eef1f4);
    --focus-out: light-dark(#ffdd33, #0b1520);
    --children: light-dark(#0f6a63, #8fdcd3);
    --adults: light-dark(#5b3f99, #c9b8f2);
    --police: light-dark(#1f3f8a, #a9c1fb);
    --health: light-dark(#00608a, #8fd2f2);
    --fire: light-dark(#93380f, #f7b799);
    --education: light-dark(#5c5300, #dbd07a);
    --other: light-dark(#49525c, #c2cad2);
    --mark-ink: light-dark(#ffffff, #14191f);
    --radius: 4px;
    --font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
    --gap: 12px;
    --row: 12px;
    --target: 32px;
    --field: 36px;
    --inline: 24px;
    display: block;
    font: 14px/20px var(--font);
    font-variant-numeric: tabular-nums;
    color: var(--ink);
    background: var(--ground);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([density='compact']) {
    --gap: 8px;
    --row: 8px;
    --target: 28px;
  }
  @media (pointer: coarse) {
    :host, :host([density='compact']) {
      --target: 44px;
      --field: 44px;
      --inline: 44px;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --ink: light-dark(#000000, #ffffff);
      --ink-quiet: light-dark(#1c2329, #e3e8ed);
      --ground: light-dark(#ffffff, #000000);
      --ground-raised: light-dark(#ffffff, #000000);
      --line: light-dark(#000000, #ffffff);
      --edge: light-dark(#000000, #ffffff);
    }
  }
`;

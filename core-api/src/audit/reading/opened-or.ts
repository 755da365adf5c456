/** What is under a seal, or something else where it does not open: one that somebody spoilt must not hide what stands beside it. */
export function openedOr<Content, Otherwise>(otherwise: Otherwise, open: () => Content): Content | Otherwise {
  try {
    return open();
  } catch {
    return otherwise;
  }
}

import '../ingest/commit.ts';

export const planted = true;

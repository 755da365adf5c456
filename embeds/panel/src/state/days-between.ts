/** Whole days from one ISO day to another; negative where `to` is earlier. Days, not hours: clock changes do not matter. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);

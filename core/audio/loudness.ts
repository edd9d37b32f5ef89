/** The level for a volume in percent, full scale being 1. The square sounds even to the ear where the percentage itself does not. */
export function loudness(percent: number): number {
  return (percent / 100) ** 2;
}

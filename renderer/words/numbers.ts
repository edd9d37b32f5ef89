const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A whole number with spaces between thousands: `8 889 792`. */
export function count(value: number): string {
  return whole.format(value).replaceAll(',', '\u00a0');
}

/** A number of things: `1 file`, `1 790 files`. */
export function counted(value: number, thing: string): string {
  return `${count(value)} ${thing}${value === 1 ? '' : 's'}`;
}

/** A size in bytes as people say it: `31.5 MB`, `912 B`. */
export function size(bytes: number): string {
  const steps = ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(steps.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${step === 0 || value >= 100 ? value.toFixed(0) : value.toFixed(1)} ${steps[step] ?? 'B'}`;
}

/** A share of the whole in percent: `28.98 %`, and `< 0.01 %` rather than a false nothing. */
export function percent(share: number): string {
  const value = share * 100;
  return value > 0 && value < 0.01 ? '< 0.01 %' : `${value.toFixed(2)} %`;
}

/** A length of time by the clock: `1:48`, `2:51:22`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`;
  return hours > 0 ? `${String(hours)}:${tail}` : tail;
}

/** A length of time as it is read aloud: `1 hour 48 seconds`, `0 seconds`. */
export function spokenTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [
    [Math.floor(whole / 3600), 'hour'],
    [Math.floor(whole / 60) % 60, 'minute'],
    [whole % 60, 'second'],
  ] as const;
  const said = parts.filter(([value]) => value > 0).map(([value, thing]) => counted(value, thing));
  return said.length === 0 ? counted(0, 'second') : said.join(' ');
}

/** A length of time in words: `1 h 48 min`, `3 min 20 s`, `0.84 s`. */
export function longTime(seconds: number): string {
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(0)} s`;
  const minutes = Math.round(seconds / 60);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
  return `${count(Math.floor(minutes / 1440))} d ${Math.floor(minutes / 60) % 24} h`;
}

/** Minutes as the scenario writes them. */
export function momentText(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole % 1440 === 0) return `day ${whole / 1440}`;
  return whole % 60 === 0 ? `${whole / 60} h` : `${whole} min`;
}

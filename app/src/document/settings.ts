/** What a person chose for this browser; one that keeps nothing still shows everything. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(`ifng-lab/${name}`);
  } catch {
    return null;
  }
}
export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(`ifng-lab/${name}`, value);
  } catch {
    // a browser that keeps nothing still shows everything
  }
}

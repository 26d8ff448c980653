export function violations(layer: string, path: string, text: string): string[];

import { isolated, oneLine } from '../core';

/** Text from files as the label of a line, or in one: it does not become an icon, and turns nothing around it. */
export function plainLabel(text: string): string {
	return isolated(oneLine(text)).replaceAll('$(', '$\u200b(');
}

import { oneLine } from '../core';

/** Text from files as the label of a line: it does not become an icon. */
export function plainLabel(text: string): string {
	return oneLine(text).replaceAll('$(', '$\u200b(');
}

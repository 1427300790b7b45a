import { keyLines } from '../../../src/core';

/** The keys of annotation mode as a list, a line for each group. */
export function keysList(): string {
	return keyLines()
		.map(
			({ title, lines }) =>
				`- **${title}:** ${lines.map((line) => `\`${line.keys}\` ${line.title}`).join(', ')}`,
		)
		.join('\n');
}

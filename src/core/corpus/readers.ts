import type { TextReading } from '../model/document';
import type { Sidecar } from '../model/schema';

// A stand-in until the readers of sidecar/, anchor/ and text/ land.

export function mentionsIn(text: string, sidecar: Sidecar) {
	const found = [];
	for (const [entity, { mentions }] of Object.entries(sidecar.entities ?? {}))
		for (const form of Object.keys(mentions ?? {}))
			for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
				found.push({
					entity,
					form,
					placement: { state: 'exact' as const, spans: [{ start: at, end: at + form.length }] },
				});
	return found;
}

export function readText(text: string): TextReading {
	const spans = (pattern: RegExp) =>
		[...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
	return {
		paragraphs: spans(/[^\n]+/g),
		sentences: spans(/[^\s.!?][^\n.!?]*[.!?]*/g),
		quotations: [],
		hedges: [],
		attributions: [],
		datelines: [],
		boilerplate: [],
	};
}

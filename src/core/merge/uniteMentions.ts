import { anchorsOf } from '../anchor/anchorsOf';
import { createLocator } from '../anchor/locate';
import { mentionsOf } from '../anchor/mentions';
import type { Anchor } from '../model/schema';
import type { Span } from '../model/span';
import { dictionary } from '../sidecar/plain';
import { mapOf, type DataMap } from './data';

/** The mentions of two entities that become one, each as the sidecar has them. */
export interface MentionsToUnite {
	readonly stay: unknown;
	readonly gone: unknown;
	/** The article's. */
	readonly text: string | undefined;
	/** Forms that other entities of the article have wherever they stand. */
	readonly others: readonly string[];
}

/**
 * Every mention of either, each once. A form that one of them has wherever it stands, and the other at listed places, keeps
 * `all` where this covers those; else it is listed, place by place. Undefined where neither has any.
 */
export function uniteMentions({ stay, gone, text, others }: MentionsToUnite): DataMap | undefined {
	if (stay === undefined || gone === undefined) return (stay ?? gone) as DataMap | undefined;
	const [a, b] = [mapOf(stay), mapOf(gone)];
	const forms = [...new Set([...Object.keys(a), ...Object.keys(b)])];
	const everywhere = new Set(forms.filter((form) => a[form] === 'all' || b[form] === 'all'));
	const places = text === undefined ? undefined : new Places(text, [...everywhere], others);
	const united = dictionary<unknown>();
	for (const form of forms) {
		const listed = distinct([...listOf(a[form]), ...listOf(b[form])]);
		if (!everywhere.has(form)) united[form] = listed;
		else if (!places || places.cover(listed)) united[form] = 'all';
		else united[form] = distinct([...listed, ...places.of(form)]);
	}
	return united;
}

const listOf = (value: unknown): readonly Anchor[] => (Array.isArray(value) ? (value as Anchor[]) : []);

const distinct = (anchors: readonly Anchor[]): readonly Anchor[] => [
	...new Map(anchors.map((anchor) => [JSON.stringify(Object.entries(anchor).sort()), anchor])).values(),
];

/** Where the forms stand in the article that the two have wherever they stand. */
class Places {
	readonly #text: string;
	readonly #byForm = new Map<string, Span[]>();

	constructor(text: string, forms: readonly string[], others: readonly string[]) {
		this.#text = text;
		const all = [
			...forms.map((form) => ({ entity: 'own', form })),
			...others.map((form) => ({ entity: 'other', form })),
		];
		for (const { entity, form, placement } of forms.length > 0 ? mentionsOf(text, all) : [])
			if (entity === 'own') this.#byForm.set(form, [...(this.#byForm.get(form) ?? []), ...placement.spans]);
	}

	/** Whether each anchor is at a place, and that is within one of these. */
	cover(anchors: readonly Anchor[]): boolean {
		const locator = createLocator(this.#text);
		const spans = [...this.#byForm.values()].flat();
		return anchors.every((anchor) => {
			const { state, spans: found } = locator.locate(anchor);
			const [place] = found;
			return (
				state !== 'ambiguous' &&
				place !== undefined &&
				spans.some(({ start, end }) => start <= place.start && place.end <= end)
			);
		});
	}

	of(form: string): readonly Anchor[] {
		return anchorsOf(this.#text, this.#byForm.get(form) ?? []);
	}
}

import type { PlacedClaim } from '../model/document';
import type { AgreementField, Confusion, ConfusionExample } from './agreement';
import type { FieldUnit } from './fieldUnits';

const mostExamples = 3;

/** Which value of one coder stood against which of another, the most frequent first, with the words. */
export function confusionsOf(
	field: AgreementField,
	units: readonly FieldUnit[],
	coders: readonly string[],
): readonly Confusion[] {
	const found = new Map<string, { -readonly [Key in keyof Confusion]: Confusion[Key] }>();
	for (const { article, values, claims } of units)
		for (let first = 0; first < coders.length; first++)
			for (let second = first + 1; second < coders.length; second++) {
				const [one, other] = [values[first], values[second]];
				if (one === undefined || other === undefined || one === other) continue;
				const key = `${first} ${second} ${one}\n${other}`;
				const confusion = found.get(key) ?? {
					field,
					coders: [coders[first]!, coders[second]!] as const,
					labels: [one, other] as const,
					times: 0,
					examples: [],
				};
				found.set(key, confusion);
				confusion.times++;
				const example = exampleOf(article, claims[first], claims[second]);
				if (example && confusion.examples.length < mostExamples)
					confusion.examples = [...confusion.examples, example];
			}
	return [...found.values()].sort((a, b) => b.times - a.times);
}

function exampleOf(
	{ path, text, keptBack }: FieldUnit['article'],
	one: PlacedClaim | undefined,
	other: PlacedClaim | undefined,
): ConfusionExample | undefined {
	const [first, last] = [one?.placement.spans[0], one?.placement.spans.at(-1)];
	if (!one || !other || !first || !last) return undefined;
	const span = { start: first.start, end: last.end };
	const isKept = keptBack.claims.has(one.id) || keptBack.claims.has(other.id);
	const quote = one.placement.spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
	return { path, claims: [one.id, other.id], span, quote: isKept ? '' : quote };
}

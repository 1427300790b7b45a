import { paragraphAt } from '../corpus/sentences';
import type { Document, PlacedClaim } from '../model/document';
import type { Finding } from '../model/finding';
import type { Claim } from '../model/schema';
import type { Span } from '../model/span';
import { type Context, type Draft, placeOf, relatedClaims, type Rule } from './rule';
import { spanOf } from '../corpus/shown';
import { count } from '../text/count';
import { wordsOfSource } from './words';

/** How a claim is put: held back, or said to be unverified. */
export const claim: Rule = {
	codes: ['claim.hedged', 'claim.unverified'],
	*check(context) {
		yield* hedged(context);
		const disclaimers = disclaimersIn(context.document);
		yield* unverified(context, disclaimers);
		yield* bare(context, disclaimers);
	},
};

function* hedged(context: Context): Iterable<Draft> {
	const code = 'claim.hedged';
	for (const placed of context.claimsFor(code)) {
		const { claim, id } = placed;
		if (claim.is.modality !== 'hedged' && !claim.hedges?.length) continue;
		const words = (claim.hedges ?? []).map((word) => `“${word}”`).join(', ');
		yield {
			code,
			message: words
				? `Hedged: ${words}. Keep that wherever it is repeated.`
				: 'Hedged. Keep that wherever it is repeated.',
			about: { kind: 'claim', id },
			place: placeOf(context.document, placed),
			claims: [id],
		};
	}
}

function* unverified(context: Context, disclaimers: readonly Disclaimer[]): Iterable<Draft> {
	const code = 'claim.unverified';
	const { document } = context;
	const footage = new Map<string, PlacedClaim[]>();
	/** What the article says of them itself, in their paragraphs. */
	const beside = (claims: readonly PlacedClaim[]): Finding['related'] => {
		const paragraphs = new Set(claims.map((placed) => paragraphOf(document, placed)));
		return disclaimers
			.filter(({ paragraph }) => paragraphs.has(paragraph))
			.map(({ span }) => ({ path: document.path, span, message: 'the article says so itself' }));
	};
	for (const placed of context.claimsFor(code)) {
		const { claim, id } = placed;
		if (isFootage(context, claim)) {
			if (claim.is.modality !== 'unverified' && claim.when?.date && claim.where) continue;
			const group = footage.get(claim.said.source);
			if (group) group.push(placed);
			else footage.set(claim.said.source, [placed]);
		} else if (claim.is.modality === 'unverified')
			yield {
				code,
				message: 'Not verified: its annotator marked it so.',
				about: { kind: 'claim', id },
				place: placeOf(document, placed),
				claims: [id],
				related: beside([placed]),
			};
	}
	for (const [slug, claims] of footage) {
		const view = context.source(slug);
		const { place, words } = wordsOfSource(document, view, claims);
		const placed = claims.every(({ claim }) => claim.when?.date && claim.where);
		const rest = `${count(claims.length, 'claim')} ${claims.length === 1 ? 'rests' : 'rest'} on footage (“${words}”)`;
		yield {
			code,
			message: `Not verified: ${rest}${placed ? '' : ' of which place or date is not established'}.`,
			about: { kind: 'source', id: slug },
			place,
			claims: claims.map(({ id }) => id),
			related: [...relatedClaims(document, claims, 'seen in it'), ...beside(claims)],
		};
	}
}

function isFootage(context: Context, { said }: Claim): boolean {
	return said.mode === 'footage' || context.source(said.source).kind === 'footage';
}

const disclaimer =
	/\b(?:can(?:not|['’]t| not)|could (?:not|n['’]t)|(?:has|have|had) not been|(?:was|were|is|are) not)(?: be(?:en)?)? (?:immediately |independently )?(?:verified|confirmed|authenticated)\b|\b(?:un(?:able|verified)|could not) to (?:independently )?(?:verify|confirm)\b|\bunverified\b/gi;

/** Words by which the article itself says that something is not verified. */
interface Disclaimer {
	readonly span: Span;
	readonly paragraph: number;
}

/** Every disclaimer has such a word; few paragraphs do. */
const disclaiming = /verif|confirm|authenticated/gi;

function disclaimersIn({ text, reading }: Document): Disclaimer[] {
	const found: Disclaimer[] = [];
	let last = -1;
	for (const { index: at } of text.matchAll(disclaiming)) {
		const paragraph = paragraphAt(reading, at);
		if (paragraph === last) continue;
		last = paragraph;
		const { start, end } = reading.paragraphs[paragraph]!;
		for (const { index, 0: words } of text.slice(start, end).matchAll(disclaimer))
			found.push({ span: { start: start + index, end: start + index + words.length }, paragraph });
	}
	return found;
}

function paragraphOf({ reading }: Document, placed: PlacedClaim): number {
	return paragraphAt(reading, spanOf(placed)?.start ?? -1);
}

function* bare(context: Context, disclaimers: readonly Disclaimer[]): Iterable<Draft> {
	const { document } = context;
	const { text, path, reading } = document;
	const article = { kind: 'article', id: path } as const;
	const unverifiedIn = new Set(
		context
			.claimsFor('claim.unverified')
			.filter(({ claim }) => claim.is.modality === 'unverified')
			.map((placed) => paragraphOf(document, placed)),
	);
	for (const { span, paragraph } of disclaimers)
		if (!context.isAnnotated(span) && !unverifiedIn.has(paragraph))
			yield {
				code: 'claim.unverified',
				message: `The article itself says so: “${text.slice(span.start, span.end)}”.`,
				about: article,
				place: { path, span },
				atMost: 'note',
			};
	for (const { span } of reading.hedges)
		if (!context.isAnnotated(span))
			yield {
				code: 'claim.hedged',
				message: `Hedged: “${text.slice(span.start, span.end)}”.`,
				about: article,
				place: { path, span },
				atMost: 'note',
			};
}

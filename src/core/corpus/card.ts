import type { Document, PlacedClaim } from '../model/document';
import type { Finding } from '../model/finding';
import type { Claim } from '../model/schema';
import { articleSource, credibilityLabels, gradeLabels } from '../model/vocabulary';
import { decisionWords } from '../review/decisionWords';
import { reviewState } from '../review/reviewState';
import { isWebAddress } from '../evidence/evidence';
import { count } from '../text/count';
import { brief } from '../text/oneLine';
import type { Corpus } from './corpus';
import type { Chain, SourceView } from './source';
import { isPassShown } from './shown';
import { wordsOf } from './wordsOf';

/** A run of words of a card. Plain text from files: whoever renders it escapes it. */
export interface CardPart {
	readonly text: string;
	/** `strong` what matters on the line, `quote` words of an article, `quiet` the rest of the small print. */
	readonly style?: 'strong' | 'quote' | 'quiet';
	/** The claim to go to from here. */
	readonly claim?: string;
	/** The address of the web to go to from here. */
	readonly web?: string;
}

export interface CardLine {
	readonly kind: 'claim' | 'source' | 'ratings' | 'detail' | 'relations' | 'evidence' | 'notes' | 'status';
	readonly parts: readonly CardPart[];
}

/** What the hover shows of a claim, as data; at most eight lines. */
export interface Card {
	readonly id: string;
	readonly lines: readonly CardLine[];
}

/**
 * What is claimed, who says it and how, down to its origin; what people made of it, and how many warnings there are.
 * It shows judgements with who gave them and adds none.
 * @param findings Of the article; only their number is shown: VS Code shows their words itself.
 * @param reader Who reads it: what stands in passes that are not theirs to see is not quoted.
 */
export function card(
	corpus: Corpus,
	document: Document,
	placed: PlacedClaim,
	findings: readonly Finding[] = [],
	reader?: string,
): Card {
	const { claim } = placed;
	const chain = corpus.chain(document, claim);
	const lines: CardLine[] = [
		{ kind: 'claim', parts: whatIsClaimed(claim) },
		{ kind: 'source', parts: whoSaysIt(claim, chain) },
		{ kind: 'ratings', parts: ratings(placed, chain) },
		{ kind: 'detail', parts: details(corpus, document, claim) },
		{ kind: 'relations', parts: relations(corpus, claim, reader) },
		{ kind: 'evidence', parts: evidence(claim) },
		{ kind: 'notes', parts: notes(claim) },
		{ kind: 'status', parts: status(corpus, document, placed, findings) },
	];
	return { id: placed.id, lines: lines.filter(({ parts }) => parts.length > 0) };
}

const actWords: Readonly<Record<Claim['is']['act'], string>> = {
	reports: 'a report',
	assesses: 'a judgement',
	predicts: 'a forecast',
	intends: 'an intention',
};

const modeWords: Readonly<Record<Claim['said']['mode'], string>> = {
	'direct-quote': 'in quotation marks',
	'partial-quote': 'partly in quotation marks',
	indirect: 'in the article’s words',
	footage: 'seen in footage',
	document: 'from a document',
	author: 'in the author’s own voice',
};

function whatIsClaimed({ is, statement }: Claim): CardPart[] {
	const topic = capitalised(is.topic.replaceAll('-', ' '));
	const modality = is.modality === undefined || is.modality === 'asserted' ? '' : `, ${is.modality}`;
	const head: CardPart[] = [{ text: topic, style: 'strong' }, { text: `: ${actWords[is.act]}${modality}` }];
	return statement ? [...head, { text: `. ${brief(statement)}` }] : head;
}

function whoSaysIt({ said }: Claim, { origin, via, text }: Chain): CardPart[] {
	if (said.source === articleSource && via.length === 0)
		return [
			{ text: 'The author’s own voice', style: 'strong' },
			{ text: said.cue ? `: nobody is named, “${said.cue}”` : ': nobody is named' },
		];
	const how = said.mode === 'author' ? '' : `, ${modeWords[said.mode]}`;
	const cue = said.cue ? ` (“${said.cue}”)` : '';
	return [{ text, style: 'strong' }, { text: `${how}${cue}${standing(origin)}` }];
}

const identificationWords: Readonly<Record<SourceView['identification'], string | undefined>> = {
	named: undefined,
	anonymous: undefined,
	pseudonymous: 'under a pseudonym',
	vague: 'could be anyone',
	none: 'not identified',
};

/** What is known of the origin, in a few words. */
function standing({ identification, anonymityReason, sideName, descriptor }: SourceView): string {
	const known = [
		identificationWords[identification],
		sideName && sideName !== 'unknown' && `side: ${sideName}`,
		anonymityReason && `unnamed because: ${anonymityReason}`,
		descriptor,
	].filter(Boolean);
	return known.length > 0 ? `; ${brief(known.join('; '))}` : '';
}

function ratings({ annotator, claim }: PlacedClaim, { origin, via }: Chain): CardPart[] {
	const { credibility } = claim.is;
	const judged = credibility
		? `credibility ${credibility}, ${credibilityLabels[credibility]} (by ${annotator})`
		: 'credibility not rated';
	const sources = [...via, origin].flatMap((source) => {
		if (!source.reliability) return [];
		const { grade, by, on } = source.reliability;
		const who = [by && `by ${by}`, on].filter(Boolean).join(', ') || 'nobody says by whom';
		return [`${source.name} ${grade}, ${gradeLabels[grade]} (${who})`];
	});
	const unrated =
		origin.slug === articleSource || origin.reliability ? [] : ['reliability of the origin not rated'];
	const text = [judged, ...sources, ...unrated].join('; ');
	return [{ text: capitalised(text), style: 'quiet' }];
}

function details(corpus: Corpus, document: Document, claim: Claim): CardPart[] {
	const { hedges, when, where, figure, casualties, is } = claim;
	const known = [
		hedges?.length && `hedged with ${hedges.map((hedge) => `“${hedge}”`).join(', ')}`,
		when?.date && `${when.date}${when.basis && when.basis !== 'stated' ? ` (${when.basis})` : ''}`,
		where && (corpus.source(document, where.place).name || where.place),
		figure && `${range(figure)} ${figure.unit ?? ''} ${figure.of ?? ''}`.replace(/\s+/g, ' ').trim(),
		casualties && casualtyWords(corpus, document, casualties),
		is.interest && is.interest !== 'none' && `interest of the speaker: ${is.interest}`,
	].filter((part): part is string => Boolean(part));
	return known.length > 0 ? [{ text: brief(capitalised(known.join('; '))) }] : [];
}

function casualtyWords(
	corpus: Corpus,
	document: Document,
	{ low, high, category, side, asOf }: NonNullable<Claim['casualties']>,
): string {
	const whose = side && (corpus.sideName(document, side) ?? side);
	const kind = category === 'unspecified' ? 'killed or wounded not said' : category;
	return ['casualties: ' + range({ low, high }), kind, whose, asOf && `as of ${asOf}`]
		.filter(Boolean)
		.join(', ');
}

function range({ low, high }: { readonly low?: number; readonly high?: number }): string {
	if (low === undefined && high === undefined) return 'no figure';
	return low === high || high === undefined ? String(low) : `${low ?? '?'} to ${high}`;
}

const relationsShown = 3;

function relations(corpus: Corpus, { relations = [] }: Claim, reader: string | undefined): CardPart[] {
	const parts: CardPart[] = relations
		.slice(0, relationsShown)
		.flatMap(({ type, to, independence }, index) => {
			const other = corpus.claim(to);
			const how = `${type.replaceAll('-', ' ')}${independence ? ` (${independence.replaceAll('-', ' ')})` : ''} `;
			return [
				{ text: index > 0 ? `; ${how}` : capitalised(how) },
				other && !isPassShown(other.document, other.placed.annotator, reader)
					? { text: `${to} (of a pass that is not to be seen yet)` }
					: other
						? { text: `“${brief(wordsOf(other.placed.claim), 60)}”`, claim: to }
						: { text: `${to} (not found)` },
			];
		});
	const more = relations.length - relationsShown;
	return more > 0 ? [...parts, { text: `; and ${more} more`, style: 'quiet' }] : parts;
}

const evidenceShown = 2;

function evidence({ evidence: pieces = [] }: Claim): CardPart[] {
	const parts = pieces.slice(0, evidenceShown).flatMap((piece, index): CardPart[] => {
		const { kind, url, archived, sha256, by, on, result } = piece;
		const checked = [by && `checked by ${by}`, on].filter(Boolean).join(', ');
		const rest = [sha256 && `sha256 ${sha256.slice(0, 8)}…`, checked, result].filter(Boolean).join('; ');
		return [
			{ text: `${index > 0 ? '; ' : 'Evidence: '}${brief(kind, 40)}` },
			...linked(url, brief(url ?? '', 60)),
			...linked(archived, 'archive copy'),
			{ text: rest && ` (${brief(rest)})` },
		];
	});
	const more = pieces.length - evidenceShown;
	return more > 0 ? [...parts, { text: `; and ${more} more`, style: 'quiet' }] : parts;
}

/** A link where it is one, else the words as they are. */
function linked(address: string | undefined, text: string): CardPart[] {
	if (address === undefined) return [];
	if (isWebAddress(address)) return [{ text: ' ' }, { text, web: address }];
	return [{ text: ` ${brief(address, 60)}` }];
}

function notes({ note, thread = [] }: Claim): CardPart[] {
	const last = thread.at(-1);
	const posts = thread.length > 1 ? `${count(thread.length, 'post')}, the last by ` : '1 post, by ';
	const said = last && `${posts}${last.by}: ${last.text}`;
	const text = [note && `Note: ${brief(note)}`, said && brief(said)].filter(Boolean).join(' · ');
	return text ? [{ text }] : [];
}

function status(
	corpus: Corpus,
	document: Document,
	placed: PlacedClaim,
	findings: readonly Finding[],
): CardPart[] {
	const { id, annotator, claim } = placed;
	const own = findings.filter(({ claims }) => claims.includes(id));
	const warnings = own.filter(({ level }) => level !== 'note').length;
	const noted = own.length - warnings;
	const counted = [warnings > 0 && count(warnings, 'warning'), noted > 0 && count(noted, 'note')].filter(
		Boolean,
	);
	const decided = decisionWords(reviewState(corpus.project, document, placed));
	const decision: CardPart[] = decided
		? [{ text: ' · ' }, { text: decided.what, style: 'strong' }, { text: `, ${decided.who}` }]
		: [];
	return [
		{ text: `${claim.is.status}, by ${annotator}`, style: 'quiet' },
		...decision,
		{ text: ` · ${counted.join(', ') || 'nothing noticed'}`, style: 'quiet' },
	];
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

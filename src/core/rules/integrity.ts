import { count } from '../text/count';
import { type Context, type Draft, placeOf, type Rule } from './rule';
import { references } from './references';
import { requiredReferences } from './required';
import type { Corpus } from '../corpus/corpus';
import { sidecarPathOf } from '../corpus/paths';
import { textId } from '../text/textId';

/** Whether the files themselves hold together: what was read, what refers to nothing, what lost its place. */
export const integrity: Rule = {
	codes: [
		'sidecar.unreadable',
		'sidecar.schema',
		'sidecar.duplicate',
		'sidecar.reference',
		'sidecar.markers',
		'sidecar.conflict',
		'sidecar.no-article',
		'anchor.ambiguous',
		'anchor.orphaned',
		'anchor.changed',
		'anchor.stale',
		'text.encoding',
	],
	*check(context) {
		yield* encoding(context);
		if (!context.document.sidecar) return;
		yield* problems(context);
		yield* duplicates(context);
		yield* references(context);
		yield* anchors(context);
		yield* stale(context);
	},
	*checkProject(corpus) {
		for (const path of corpus.loneSidecars())
			yield {
				code: 'sidecar.no-article',
				message: missingArticle(corpus, path),
				about: { kind: 'sidecar', id: path },
				place: { path, span: { start: 0, end: 0 } },
			};
		yield* fileProblems(corpus);
		yield* requiredReferences(corpus);
	},
};

/** On Linux `A.txt` and `a.annotations.yaml` are no pair, on other systems they are. */
function missingArticle(corpus: Corpus, path: string): string {
	const near = [...corpus.documents()].find(
		(document) => sidecarPathOf(document.path).toLowerCase() === path.toLowerCase(),
	);
	return near
		? `The article of this sidecar is missing; ${near.path} differs from it in capital letters alone: give both the same name.`
		: 'The article of this sidecar is missing: moved, renamed or deleted.';
}

function* fileProblems(corpus: Corpus): Iterable<Draft> {
	for (const { code, message, span } of corpus.project.problems)
		yield {
			code,
			message,
			about: { kind: 'sidecar', id: corpus.projectPath },
			place: { path: corpus.projectPath, span },
		};
	for (const { path, slug } of corpus.events())
		for (const { code, message, span } of corpus.eventReading(path)?.problems ?? [])
			yield { code, message, about: { kind: 'event', id: slug }, place: { path, span } };
}

function* encoding({ document: { path, text } }: Context): Iterable<Draft> {
	if (!text.includes('\uFFFD') && !text.includes('\0')) return;
	const at = text.search(/[\uFFFD\0]/);
	yield {
		code: 'text.encoding',
		message: 'The article is not UTF-8 throughout: from here on, characters are lost.',
		about: { kind: 'article', id: path },
		place: { path, span: { start: at, end: at + 1 } },
	};
}

/** What is wrong with a section that is not to be seen is its owner's to mend; what keeps the whole file from being read is everybody's. */
function* problems({ document: { sidecar, sidecarPath }, hidden }: Context): Iterable<Draft> {
	for (const { code, message, span, claim } of sidecar?.problems ?? []) {
		const isHidden = hidden.some(({ start, end }) => start <= span.start && span.end <= end);
		if (isHidden && code === 'sidecar.schema') continue;
		yield {
			code,
			message,
			about: claim ? { kind: 'claim', id: claim } : { kind: 'sidecar', id: sidecarPath },
			place: { path: sidecarPath, span },
			claims: claim ? [claim] : [],
		};
	}
}

function* duplicates({ corpus, document, isShown }: Context): Iterable<Draft> {
	const seen = new Set<string>();
	for (const placed of document.claims) {
		const { id, annotator } = placed;
		if (!isShown(document, placed)) continue;
		const all = corpus.claimsWithId(id).filter(({ document: of, placed }) => isShown(of, placed));
		if (all.length < 2 || seen.has(id)) continue;
		seen.add(id);
		const place = (of: typeof document, by: string) => ({
			path: of.sidecarPath,
			span: of.sidecar?.locate(['claims', by, id]) ?? { start: 0, end: 0 },
		});
		yield {
			code: 'sidecar.duplicate',
			message: `The id ${id} is given to ${count(all.length, 'claim')}; relations to it could mean either.`,
			about: { kind: 'claim', id },
			place: place(document, annotator),
			claims: [id],
			related: all
				.filter(({ document: of, placed }) => of !== document || placed.annotator !== annotator)
				.map(({ document: of, placed }) => ({ ...place(of, placed.annotator), message: 'also here' })),
		};
	}
}

const lost = {
	ambiguous: 'Its words stand in several places; which one is meant cannot be told.',
	orphaned: 'Its words are no longer in the article.',
	changed: 'Its words were edited since it was annotated: see whether it still holds.',
} as const;

function* anchors({ document, isShown }: Context): Iterable<Draft> {
	for (const placed of document.claims) {
		const { state } = placed.placement;
		if (state === 'exact' || state === 'moved' || !isShown(document, placed)) continue;
		yield {
			code: `anchor.${state}`,
			message: lost[state],
			about: { kind: 'claim', id: placed.id },
			place: placeOf(document, placed),
			claims: [placed.id],
			related:
				state === 'ambiguous'
					? placed.placement.spans.map((span) => ({ path: document.path, span, message: 'perhaps here' }))
					: [],
		};
	}
	for (const { entity, form, placement } of document.mentions) {
		if (placement.state === 'exact' || placement.state === 'moved') continue;
		const item = document.sidecar?.locate(['entities', entity, 'mentions', form]);
		const everywhere = document.sidecar?.value.entities?.[entity]?.mentions?.[form] === 'all';
		const span = placement.state === 'changed' ? placement.spans[0] : undefined;
		yield {
			code: `anchor.${placement.state}`,
			message: `The mention “${form}”: ${lost[placement.state].toLowerCase()}`,
			about: { kind: 'entity', id: entity },
			place: span
				? { path: document.path, span }
				: { path: document.sidecarPath, span: item ?? { start: 0, end: 0 } },
			// A name that stands nowhere any more claims nothing about any place.
			atMost: everywhere ? 'note' : undefined,
		};
	}
}

/** In a text that is edited but not committed yet, nothing is out of date. */
function* stale({ document: { sidecar, sidecarPath, path, text, committed } }: Context): Iterable<Draft> {
	const named = sidecar?.value.article?.text;
	if (named === undefined || committed === undefined || named === committed || named === textId(text)) return;
	yield {
		code: 'anchor.stale',
		message: 'The annotations were made on another text than the one committed: update the anchors.',
		about: { kind: 'article', id: path },
		place: { path: sidecarPath, span: sidecar?.locate(['article', 'text']) ?? { start: 0, end: 0 } },
	};
}

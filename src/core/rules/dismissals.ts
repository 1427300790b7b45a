import { createLocator, type Locator } from '../anchor/locate';
import type { Corpus } from '../corpus/corpus';
import type { Document } from '../model/document';
import type { Anchor, Dismissal } from '../model/schema';
import type { Span } from '../model/span';
import type { Draft } from './rule';
import { isPassShown } from '../corpus/shown';

/** What people said need not be shown, in one article: its own dismissals and the project's. */
export class Dismissals {
	readonly #document: Document;
	#locator: Locator | undefined;
	readonly #byCode = new Map<string, { readonly names: Set<string>; readonly anchors: Anchor[] }>();

	/** @param pass Dismissals of other people's unfinished passes do not count. */
	constructor(corpus: Corpus, document: Document, pass: string | undefined) {
		this.#document = document;
		for (const dismissal of corpus.project.value.dismissed ?? []) this.#add(dismissal);
		for (const [annotator, section] of Object.entries(document.sidecar?.value.dismissed ?? {}))
			if (isPassShown(document, annotator, pass)) for (const dismissal of section ?? []) this.#add(dismissal);
	}

	#add({ code, target }: Dismissal): void {
		let of = this.#byCode.get(code);
		if (!of) this.#byCode.set(code, (of = { names: new Set(), anchors: [] }));
		if (typeof target === 'string') of.names.add(target);
		else of.anchors.push(target);
	}

	/** Whether anything at all is dismissed of `code`. */
	concerns(code: string): boolean {
		return this.#byCode.has(code);
	}

	hasClaim(code: string, id: string): boolean {
		return this.#byCode.get(code)?.names.has(id) ?? false;
	}

	/** Whether a finding is dismissed: by its code with the article, its source or entity, its claim, or its words. */
	has({ code, about, place }: Draft): boolean {
		const of = this.#byCode.get(code);
		if (!of) return false;
		const name = about.kind === 'source' || about.kind === 'entity' ? `${about.kind}:${about.id}` : about.id;
		if (of.names.has('@article') || of.names.has(name)) return true;
		if (place.path !== this.#document.path) return false;
		return of.anchors.some((anchor) => {
			this.#locator ??= createLocator(this.#document.text);
			const { state, spans } = this.#locator.locate(anchor);
			return state !== 'ambiguous' && spans.some((span) => intersects(span, place.span));
		});
	}
}

function intersects(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

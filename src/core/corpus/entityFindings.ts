import type { Finding } from '../model/finding';
import type { Corpus } from './corpus';
import { articlePathOf } from './paths';

/** How many errors and warnings concern an entity; notes are not counted. */
export interface EntityFindings {
	readonly errors: number;
	readonly warnings: number;
}

const none: EntityFindings = { errors: 0, warnings: 0 };

/**
 * Which entities the findings of a project concern: those about the entity itself (its mentions) and those about it as a
 * source. Kept by difference: only files whose findings are another list than before are looked into.
 */
export class EntityFindingsIndex {
	readonly #corpus: Corpus;
	readonly #files = new Map<
		string,
		{
			readonly findings: readonly Finding[];
			readonly slugs: readonly (readonly [string, keyof EntityFindings])[];
		}
	>();
	readonly #counts = new Map<string, EntityFindings>();

	constructor(corpus: Corpus) {
		this.#corpus = corpus;
	}

	/** @param files every file that has findings, with the list of them */
	update(files: ReadonlyMap<string, readonly Finding[]>): void {
		for (const [path, { findings, slugs }] of this.#files) {
			if (files.get(path) === findings) continue;
			for (const [slug, level] of slugs) this.#add(slug, level, -1);
			this.#files.delete(path);
		}
		for (const [path, findings] of files) {
			if (this.#files.has(path)) continue;
			const slugs = findings.flatMap((finding) => {
				const slug = finding.level === 'note' ? undefined : this.#entityOf(finding);
				return slug === undefined ? [] : [[slug, finding.level === 'error' ? 'errors' : 'warnings'] as const];
			});
			for (const [slug, level] of slugs) this.#add(slug, level, 1);
			this.#files.set(path, { findings, slugs });
		}
	}

	/** Those of an entity; none for one that is not known. */
	of(slug: string): EntityFindings {
		return this.#counts.get(slug) ?? none;
	}

	#add(slug: string, level: keyof EntityFindings, step: 1 | -1): void {
		const counts = { ...this.of(slug) };
		counts[level] += step;
		if (counts.errors + counts.warnings === 0) this.#counts.delete(slug);
		else this.#counts.set(slug, counts);
	}

	#entityOf({ about: { kind, id }, place: { path } }: Finding): string | undefined {
		if (kind === 'entity') return id;
		if (kind !== 'source') return undefined;
		const document = this.#corpus.document(articlePathOf(path) ?? path);
		// Words that nobody recorded are no slug, though they may read like one.
		const source = document && this.#corpus.source(document, id);
		return source?.known ? source.entity : undefined;
	}
}

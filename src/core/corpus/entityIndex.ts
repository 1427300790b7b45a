import type { Document, EntityInArticle, PlacedMention } from '../model/document';
import type { Entity } from '../model/schema';

/** One thing over all articles of a project: articles share its slug. */
export interface EntityInCorpus {
	readonly slug: string;
	readonly name: string;
	readonly kind: Entity['kind'];
	/** Other names and the surface forms that articles use, without the name itself. */
	readonly aliases: readonly string[];
	readonly articles: readonly EntityInArticle[];
	/** How often it is mentioned, over all articles. */
	readonly mentions: number;
}

/** Entities merged by slug, kept by difference: an article that changes touches its own entities alone. */
export class EntityIndex {
	readonly #articles = new Map<string, Map<string, EntityInArticle>>();
	readonly #slugs = new Map<string, readonly string[]>();
	readonly #merged = new Map<string, EntityInCorpus>();
	/** Slugs whose place in the order is not known any more. */
	readonly #moved = new Set<string>();
	#all: readonly EntityInCorpus[] = [];

	set(document: Document): void {
		this.delete(document.path);
		const entities = document.sidecar?.value.entities;
		if (!entities) return;
		const mentions = new Map<string, PlacedMention[]>();
		for (const mention of document.mentions) {
			const placed = mentions.get(mention.entity);
			if (placed) placed.push(mention);
			else mentions.set(mention.entity, [mention]);
		}
		const slugs = Object.keys(entities);
		for (const slug of slugs) {
			const entity = entities[slug]!;
			const inArticle = { path: document.path, entity, mentions: mentions.get(slug) ?? [] };
			let articles = this.#articles.get(slug);
			if (!articles) this.#articles.set(slug, (articles = new Map()));
			articles.set(document.path, inArticle);
			this.#forget(slug);
		}
		this.#slugs.set(document.path, slugs);
	}

	delete(path: string): void {
		const slugs = this.#slugs.get(path);
		if (!slugs) return;
		for (const slug of slugs) {
			const articles = this.#articles.get(slug);
			articles?.delete(path);
			if (articles?.size === 0) this.#articles.delete(slug);
			this.#forget(slug);
		}
		this.#slugs.delete(path);
	}

	get(slug: string): EntityInCorpus | undefined {
		const articles = this.#articles.get(slug);
		if (!articles) return undefined;
		let merged = this.#merged.get(slug);
		if (!merged) this.#merged.set(slug, (merged = merge(slug, [...articles.values()])));
		return merged;
	}

	/** By name, then slug; another list only where something differs. After a change only what changed is sorted. */
	all(): readonly EntityInCorpus[] {
		if (this.#moved.size === 0) return this.#all;
		const moved = [...this.#moved].flatMap((slug) => this.get(slug) ?? []).sort(byName);
		const stayed = this.#all.filter(({ slug }) => !this.#moved.has(slug));
		this.#all = inOneOrder(stayed, moved);
		this.#moved.clear();
		return this.#all;
	}

	#forget(slug: string): void {
		this.#merged.delete(slug);
		this.#moved.add(slug);
	}
}

/** Two lists in order as one. */
function inOneOrder(a: readonly EntityInCorpus[], b: readonly EntityInCorpus[]): readonly EntityInCorpus[] {
	const all: EntityInCorpus[] = [];
	let next = 0;
	for (const one of a) {
		while (next < b.length && byName(b[next]!, one) < 0) all.push(b[next++]!);
		all.push(one);
	}
	return [...all, ...b.slice(next)];
}

function byName(a: EntityInCorpus, b: EntityInCorpus): number {
	return compare(a.name, b.name) || compare(a.slug, b.slug);
}

function merge(slug: string, unsorted: readonly EntityInArticle[]): EntityInCorpus {
	const articles = unsorted.toSorted((a, b) => compare(a.path, b.path));
	const name = mostFrequent(articles.map((article) => article.entity.name));
	const kind = mostFrequent(articles.map((article) => article.entity.kind));
	const aliases = new Set<string>();
	let mentions = 0;
	for (const { entity, mentions: placed } of articles) {
		aliases.add(entity.name);
		for (const alias of entity.aliases ?? []) aliases.add(alias);
		for (const form of Object.keys(entity.mentions ?? {})) aliases.add(form);
		for (const { placement } of placed)
			mentions += placement.state === 'ambiguous' ? 0 : placement.spans.length;
	}
	aliases.delete(name);
	return { slug, name, kind, aliases: [...aliases].sort(compare), articles, mentions };
}

function mostFrequent<T extends string>(values: readonly T[]): T {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

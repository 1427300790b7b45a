import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
	applyChanges,
	applyEdits,
	newClaimId,
	type Change,
	type Claim,
	type Entity,
	type Source,
} from '../../src/core';
import { handles, type Data } from '../core/merge/annotators';

export type Random = (below: number) => number;

/** The annotations of one of our own five articles: what its annotator tagged, in the order of the text. */
interface Gold {
	readonly claims: readonly Claim[];
	readonly entities: Readonly<Record<string, Entity>>;
	readonly sources: Readonly<Record<string, Source>>;
}

/** One article's sidecar, and what two annotators made of it apart from each other. */
export type Texts = Readonly<Record<'base' | 'ours' | 'theirs', string>>;

const golds: readonly Gold[] = readdirSync('seeds')
	.filter((name) => name.endsWith('.annotations.yaml'))
	.map((name) => {
		const { claims: sections, entities, sources } = parse(readFileSync(join('seeds', name), 'utf8')) as Data;
		const tagged = Object.values<Data>(sections).flatMap((section) => Object.values<Data>(section ?? {}));
		// Relations name other claims by ids that these do not keep.
		const claims = tagged.map((claim) => ({ ...claim, relations: undefined }) as unknown as Claim);
		return { claims, entities, sources };
	});

/**
 * Two annotators at work on an article, as the product lets them work; every edit is a change of the editor's.
 * The article is one of the seeds, and both annotate all of it, each in a section of their own. Six in ten of its claims
 * are there when they part: about 21 in a section, with the entities and sources that these name. Then each makes
 * `edits` edits: of 20, 7 tag another claim of the seed, by the order of the text, with the source and the entities
 * that it names and the file has not; 8 change a field of a claim, three in ten of these of the other's section; 2 are
 * about entities; 2 dismiss a finding; 1 deletes a claim of their own. The seeds have 36 claims, 18 entities and 14
 * sources in an article, of which most come with a claim. One edit in 40 is of the article's record, which is otherwise
 * filled in when an article is begun.
 */
export function workApart(random: Random, edits: number): Texts {
	const gold = golds[random(golds.length)]!;
	const claims: Data = { anna: {}, ben: {} };
	const before: Data = {
		corroborate: 1,
		article: { title: 'The battle for Bakhmut', publisher: 'A paper' },
		entities: {},
		sources: {},
		claims,
		dismissed: { anna: null, ben: null },
	};
	const places = new Map<string, number>();
	for (const handle of handles)
		gold.claims.forEach((claim, index) => {
			if (random(10) >= 6) return;
			const id = newId(random);
			places.set(id, index);
			claims[handle][id] = claim;
			for (const slug of named(claim)) {
				if (gold.entities[slug]) before['entities'][slug] = gold.entities[slug];
				if (gold.sources[slug]) before['sources'][slug] = gold.sources[slug];
			}
		});
	for (const top of ['entities', 'sources'])
		before[top] = Object.fromEntries(
			Object.entries(before[top] as Data).sort(([a], [b]) => (a < b ? -1 : 1)),
		);
	const base = Object.entries(before).reduce(
		(text, [key, value]) => changed(text, [{ do: 'set', path: [key], value: value as unknown }]),
		'',
	);
	const [ours, theirs] = handles.map((handle) => {
		const person = new Person(random, handle, gold, new Map(places), base);
		for (let k = 0; k < edits; k++) person.edit();
		return person.text;
	});
	return { base, ours: ours!, theirs: theirs! };
}

/** One annotator: a file that changes by what the editor's commands write. */
export class Person {
	/** @param places of claims, in the order of the seed */
	constructor(
		readonly random: Random,
		readonly handle: string,
		readonly gold: Gold,
		readonly places: Map<string, number>,
		public text: string,
	) {}

	edit(): void {
		const kinds: readonly [number, (file: Data) => readonly Change[]][] = [
			[7, (file) => this.tag(file)],
			[8, (file) => this.judge(file)],
			[2, (file) => this.entity(file)],
			[2, (file) => this.dismiss(file)],
			[1, (file) => this.deleteOne(file)],
		];
		const file = parse(this.text) as Data;
		if (this.random(40) === 0) return this.write([this.set(['article', 'note'], this.words())]);
		let left = this.random(20);
		for (const [weight, changes] of kinds) {
			if (left < weight) return this.write(changes(file));
			left -= weight;
		}
	}

	/** A claim of the seed that the annotator has not tagged, before the next one of their section. */
	tag(file: Data): readonly Change[] {
		const tagged = Object.keys(file['claims'][this.handle] ?? {});
		const known = new Set(tagged.map((id) => this.places.get(id)));
		const index = this.pick([...this.gold.claims.keys()].filter((one) => !known.has(one)));
		if (index === undefined) return [];
		const claim = this.gold.claims[index]!;
		const before = Object.keys(file['claims'][this.handle] ?? {}).find((id) => this.places.get(id)! > index);
		const id = newId(this.random);
		this.places.set(id, index);
		const { entities, sources } = this.gold;
		const isNew = (top: string, slug: string): boolean => file[top]?.[slug] === undefined;
		return [
			{ do: 'add-claim', annotator: this.handle, id, claim, before },
			...named(claim).flatMap((slug): Change[] => [
				...(entities[slug] && isNew('entities', slug)
					? [{ do: 'add-entity', slug, entity: entities[slug] } as const]
					: []),
				...(sources[slug] && isNew('sources', slug)
					? [{ do: 'add-source', slug, source: sources[slug] } as const]
					: []),
			]),
		];
	}

	private judge(file: Data): readonly Change[] {
		const other = handles.find((handle) => handle !== this.handle)!;
		const section = this.random(10) < 3 ? other : this.handle;
		const id = this.pick(Object.keys(file['claims'][section] ?? {}));
		if (id === undefined) return [];
		const path = ['claims', section, id];
		const to = this.pick(Object.keys(file['claims'][this.handle] ?? {}).filter((one) => one !== id));
		const { handle: by } = this;
		const on = '2026-11-21';
		return this.pick<() => readonly Change[]>([
			() => [this.set([...path, 'is', 'status'], this.pick(['draft', 'ready']))],
			() => [this.set([...path, 'is', 'credibility'], 1 + this.random(6))],
			() => [this.set([...path, 'is', 'modality'], this.pick(['asserted', 'hedged', 'denied']))],
			() => [this.set([...path, 'said', 'cue'], this.pick(['said', 'reported', 'according to']))],
			() => [this.set([...path, 'note'], this.words())],
			() => [this.set([...path, 'review'], { by, on, decision: this.pick(['hold', 'drop']) })],
			() => [this.append([...path, 'thread'], { by, on, text: this.words() })],
			() => [this.append([...path, 'hedges'], this.pick(['reportedly', 'allegedly', 'claims']))],
			() => (to ? [this.append([...path, 'relations'], { type: 'corroborates', to })] : []),
		])!();
	}

	/** A new one of the seed; or a form of its mentions, its role or another name of one that is there. */
	private entity(file: Data): readonly Change[] {
		const slug = this.pick(Object.keys(this.gold.entities))!;
		if (file['entities']?.[slug] === undefined)
			return [{ do: 'add-entity', slug, entity: this.gold.entities[slug]! }];
		return [
			this.pick<Change>([
				{ do: 'add-mention', entity: slug, form: this.words(), anchors: 'all' },
				this.set(['entities', slug, 'role'], this.words()),
				this.append(['entities', slug, 'aliases'], this.words()),
			])!,
		];
	}

	private dismiss(file: Data): readonly Change[] {
		const target = this.pick(Object.keys(file['claims'][this.handle] ?? {})) ?? '@article';
		const code = this.pick(['language.loaded', 'source.anonymous', 'quote.fragment'])!;
		const list = (file['dismissed'][this.handle] ?? []) as Data[];
		if (list.some((one) => one['code'] === code && one['target'] === target)) return [];
		return [{ do: 'dismiss', annotator: this.handle, dismissal: { code, target, reason: this.words() } }];
	}

	private deleteOne(file: Data): readonly Change[] {
		const id = this.pick(Object.keys(file['claims'][this.handle] ?? {}));
		if (id === undefined) return [];
		return [
			{ do: 'delete-references', id },
			{ do: 'delete', path: ['claims', this.handle, id] },
		];
	}

	write(changes: readonly Change[]): void {
		this.text = changed(this.text, changes);
	}

	private set(path: readonly string[], value: unknown): Change {
		return { do: 'set', path, value };
	}

	private append(path: readonly string[], value: unknown): Change {
		return { do: 'append', path, value };
	}

	private words(): string {
		return `${this.pick(['heavy', 'slow', 'partial', 'night'])} ${this.pick(['shelling', 'advance', 'losses'])} ${this.random(90)}`;
	}

	private pick<T>(list: readonly T[]): T | undefined {
		return list[this.random(Math.max(1, list.length))];
	}
}

/** Slugs that a claim names: who says it, where it is, who acts. */
function named(claim: Claim): readonly string[] {
	const { said, where, actors = [] } = claim;
	return [said.source, ...(said.via ?? []), where?.place, ...actors].filter(
		(slug, index, all): slug is string => slug !== undefined && all.indexOf(slug) === index,
	);
}

const newId = (random: Random): string =>
	newClaimId(
		() => false,
		() => random(1e9) / 1e9,
	);

function changed(text: string, changes: readonly Change[]): string {
	const { edits, refused } = applyChanges(text, changes);
	if (refused !== undefined) throw new Error(refused);
	return applyEdits(text, edits);
}

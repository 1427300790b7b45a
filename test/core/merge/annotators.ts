import { newClaimId } from '../../../src/core';

export type Data = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
type Random = (below: number) => number;

/** One article's annotations, and what two annotators made of it apart from each other. */
export interface Parting {
	readonly base: Data;
	readonly ours: Data;
	readonly theirs: Data;
}

export const handles = ['anna', 'ben'] as const;
const words = 'troops town river bridge north convoy shelling claim report village east losses front'.split(
	' ',
);

/** @param elsewhere of ten edits, how many are made in the other's section */
export function part(random: Random, claims: number, edits: number, elsewhere: number): Parting {
	const base: Data = {
		corroborate: 1,
		article: { title: 'An article' },
		entities: {},
		sources: {},
		claims: { anna: null, ben: null },
		dismissed: { anna: null, ben: null },
	};
	const first = new Annotator(random, 'anna', 5);
	for (let k = 0; k < claims; k++) first.tag(base);
	for (let k = 0; k < claims; k++) first.edit(base);
	const [ours, theirs] = handles.map((handle) => {
		const file = structuredClone(base);
		const annotator = new Annotator(random, handle, elsewhere);
		for (let k = 0; k < edits; k++) annotator.edit(file);
		return file;
	});
	return { base, ours: ours!, theirs: theirs! };
}

/** Makes random edits, as an annotator does: most in their own section. Alters the file. */
export class Annotator {
	constructor(
		readonly random: Random,
		readonly handle: string,
		readonly elsewhere: number,
	) {}

	edit(file: Data): void {
		const kinds = [
			() => this.tag(file),
			() => this.tag(file),
			() => this.judge(file),
			() => this.judge(file),
			() => this.judge(file),
			() => this.deleteOne(file.claims[this.section()]),
			() => this.relate(file),
			() => this.discuss(file),
			() => this.discuss(file),
			() => this.prove(file),
			() => this.report(file),
			() => this.hedge(file),
			() => this.entity(file),
			() => this.mention(file),
			() => this.source(file),
			() => this.dismiss(file),
			() => this.article(file),
			() => this.oneIn(3) && this.deleteOne(file.entities),
			() => this.oneIn(3) && this.deleteOne(file.sources),
		];
		this.pick(kinds)();
	}

	tag(file: Data): void {
		const section = this.section();
		file.claims[section] ??= {};
		file.claims[section][
			newClaimId(
				() => false,
				() => this.random(1e9) / 1e9,
			)
		] = {
			quote: this.text(6),
			is: { topic: this.pick(['territory', 'casualties', 'other']), act: 'reports', status: 'draft' },
			said: this.said(file),
		};
	}

	private judge(file: Data): void {
		const claim = this.claim(file);
		if (!claim) return;
		this.pick([
			() => (claim.is.credibility = 1 + this.random(6)),
			() => (claim.is.status = this.pick(['draft', 'ready'])),
			() => (claim.is.modality = this.pick(['asserted', 'hedged', 'denied'])),
			() => (claim.said = this.said(file)),
			() => (claim.note = this.text(3)),
			() => delete claim.note,
			() => (claim.figure = { ...claim.figure, low: this.random(9), unit: this.pick(['km', 'men']) }),
			() => (claim.review = { by: this.handle, on: '2026-11-21', decision: this.pick(['hold', 'drop']) }),
			() => {
				claim.quote = this.text(2);
				Object.assign(claim, { prefix: this.text(1), suffix: this.text(1) });
			},
		])();
	}

	private relate(file: Data): void {
		const claim = this.claim(file);
		const other = this.pick(this.ids(file));
		if (!claim || !other) return;
		const list: Data[] = (claim.relations ??= []);
		const type = this.pick(['corroborates', 'contradicts']);
		const known = list.findIndex((one) => one.type === type && one.to === other);
		if (known < 0) list.push({ type, to: other });
		else if (this.oneIn(2)) list[known]!.note = this.text(2);
		else this.without(claim, 'relations', known);
	}

	/** Posts, and edits or deletes what was posted; one post a day, so that a day names it. */
	private discuss(file: Data): void {
		const claim = this.claim(file);
		if (!claim) return;
		const list: Data[] = (claim.thread ??= []);
		const post = { by: this.handle, on: `2026-11-${10 + this.random(20)}`, text: this.text(5) };
		if (!list.some(({ by, on }) => by === post.by && on === post.on)) list.push(post);
		else if (this.oneIn(3)) this.without(claim, 'thread', this.random(list.length));
		else this.pick(list).text = this.text(5);
	}

	private prove(file: Data): void {
		const claim = this.claim(file);
		if (!claim) return;
		const list: Data[] = (claim.evidence ??= []);
		const url = `https://host/${this.random(4)}`;
		const known = list.findIndex((one) => one.url === url);
		if (known < 0) list.push({ kind: 'video', url });
		else if (this.oneIn(4)) this.without(claim, 'evidence', known);
		else list[known]![this.pick(['result', 'note'])] = this.text(2);
	}

	private report(file: Data): void {
		const claim = this.claim(file);
		if (!claim) return;
		const list: Data[] = (claim.events ??= []);
		const event = this.pick(['advance', 'retreat', 'shelling']);
		const known = list.findIndex((one) => one.event === event);
		if (known < 0) list.push({ event, stance: 'asserts' });
		else if (this.oneIn(4)) this.without(claim, 'events', known);
		else list[known]!.stance = this.pick(['asserts', 'denies']);
	}

	private hedge(file: Data): void {
		const claim = this.claim(file);
		if (claim) this.toggle(claim, 'hedges', this.text(1));
	}

	private entity(file: Data): void {
		const slug = `${this.text(1)}-${this.random(40)}`;
		const entity = (file.entities[slug] ??= { name: slug, kind: 'place' });
		this.pick([
			() => (entity.name = this.text(2)),
			() => (entity.role = this.text(1)),
			() => this.toggle(entity, 'aliases', this.text(1)),
		])();
	}

	private mention(file: Data): void {
		const entity = this.pick(Object.values<Data>(file.entities));
		if (!entity) return;
		const form = this.text(1);
		const mentions = (entity.mentions ??= {});
		if (this.oneIn(3)) mentions[form] = 'all';
		else if (mentions[form] !== 'all')
			(mentions[form] ??= []).push({ quote: form, prefix: this.text(3), suffix: this.text(2) });
	}

	private source(file: Data): void {
		const slug = `${this.text(1)}-${this.random(20)}`;
		const source = (file.sources[slug] ??= { name: slug, kind: 'media', identification: 'named' });
		this.pick([
			() => (source.reliability = { grade: this.pick(['A', 'B', 'C']), by: this.handle }),
			() => (source.channel = this.pick(['interview', 'statement'])),
			() => (source.entity = this.pick(Object.keys(file.entities)) ?? 'nobody'),
		])();
	}

	private dismiss(file: Data): void {
		const section = this.section();
		const list: Data[] = (file.dismissed[section] ??= []);
		const target = this.pick(this.ids(file)) ?? '@article';
		const known = list.findIndex((one) => one.target === target);
		if (known < 0) list.push({ code: 'language.loaded', target, reason: this.text(3) });
		else if (this.oneIn(2)) list[known]!.reason = this.text(3);
		else list.splice(known, 1);
		if (list.length === 0) file.dismissed[section] = null;
	}

	private article(file: Data): void {
		if (this.oneIn(2)) file.article[this.pick(['title', 'byline', 'note'])] = this.text(3);
		else this.toggle(file.article, 'derivedFrom', this.pick(Object.keys(file.sources)) ?? 'nobody');
	}

	private deleteOne(items: Data | null): void {
		const key = this.pick(Object.keys(items ?? {}));
		if (key !== undefined) Reflect.deleteProperty(items!, key);
	}

	private said(file: Data): Data {
		const source = this.pick(['@article', ...Object.keys(file.sources)]);
		return { mode: source === '@article' ? 'author' : 'indirect', source, cue: this.text(1) };
	}

	private toggle(item: Data, key: string, value: string): void {
		const list: string[] = (item[key] ??= []);
		const known = list.indexOf(value);
		if (known < 0) list.push(value);
		else this.without(item, key, known);
	}

	private without(item: Data, key: string, index: number): void {
		item[key].splice(index, 1);
		if (item[key].length === 0) Reflect.deleteProperty(item, key);
	}

	private section(): string {
		return this.random(10) < this.elsewhere ? handles.find((one) => one !== this.handle)! : this.handle;
	}

	private claim(file: Data): Data | undefined {
		return this.pick(Object.values<Data>(file.claims[this.section()] ?? {}));
	}

	private ids(file: Data): string[] {
		return handles.flatMap((handle) => Object.keys(file.claims[handle] ?? {}));
	}

	private text(count: number): string {
		return Array.from({ length: count }, () => this.pick(words)).join(' ');
	}

	private oneIn(n: number): boolean {
		return this.random(n) === 0;
	}

	private pick<T>(list: readonly T[]): T {
		return list[this.random(Math.max(1, list.length))]!;
	}
}

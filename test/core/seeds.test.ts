import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as prettier from 'prettier';
import { describeSpan } from '../../src/core/anchor/describe';
import { readDocument } from '../../src/core/corpus/document';
import type { Document } from '../../src/core/model/document';
import type { Anchor, Claim, EventRecord, Sidecar } from '../../src/core/model/schema';
import { claimIdPattern } from '../../src/core/model/schema';
import { articleSource } from '../../src/core/model/vocabulary';
import { readEvent, readProject, readSidecar } from '../../src/core/sidecar/read';
import { textId } from '../../src/core/text/textId';

const root = join(__dirname, '../../seeds');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Claims, mentions of entities and relations of each article, as read by the desk. */
const counts: Readonly<Record<string, readonly [claims: number, mentions: number, relations: number]>> = {
	'000_6714190810d2113e': [31, 46, 20],
	'001_6a86c1a986d87c82': [55, 114, 12],
	'002_a311496a4f10327d': [33, 53, 8],
	'003_bb99a33d54f90a16': [37, 38, 7],
	'004_9baa869e5c3ae731': [23, 56, 1],
};

interface Seed {
	readonly name: string;
	readonly text: string;
	readonly yaml: string;
	readonly sidecar: Sidecar;
	readonly claims: ReadonlyMap<string, Claim>;
	readonly document: Document;
}

const seeds: readonly Seed[] = Object.keys(counts).map((name) => {
	const yaml = read(`${name}.annotations.yaml`);
	const sidecar = readSidecar(yaml).value;
	const claims = new Map(Object.entries(sidecar.claims?.['desk'] ?? {}) as [string, Claim][]);
	const text = read(`${name}.txt`);
	const document = readDocument({ path: `${name}.txt`, text, sidecar: yaml });
	return { name, text, yaml, sidecar, claims, document };
});
const project = readProject(read('corroborate.yaml')).value;
const events: ReadonlyMap<string, EventRecord> = new Map(
	readdirSync(join(root, 'events')).map((file) => [
		file.replace(/\.yaml$/, ''),
		readEvent(read(`events/${file}`)).value,
	]),
);
const all = seeds.flatMap((seed) => [...seed.claims].map(([id, claim]) => ({ seed, id, claim })));

const quotes = (parts: readonly Anchor[]): string[] => parts.map(({ quote }) => quote);
const inOrder = ({ quote, prefix, suffix }: Anchor): string => JSON.stringify({ quote, prefix, suffix });

const hasEntity = (sidecar: Sidecar, slug: string): boolean =>
	slug in (sidecar.entities ?? {}) || slug in (project.entities ?? {});
const hasSource = (sidecar: Sidecar, slug: string): boolean =>
	slug === articleSource || slug in (sidecar.sources ?? {}) || slug in (project.sources ?? {});
const isSide = (sidecar: Sidecar, side: string): boolean =>
	['civilian', 'third-party', 'unknown'].includes(side) ||
	side in (project.sides ?? {}) ||
	hasEntity(sidecar, side);

describe('seeds', () => {
	it('are read without a problem', () => {
		for (const { yaml, name } of seeds) assert.deepEqual(readSidecar(yaml).problems, [], name);
		assert.deepEqual(readProject(read('corroborate.yaml')).problems, []);
		for (const slug of events.keys())
			assert.deepEqual(readEvent(read(`events/${slug}.yaml`)).problems, [], slug);
	});

	it("are a fixed point of Prettier's defaults", async () => {
		const files = [
			'corroborate.yaml',
			...seeds.map(({ name }) => `${name}.annotations.yaml`),
			...[...events.keys()].map((slug) => `events/${slug}.yaml`),
		];
		for (const file of files)
			assert.equal(await prettier.format(read(file), { parser: 'yaml' }), read(file), file);
	});

	it('were made on these texts', () => {
		for (const { name, sidecar, text } of seeds) assert.equal(sidecar.article?.text, textId(text), name);
	});

	it('hold every claim, mention and relation of the desk', () => {
		for (const { name, claims, document } of seeds) {
			const relations = [...claims.values()].flatMap((claim) => claim.relations ?? []);
			const found = [claims.size, document.mentions.length, relations.length];
			assert.deepEqual(found, counts[name], name);
		}
	});

	it('place every claim exactly, written in the order of the text', () => {
		for (const { name, text, claims, document } of seeds) {
			for (const { id, claim, placement } of document.claims) {
				assert.equal(placement.state, 'exact', `${name} ${id}`);
				const words = placement.spans.map(({ start, end }) => text.slice(start, end));
				assert.deepEqual(words, typeof claim.quote === 'string' ? [claim.quote] : quotes(claim.quote));
			}
			assert.deepEqual(
				document.claims.map(({ id }) => id),
				[...claims.keys()],
				name,
			);
		}
	});

	it('store the context that an anchor needs, and no more', () => {
		for (const { text, document } of seeds)
			for (const { claim, placement } of document.claims) {
				const stored = placement.spans.map((span) => describeSpan(text, span));
				const { quote, prefix, suffix } = claim;
				assert.deepEqual(
					typeof quote === 'string' ? [inOrder({ quote, prefix, suffix })] : quote.map(inOrder),
					stored.map(inOrder),
				);
			}
	});

	it('find every surface form of an entity, exactly', () => {
		for (const { name, document, sidecar } of seeds) {
			for (const { form, placement } of document.mentions)
				assert.equal(placement.state, 'exact', `${name} ${form}`);
			for (const [slug, { mentions = {} }] of Object.entries(sidecar.entities ?? {}))
				for (const form of Object.keys(mentions))
					assert.ok(
						document.mentions.some((one) => one.entity === slug && one.form === form),
						`${name} ${slug} ${form}`,
					);
		}
	});

	it('give every claim an id of its own', () => {
		for (const { id } of all) assert.match(id, claimIdPattern);
		assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
	});

	it('refer only to what there is', () => {
		const ids = new Set(all.map(({ id }) => id));
		for (const { seed, id, claim } of all) {
			for (const source of [claim.said.source, ...(claim.said.via ?? [])])
				assert.ok(hasSource(seed.sidecar, source), `${id}: ${source}`);
			for (const slug of [...(claim.actors ?? []), ...(claim.where ? [claim.where.place] : [])])
				assert.ok(hasEntity(seed.sidecar, slug), `${id}: ${slug}`);
			for (const { event } of claim.events ?? []) assert.ok(events.has(event), `${id}: ${event}`);
			for (const { to } of claim.relations ?? []) assert.ok(ids.has(to) && to !== id, `${id}: ${to}`);
			if (claim.casualties?.side)
				assert.ok(isSide(seed.sidecar, claim.casualties.side), `${id}: ${claim.casualties.side}`);
		}
		for (const { sidecar, name } of seeds) {
			for (const slug of sidecar.article?.derivedFrom ?? []) assert.ok(hasSource(sidecar, slug), name);
			for (const [slug, item] of [
				...Object.entries(sidecar.entities ?? {}),
				...Object.entries(sidecar.sources ?? {}),
			])
				assert.ok(!item.side || isSide(sidecar, item.side), `${name} ${slug}: ${item.side}`);
			for (const [slug, source] of Object.entries(sidecar.sources ?? {}))
				assert.equal(source.name === undefined, hasEntity(sidecar, slug), `${name} ${slug}`);
		}
		for (const [slug, event] of events) {
			assert.ok(
				all.some(({ claim }) => claim.events?.some((one) => one.event === slug)),
				slug,
			);
			if (event.where) assert.ok(event.where.place in (project.entities ?? {}), slug);
			for (const side of event.sides ?? []) assert.ok(side in (project.sides ?? {}), slug);
		}
	});

	it('call one thing by one slug, name and kind in every article', () => {
		const known = new Map<string, string>();
		for (const entities of [project.entities, ...seeds.map(({ sidecar }) => sidecar.entities)])
			for (const [slug, { name, kind, sub }] of Object.entries(entities ?? {})) {
				const thing = JSON.stringify({ name, kind, sub });
				assert.equal(known.get(slug) ?? thing, thing, slug);
				known.set(slug, thing);
			}
	});

	it('leave to people what only people may decide', () => {
		for (const { seed, id, claim } of all) {
			assert.equal(claim.is.status, 'draft', id);
			assert.equal(claim.is.credibility ?? claim.review ?? claim.evidence, undefined, id);
			assert.ok(!claim.relations?.some((one) => one.independence === 'independent'), id);
			for (const source of Object.values(seed.sidecar.sources ?? {}))
				assert.equal(source.reliability, undefined);
		}
	});

	it('date only what the texts date', () => {
		const published = (name: string) => seeds.find((seed) => seed.name === name)?.sidecar.article?.published;
		const dated = seeds.filter(({ sidecar }) => sidecar.article?.published ?? sidecar.article?.dateline);
		assert.deepEqual(
			dated.map(({ name }) => name.slice(0, 3)),
			['000', '004'],
		);
		assert.deepEqual(published('004_9baa869e5c3ae731'), { date: '2023-04-11', basis: 'stated' });
	});
});

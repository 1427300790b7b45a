import { type ArticleInput, describeSpan } from '../../src/core';
import { claimId } from './projects';

const sides = ['Northern', 'Southern'];
const places = ['Hilltown', 'Riverford', 'Oakbridge', 'Stonegate', 'Millbrook', 'Lakeside'];
const doings = [
	'advanced on',
	'retreated from',
	'broke through at',
	'took heavy losses at',
	'had few losses at',
	'shelled the centre of',
	'still hold',
	'were short of ammunition at',
];
const moments = ['in the morning', 'after dark', 'in heavy rain', 'by the river', 'near the railway station'];
const perReport = 5;
const days = 700;

/** The file of the project that `report` writes for. */
export const reportsProject =
	'corroborate: 1\nsides: { north: { name: North, actors: [north-army] }, south: { name: South, actors: [south-army] } }\n';

/** A made-up report of a war on a few places, a claim for each sentence: most of them have much to do with claims of other reports. */
export function report(n: number): ArticleInput & { readonly sidecar: string } {
	let state = n + 1;
	const one = (list: readonly string[]): string =>
		list[(state = (state * 48271) % 2147483647) % list.length]!;
	const sentences = Array.from(
		{ length: perReport },
		(_, i) =>
			`${one(sides)} troops ${one(doings)} ${one(places)} ${one(moments)}, unit ${n * perReport + i} said.`,
	);
	const text = `${sentences.join(' ')}\n`;
	const claims = sentences.map((sentence, i) => {
		const start = text.indexOf(sentence);
		return {
			[claimId(n * perReport + i)]: {
				...describeSpan(text, { start, end: start + sentence.length }),
				is: { topic: 'territory', act: 'reports', status: 'draft' },
				said: { mode: 'author', source: '@article' },
			},
		};
	});
	const published = new Date(Date.UTC(2022, 1, 24 + (n % days))).toISOString().slice(0, 10);
	const army = (name: string) => ({
		name: `${name} Army`,
		kind: 'military-unit',
		mentions: { [name]: 'all' },
	});
	const sidecar = {
		corroborate: 1,
		article: { published: { date: published, basis: 'stated' } },
		entities: {
			...Object.fromEntries(
				places.map((name) => [
					name.toLowerCase(),
					{ name, kind: 'place', sub: 'settlement', mentions: { [name]: 'all' } },
				]),
			),
			'north-army': army('Northern'),
			'south-army': army('Southern'),
		},
		claims: { anna: Object.assign({}, ...claims) as object },
	};
	// JSON is YAML.
	return { path: `${n}.txt`, text, sidecar: JSON.stringify(sidecar) };
}

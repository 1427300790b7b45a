import assert from 'node:assert/strict';
import {
	amountOf,
	answersToChanges,
	applyChanges,
	applyEdits,
	Corpus,
	check,
	dismissalsFor,
	dismissing,
	type Finding,
	type Fix,
	fixesFor,
} from '../../../src/core';
import { annotated, type Annotations, claim } from './project';

const projectText = `corroborate: 1
sides:
  russia: { name: Russia }
  ukraine: { name: Ukraine }
sources:
  staff: { name: The staff, kind: organization, identification: anonymous }
`;

/** An article that can be mended: what is noticed, what could be done, and what is noticed then. */
class Desk {
	readonly #corpus = new Corpus({ project: projectText });
	#text: string;
	#sidecar: string | undefined;
	#project = projectText;

	constructor(text: string, annotations?: Annotations) {
		this.#text = text;
		this.#sidecar = annotations && annotated(text, annotations).sidecar;
		this.#put();
	}

	#put(): void {
		this.#corpus.setProject(this.#project);
		this.#corpus.put({ path: 'a.txt', text: this.#text, sidecar: this.#sidecar });
	}

	get sidecar(): string {
		return this.#sidecar ?? '';
	}

	get project(): string {
		return this.#project;
	}

	get document() {
		return this.#corpus.document('a.txt')!;
	}

	findings(code: string): readonly Finding[] {
		return check(this.#corpus).filter((finding) => finding.code === code);
	}

	finding(code: string): Finding {
		const [finding] = this.findings(code);
		assert.ok(
			finding,
			`no ${code} among ${check(this.#corpus)
				.map((one) => one.code)
				.join(', ')}`,
		);
		return finding;
	}

	fixes(code: string): readonly Fix[] {
		return this.fixesOf(this.finding(code));
	}

	fixesOf(finding: Finding): readonly Fix[] {
		return fixesFor(this.#corpus, this.document, finding);
	}

	titles(code: string): string[] {
		return this.fixes(code).map(({ title }) => title);
	}

	fix(code: string, id: string, answers: readonly (string | undefined)[] = []): void {
		const fix = this.fixes(code).find((one) => one.id === id);
		assert.ok(fix && (fix.of === 'sidecar' || fix.of === 'project'), `no fix ${id}`);
		this.#write(fix.of, [...fix.changes, ...answersToChanges(fix.questions, answers)]);
	}

	dismiss(code: string, reach: string): void {
		const finding = this.finding(code);
		const offer = dismissalsFor(this.document, finding).find((one) => one.reach === reach)!;
		this.#write(reach === 'project' ? 'project' : 'sidecar', [dismissing(finding, offer, 'known', 'anna')]);
	}

	#write(of: 'sidecar' | 'project', changes: Parameters<typeof applyChanges>[1]): void {
		const before = of === 'project' ? this.#project : this.sidecar;
		const applied = applyChanges(before, changes, of);
		assert.equal(applied.refused, undefined);
		const after = applyEdits(before, applied.edits!);
		if (of === 'project') this.#project = after;
		else this.#sidecar = after;
		this.#put();
		assert.deepEqual(
			check(this.#corpus).filter(({ code }) => code.startsWith('sidecar.')),
			[],
		);
	}
}

const expert = { kind: 'person', identification: 'anonymous', name: 'An expert' } as const;

describe('fixes', () => {
	it('of an unnamed source: how it is identified, and why it is not named', () => {
		const desk = () =>
			new Desk('An expert said the hill fell.', {
				sources: { expert },
				claims: { anna: { bbbbbb2: claim('the hill fell', { said: { source: 'expert' } }) } },
			});
		const named = desk();
		assert.deepEqual(named.titles('source.anonymous'), [
			'Set how “An expert” is identified…',
			'Record why “An expert” is not named…',
		]);
		named.fix('source.anonymous', 'identification', ['named']);
		assert.deepEqual(named.findings('source.anonymous'), []);

		const explained = desk();
		explained.fix('source.anonymous', 'reason', ['safety: he lives there']);
		assert.equal(explained.finding('source.anonymous').level, 'note');
		assert.deepEqual(explained.titles('source.anonymous'), ['Set how “An expert” is identified…']);
	});

	it('of a source that only the project knows give the article a record of its own', () => {
		const desk = new Desk('The staff said the hill fell.', {
			claims: { anna: { bbbbbb2: claim('the hill fell', { said: { source: 'staff' } }) } },
		});
		desk.fix('source.anonymous', 'identification', ['named']);
		assert.match(desk.sidecar, /staff:.*name: The staff.*identification: named/);
		assert.equal(desk.project, projectText);
		assert.deepEqual(desk.findings('source.anonymous'), []);
	});

	it('of a source change nothing where nothing is answered', () => {
		const desk = new Desk('An expert said the hill fell.', {
			sources: { expert },
			claims: { anna: { bbbbbb2: claim('the hill fell', { said: { source: 'expert' } }) } },
		});
		const before = desk.sidecar;
		desk.fix('source.anonymous', 'identification', [undefined]);
		desk.fix('source.anonymous', 'reason', ['  ']);
		assert.equal(desk.sidecar, before);
	});

	it('are none where no record is behind the words', () => {
		const bare = new Desk('According to senior US defense officials, the hill fell.');
		assert.deepEqual(bare.titles('source.anonymous'), []);
	});

	it('of an expert: the project learns whom a person has matched', () => {
		const desk = new Desk('The hill fell, James Carter said.', {
			entities: { carter: { name: 'James Carter', kind: 'person' } },
			sources: {
				carter: { kind: 'person', identification: 'named', descriptor: 'analyst at the Security Institute' },
			},
			claims: { anna: { bbbbbb2: claim('The hill fell', { said: { source: 'carter' } }) } },
		});
		desk.fix('source.unmatched-affiliation', 'matched');
		assert.match(desk.project, /carter:\s+name: James Carter\s+kind: person\s+role: analyst at the Security/);
		assert.deepEqual(desk.findings('source.unmatched-affiliation'), []);
	});

	it('of casualties: what the record lacks, in one go, and only what is known', () => {
		const desk = new Desk('Some 1,200 soldiers died.', {
			article: {},
			claims: {
				anna: {
					bbbbbb2: claim('Some 1,200 soldiers died.', {
						is: { topic: 'casualties' },
						casualties: { category: 'killed' },
					}),
				},
			},
		});
		const [fix] = desk.fixes('casualty.incomplete');
		assert.ok(fix?.of === 'sidecar');
		assert.deepEqual(
			fix.questions.map(({ path }) => path.at(-1)),
			['low', 'high', 'side', 'asOf'],
		);
		const sides = fix.questions[2]!.takes as readonly { readonly label: string; readonly value: string }[];
		assert.deepEqual(
			sides.map(({ label }) => label),
			['Russia', 'Ukraine', 'civilian', 'third-party', 'unknown'],
		);
		desk.fix('casualty.incomplete', 'casualties', ['1,000', 'many', 'ukraine', '']);
		assert.match(desk.sidecar, /casualties:\s+low: 1000\s+category: killed\s+side: ukraine\n/);
		assert.deepEqual(
			desk
				.fixes('casualty.incomplete')
				.flatMap((one) => ('questions' in one ? one.questions.map(({ title }) => title) : [])),
			['Casualties: at most', 'Casualties: as of'],
		);
		desk.fix('casualty.incomplete', 'casualties', ['1300', '2023-05']);
		assert.deepEqual(desk.findings('casualty.incomplete'), []);
	});

	it('of a claim without a date: the date, as the text suggests it, and how it is known', () => {
		const told = new Desk('Troops seized two villages recently, he said on May 10, 2023.', {
			article: {},
			sources: { expert },
			claims: { anna: { bbbbbb2: claim('Troops seized two villages recently', { hedges: ['recently'] }) } },
		});
		const proposed = (of: Desk, code: string) =>
			of.fixes(code).flatMap((fix) => ('questions' in fix ? fix.questions.map((one) => one.proposed) : []));
		assert.deepEqual(proposed(told, 'date.relative'), ['2023-05-10', 'stated']);

		const undated = new Desk('Troops seized two villages.', {
			article: {},
			claims: { anna: { bbbbbb2: claim('Troops seized two villages') } },
		});
		assert.deepEqual(proposed(undated, 'territory.undated'), [undefined, undefined]);
		undated.fix('territory.undated', 'claim-date', ['2023-05', 'inferred']);
		assert.match(undated.sidecar, /when: \{ date: 2023-05, basis: inferred \}\n/);
		assert.deepEqual(undated.findings('territory.undated'), []);
	});

	it('of an article without a date: the date and how it is known', () => {
		const desk = new Desk('The hill fell.', {});
		const bare = new Desk('The hill fell.');
		assert.deepEqual(desk.findings('date.missing'), []);
		bare.fix('date.missing', 'published', ['2023-05-10', 'inferred']);
		assert.equal(bare.finding('date.missing').level, 'note');
		bare.fix('date.missing', 'published', ['2023-05-10', 'stated']);
		assert.deepEqual(bare.findings('date.missing'), []);
		assert.equal(
			bare.sidecar,
			'corroborate: 1\narticle:\n  published: { date: 2023-05-10, basis: stated }\n',
		);
	});

	const pair = (relations: object[] = [], hedges: string[] = []) =>
		new Desk('Russia has "gone mad". Russia reportedly has "gone mad".', {
			claims: {
				anna: {
					bbbbbb2: claim('Russia has "gone mad".'),
					bbbbbb3: { ...claim('Russia reportedly has "gone mad".', { hedges }), relations },
				},
			},
		});

	it('of a dropped hedge: the two claims are linked, as a person sees them', () => {
		const contradicting = pair([], ['reportedly']);
		assert.deepEqual(contradicting.titles('claim.hedge-dropped'), [
			'Link the two claims as contradicting each other',
			'Link the two claims as differing over time',
		]);
		contradicting.fix('claim.hedge-dropped', 'contradicts');
		assert.match(contradicting.sidecar, /bbbbbb3:[^]*relations:\s+- \{ type: contradicts, to: bbbbbb2 \}/);
		contradicting.fix('claim.hedge-dropped', 'differs');
		assert.deepEqual(contradicting.findings('claim.hedge-dropped'), []);
		assert.equal(contradicting.findings('claims.differ-over-time').length, 1);

		const differing = pair([], ['reportedly']);
		differing.fix('claim.hedge-dropped', 'differs-over-time');
		assert.deepEqual(differing.findings('claim.hedge-dropped'), []);
	});

	it('of a contradiction: that both may have held', () => {
		const desk = pair([{ type: 'contradicts', to: 'bbbbbb2', note: 'kept' }]);
		desk.fix('text.contradicts-itself', 'differs');
		assert.deepEqual(desk.findings('text.contradicts-itself'), []);
		assert.match(desk.sidecar, /differs-over-time[^]*note: kept/);
		assert.deepEqual(desk.titles('claims.differ-over-time'), []);
	});

	it('of a party’s word: that it goes against its own interest', () => {
		const desk = new Desk('The ministry said its troops withdrew.', {
			sources: {
				mod: { kind: 'organization', identification: 'named', name: 'The ministry', side: 'russia' },
			},
			claims: { anna: { bbbbbb2: claim('its troops withdrew', { said: { source: 'mod' } }) } },
		});
		desk.fix('source.party-to-conflict', 'interest');
		assert.deepEqual(desk.findings('source.party-to-conflict'), []);
	});

	it('of a fact that nobody reports: who says it, which the user picks', () => {
		const desk = new Desk('The hill fell.', { claims: { anna: { bbbbbb2: claim('The hill fell.') } } });
		assert.deepEqual(desk.fixes('source.none'), [
			{ id: 'source', title: 'Set who says it…', of: 'source', claims: ['bbbbbb2'] },
		]);
	});
});

describe('the fix of a quotation without a speaker', () => {
	const said = '“The hill fell. The town fell.” Nobody knows more.';
	const desk = new Desk(said, {
		claims: { anna: { bbbbbb2: claim('The hill fell.'), bbbbbb3: claim('The town fell.') } },
	});

	it('gives all its claims one source; where there is none there is nothing to give', () => {
		const quotation = { ...desk.finding('source.none'), code: 'quote.no-speaker' };
		const of = (claims: readonly string[]) =>
			desk.fixesOf({ ...quotation, about: { kind: 'article', id: 'a.txt' }, claims });
		assert.deepEqual(of(['bbbbbb2', 'bbbbbb3']), [
			{ id: 'source', title: 'Set who says it…', of: 'source', claims: ['bbbbbb2', 'bbbbbb3'] },
		]);
		assert.deepEqual(of([]), []);
	});
});

describe('the fix of a slip of the hand', () => {
	it('is an edit of that word in the article, and no change of any other file', () => {
		const desk = new Desk('It has been going on for moths.');
		assert.deepEqual(desk.fixes('text.name-typo'), [
			{
				id: 'spelling',
				title: 'Correct the article: “for months”',
				of: 'article',
				edit: { start: 21, end: 30, text: 'for months' },
			},
		]);
	});
});

describe('numbers that people type', () => {
	it('are read with thousands separators, and refused where they are none', () => {
		for (const [typed, amount] of [
			['1200', 1200],
			[' 1,200 ', 1200],
			['1 200 000', 1_200_000],
			['0', 0],
			['2.5', 2.5],
			['1,20', undefined],
			['-1', undefined],
			['many', undefined],
			['', undefined],
			['1e9', undefined],
			['9'.repeat(40), undefined],
		] as const)
			assert.equal(amountOf(typed), amount, typed);
	});
});

describe('dismissing', () => {
	const desk = () =>
		new Desk('An expert said the hill fell. The town fell. US officials said the dam fell.', {
			sources: { expert },
			claims: {
				anna: {
					bbbbbb2: claim('the hill fell', { said: { source: 'expert' } }),
					bbbbbb3: claim('The town fell.'),
				},
			},
		});

	it('reaches a claim, a source, words, the article, or the project', () => {
		const at = desk();
		const offers = (finding: Finding) =>
			dismissalsFor(at.document, finding).map(({ reach, title }) => `${reach}: ${title}`);
		assert.deepEqual(offers(at.finding('source.none')), [
			'here: Dismiss source.none for this claim…',
			'article: Dismiss source.none in this article…',
			'project: Dismiss source.none in this project…',
		]);
		const [expertRow, officials] = at.findings('source.anonymous');
		assert.deepEqual(offers(expertRow!), [
			'here: Dismiss source.anonymous for this source…',
			'article: Dismiss source.anonymous in this article…',
			'project: Dismiss source.anonymous for this source in this project…',
		]);
		assert.deepEqual(offers(officials!)[0], 'here: Dismiss source.anonymous here…');
		for (const code of ['sidecar.schema', 'anchor.changed', 'merge.lost', 'text.encoding'])
			assert.deepEqual(dismissalsFor(at.document, { ...expertRow!, code }), []);
	});

	for (const reach of ['here', 'article', 'project'])
		for (const code of ['source.none', 'source.anonymous'])
			it(`${code}, ${reach}: the row goes, with a reason and a name`, () => {
				const at = desk();
				const before = at.findings(code).length;
				at.dismiss(code, reach);
				// The officials are another source.
				const left = code === 'source.anonymous' && reach !== 'article' ? before - 1 : 0;
				assert.equal(at.findings(code).length, left);
				if (reach === 'project') assert.match(at.project, /reason: known[^]*by: anna/);
				else assert.match(at.sidecar, /dismissed:\n {2}anna:\n[^]*reason: known/);
			});

	it('of words in a text that nobody annotated finds them again', () => {
		const bare = new Desk('According to senior US defense officials, the hill fell.');
		bare.dismiss('source.anonymous', 'here');
		assert.deepEqual(bare.findings('source.anonymous'), []);
	});

	it('of an article without a date is for the article', () => {
		const bare = new Desk('The hill fell.');
		bare.dismiss('date.missing', 'article');
		assert.deepEqual(bare.findings('date.missing'), []);
	});
});

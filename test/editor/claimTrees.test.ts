import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	applyChanges,
	applyEdits,
	check,
	Corpus,
	type ClaimFilter,
	type ClaimGrouping,
	decide,
	type Finding,
	type Span,
} from '../../src/core';
import { ClaimsSweep } from '../../src/editor/claims/claimsSweep';
import { ClaimsSubject, readClaimsState, type ClaimsState } from '../../src/editor/claims/claimsSubject';
import { EventsSubject } from '../../src/editor/events/eventsTree';
import { Positions } from '../../src/editor/positions';
import type { Project } from '../../src/editor/project/project';
import { ProjectReviews } from '../../src/editor/review/projectReviews';
import { readReviewState, ReviewSubject } from '../../src/editor/review/reviewSubject';
import { SourcesSubject } from '../../src/editor/sources/sourcesTree';
import { LiveTree, pageSize, type TreeNode } from '../../src/editor/trees/liveTree';
import { ProjectRows } from '../../src/editor/trees/projectRows';
import type { TreeSubject } from '../../src/editor/trees/projectTree';
import { TreeMemory } from '../../src/editor/trees/treeMemory';

const own = 'said: { mode: author, source: "@article" }';
const staff = 'said: { mode: indirect, source: staff }';
const claim = (id: string, quote: string, is: string, rest = own): string =>
	`    ${id}: { quote: ${JSON.stringify(quote)}, is: { ${is} }, ${rest} }\n`;
const sidecar = (claims: string, head = ''): string => `corroborate: 1\n${head}claims:\n  anna:\n${claims}`;

const withStaff = 'sources:\n  staff: { name: General Staff, kind: organization, identification: named }\n';
const text = 'Wagner holds the centre of the town.\nThe staff says that two villages were lost there.\n';
const first = (is = 'topic: territory, act: reports, status: draft'): string =>
	claim('bbbbbb2', 'Wagner holds the centre of the town.', is);
const second = claim(
	'bbbbbb3',
	'two villages were lost there.',
	'topic: territory, act: reports, status: ready',
	`${staff}, figure: { low: 2, unit: villages }, events: [{ event: losses }]`,
);
const other = claim(
	'bbbbbb4',
	'Five villages have been given up by them.',
	'topic: political, act: assesses, status: draft',
	`${staff}, figure: { low: 5, unit: villages }, events: [{ event: losses, stance: denies }]`,
);

describe('the trees of claims, sources and events', () => {
	let project: Known;

	beforeEach(() => {
		project = new Known('file:///one');
		project.corpus.setEvent('events/losses.yaml', 'name: Losses\nwhen: { date: 2023-05 }\n');
		project.put('a.txt', text, sidecar(first() + second, withStaff));
		project.put('b.txt', 'Five villages have been given up by them.\n', sidecar(other, withStaff));
	});

	it('group claims by article, topic, source and status, and say what the group does not', () => {
		const by = (grouping: ClaimGrouping) => drawn(new Shown(claims(grouping)).update([project]));
		assert.deepEqual(by('article'), [
			'a.txt | 2',
			"  Wagner holds the centre of the town. | territory · reports · the author's voice",
			'  two villages were lost there. | territory · reports · General Staff',
			'b.txt | 1',
			'  Five villages have been given up by them. | political · assesses · General Staff',
		]);
		assert.deepEqual(
			by('topic').filter((line) => !line.startsWith(' ')),
			['territory | 2', 'political | 1'],
		);
		assert.deepEqual(
			by('source').filter((line) => !line.startsWith(' ')),
			["the author's voice | 1", 'General Staff | 2'],
		);
		assert.deepEqual(
			by('status').filter((line) => !line.startsWith(' ')),
			['draft | 2', 'ready | 1'],
		);
	});

	it('tell a screen reader and the eye how far a claim has come and what is wrong with it, not by colour alone', () => {
		const shown = new Shown(claims('article')).update([project]);
		const [undated, ready, judgement] = shown.leaves().map((node) => shown.tree.draw(node));
		assert.equal(undated!.icon, 'warning');
		assert.match(
			undated!.spoken!,
			/^Wagner holds the centre of the town\., territory, reports, .*, draft, warning$/,
		);
		assert.match(ready!.spoken!, /, ready, warning$/);
		assert.equal(judgement!.icon, 'circle-outline');
		assert.match(judgement!.spoken!, /, draft(, note)?$/);
	});

	it('filter claims, and say so', () => {
		const subject = claims('article', { text: 'villages', topics: ['political'] });
		assert.deepEqual(drawn(new Shown(subject).update([project])), [
			'b.txt | 1',
			'  Five villages have been given up by them. | political · assesses · General Staff',
		]);
		assert.equal(subject.description(), 'by article · “villages” · political');
		const none = claims('article', { text: 'nowhere' });
		assert.deepEqual(drawn(new Shown(none).update([project])), []);
		assert.equal(none.nothing(), 'No claim fits the filter.');
	});

	it('find a claim on request', () => {
		const subject = claims('source');
		const shown = new Shown(subject).update([project]);
		const ids = subject.idsOf([project.asProject], project.asProject, 'bbbbbb4')!;
		assert.match(shown.tree.draw(shown.tree.find(ids)!).label, /^Five villages/);
		const filtered = claims('source', { topics: ['territory'] });
		assert.equal(filtered.idsOf([project.asProject], project.asProject, 'bbbbbb4'), undefined);
	});

	it('open a claim where its words are now, and one without words at its entry', () => {
		const shown = new Shown(claims('article')).update([project]);
		const node = shown.tree.children(shown.tree.children()[0])[1]!;
		assert.equal(project.wordsAt(node.branch.place!()!), 'two villages were lost there.');
		project.put('a.txt', `A new first line.\n${text}`, sidecar(first() + second, withStaff));
		shown.update([project]);
		assert.equal(project.wordsAt(node.branch.place!()!), 'two villages were lost there.');
		project.put('a.txt', 'Nothing of it is left now.\n', sidecar(first() + second, withStaff));
		shown.update([project]);
		assert.match(project.wordsAt(shown.leaves()[1]!.branch.place!()!), /^bbbbbb3: /);
	});

	it('show sources with what rests on them', () => {
		assert.deepEqual(drawn(new Shown(new SourcesSubject(new ProjectRows())).update([project])), [
			'General Staff | 2 · named · not rated',
			'  two villages were lost there. | territory · reports · a.txt',
			'  Five villages have been given up by them. | political · assesses · b.txt',
			'The author’s own voice | 1',
			'  Wagner holds the centre of the town. | territory · reports · a.txt',
		]);
	});

	it('show events with their file, what their claims differ in, and the claims by article', () => {
		const shown = new Shown(new EventsSubject(new ProjectRows())).update([project]);
		assert.deepEqual(drawn(shown), [
			'Losses | 2023-05 · figures differ · 2 claims in 2 articles',
			'  losses.yaml | ',
			'  villages | 2 | 5 · differ',
			'  a.txt | 1',
			'    two villages were lost there. | 2 villages · General Staff',
			'  b.txt | 1',
			'    Five villages have been given up by them. | denies · 5 villages · General Staff',
		]);
		const [event] = shown.tree.children();
		assert.equal(shown.tree.children(event)[0]!.branch.place!()!.uri.path, '/one/events/losses.yaml');
	});

	it('have ids of their own for all nodes, over several projects too, and show nothing of files as more than text', () => {
		const hostile = '$(error) [x](command:evil) <b>\u202e'.padEnd(10_000, 'x');
		const two = new Known('file:///two');
		two.put(
			'$(a).txt',
			`${hostile}\n`,
			sidecar(
				claim('bbbbbb5', hostile, 'topic: territory, act: reports, status: draft', staff),
				`article: { title: ${JSON.stringify(hostile)} }\nsources:\n  staff: { name: ${JSON.stringify(hostile)}, kind: person, identification: named }\n`,
			),
		);
		const rows = new ProjectRows();
		for (const subject of [
			claims('article'),
			claims('source'),
			new SourcesSubject(rows),
			new EventsSubject(rows),
		]) {
			const shown = new Shown(subject).update([project, two]);
			const nodes = shown.all();
			assert.equal(new Set(nodes.map(({ branch }) => branch.id)).size, nodes.length);
			for (const node of nodes) {
				const { label, description = '' } = shown.tree.draw(node);
				assert.ok(!/\$\(/.test(label + description), label);
				const { value, isTrusted } = node.branch.tooltip?.() ?? new vscode.MarkdownString('');
				assert.ok(!/\[x\]|<b>/.test(value), value);
				if (typeof isTrusted === 'object')
					assert.deepEqual(isTrusted.enabledCommands, ['corroborate.goToClaim']);
				else assert.ok(!isTrusted);
			}
		}
	});

	it('take over what was stored of them, by whatever version', () => {
		for (const stored of [
			undefined,
			7,
			'x',
			{ by: 'x', filter: { text: 4, topics: 'a', states: [3, 'draft'] } },
		]) {
			const state = readClaimsState(stored);
			assert.equal(state.by, 'article');
			assert.equal(state.filter.text, undefined);
		}
		assert.deepEqual(readClaimsState({ by: 'source', filter: { text: 'a', levels: ['error'] } }), {
			by: 'source',
			filter: { text: 'a', topics: undefined, states: undefined, levels: ['error'] },
		});
	});

	describe('after a change', () => {
		it('draw again the claim that differs, wherever it is shown, and nothing else', () => {
			const rows = new ProjectRows();
			for (const subject of [claims('article'), new SourcesSubject(rows), new EventsSubject(rows)]) {
				project.put('a.txt', text, sidecar(first() + second, withStaff));
				const shown = new Shown(subject).update([project]);
				drawn(shown);
				const ready = first('topic: territory, act: reports, modality: asserted, status: ready');
				project.put('a.txt', text, sidecar(ready + second, withStaff));
				const changed = shown.changed([project]);
				const isEvents = subject instanceof EventsSubject;
				assert.deepEqual(
					changed.map((node) => node?.branch.id.split(' ').at(-1)),
					isEvents ? [] : ['bbbbbb2'],
				);
			}
		});

		it('draw nothing where an article is only typed in', () => {
			const shown = new Shown(claims('topic')).update([project]);
			drawn(shown);
			project.put('a.txt', `${text}More of it.\n`, sidecar(first() + second, withStaff));
			assert.deepEqual(shown.changed([project]), []);
		});

		it('draw the groups that a claim left and came to', () => {
			const shown = new Shown(claims('topic')).update([project]);
			drawn(shown);
			project.put(
				'a.txt',
				text,
				sidecar(first('topic: political, act: reports, status: draft') + second, withStaff),
			);
			assert.deepEqual(
				shown.changed([project]).map((node) => node?.branch.id.split(' ').at(-1)),
				['territory', 'political'],
			);
		});
	});

	describe('with 10,000 claims in 100 articles', () => {
		const articles = 100;
		const perArticle = 100;
		let large: Known;
		const path = (n: number): string => `article-${String(n).padStart(3, '0')}.txt`;
		const lines = (n: number): readonly string[] =>
			Array.from({ length: perArticle }, (_, i) => `Claim ${i} of article ${n} is that something happened.`);
		const yaml = (n: number, status = 'draft'): string =>
			sidecar(
				lines(n)
					.map((quote, i) =>
						claim(
							idOf(n * perArticle + i),
							quote,
							`topic: territory, act: reports, status: ${i === 0 ? status : 'draft'}`,
						),
					)
					.join(''),
			);

		before(function () {
			this.timeout(60_000);
			large = new Known('file:///large');
			for (let n = 0; n < articles; n++) large.put(path(n), lines(n).join('\n'), yaml(n));
			large.corpus.entities();
		});

		for (const [name, subject, groups] of [
			['by article', claims('article'), articles],
			['by topic', claims('topic'), 1],
		] as const)
			it(`show ${name} in no time, and redraw one claim of one article in less`, function () {
				this.timeout(20_000);
				const shown = new Shown(subject);
				const shownIn = timed(() => {
					shown.update([large]);
					for (const node of shown.tree.children())
						for (const child of shown.tree.children(node)) shown.tree.draw(child);
				});
				assert.equal(shown.tree.children().length, groups);
				assert.equal(shown.leaves().length, groups === 1 ? pageSize + 1 : articles * perArticle);
				const redrawn = [1, 2, 3, 4, 5].map((turn) => {
					large.put(path(7), lines(7).join('\n'), yaml(7, turn % 2 ? 'ready' : 'draft'));
					large.corpus.document(path(7));
					let changed: readonly (TreeNode | undefined)[] = [];
					const time = timed(() => (changed = shown.changed([large])));
					const within = groups === 1 ? [] : [idOf(7 * perArticle)];
					assert.deepEqual(
						changed.map((node) => node?.branch.id.split(' ').at(-1)),
						within,
					);
					for (const node of changed) shown.tree.draw(node!);
					return time;
				});
				assert.ok(shownIn < 2000, `${shownIn} ms to show`);
				assert.ok(Math.min(...redrawn) < 500, `${String(redrawn)} ms to redraw`);
			});

		it('show what is to be reviewed in no time, and draw a decision in less', function () {
			this.timeout(20_000);
			const ready = (n: number): string => yaml(n).replaceAll('status: draft', 'status: ready');
			for (let n = 0; n < articles; n++) large.put(path(n), lines(n).join('\n'), ready(n));
			large.corpus.entities();
			let decided = ready(7);
			const shown = new Shown(reviews());
			const shownIn = timed(() => shown.update([large]));
			assert.deepEqual(
				shown.tree.children().map((node) => shown.tree.draw(node).description),
				[String(articles * (perArticle + 1)), '0 of 10000 decided'],
			);
			const redrawn = [1, 2, 3, 4, 5].map((turn) => {
				const document = large.corpus.document(path(7))!;
				const change = decide(large.corpus.project, document, document.claims[turn], {
					decision: 'publish',
					by: 'ben',
					on: '2026-11-21',
				});
				const before = decided;
				decided = applyEdits(before, applyChanges(before, [change!]).edits!);
				large.put(path(7), lines(7).join('\n'), decided);
				large.corpus.document(path(7));
				return timed(() => shown.changed([large]));
			});
			assert.equal(shown.tree.draw(shown.tree.children()[1]!).description, '5');
			assert.ok(shownIn < 2000, `${shownIn} ms to show`);
			assert.ok(Math.min(...redrawn) < 500, `${String(redrawn)} ms to redraw`);
		});

		it('go through them by field, a page at a time', () => {
			const rows = new ProjectRows();
			const subject = claims('article', {}, rows);
			subject.sweep = new ClaimsSweep('no-modality', [large.asProject], rows);
			const shown = new Shown(subject).update([large]);
			assert.equal(shown.tree.children().length, pageSize + 1);
			assert.equal(subject.description(), '0 of 10000 · Claims without modality');
			drawn(shown);
			const [, node] = shown.tree.children();
			subject.sweep.expect(node!.branch.id, 'hedged');
			const time = timed(() => assert.deepEqual(shown.changed([large]), [node]));
			assert.match(shown.tree.draw(node!).label, /^hedged · Claim 1 of article 0/);
			assert.ok(time < 100, `${time} ms`);
		});
	});

	describe('gone through by field', () => {
		it('are a flat list of what lacks it, with its value as a column', () => {
			const rows = new ProjectRows();
			const subject = claims('article', { text: 'nowhere' }, rows);
			subject.sweep = new ClaimsSweep('undated-territory', [project.asProject], rows);
			const shown = new Shown(subject).update([project]);
			assert.deepEqual(drawn(shown), [
				"Wagner holds the centre of the town. | territory · reports · the author's voice",
				'two villages were lost there. | territory · reports · General Staff',
			]);
			assert.equal(subject.description(), '0 of 2 · Undated territorial claims');
			assert.match(subject.message()!, /^y as read · Enter type it · 0 none · Esc ends$/);
			project.put(
				'a.txt',
				text,
				sidecar(first().replace(own, `${own}, when: { date: 2023-05-10 }`) + second, withStaff),
			);
			assert.deepEqual(
				shown.changed([project]).map((node) => shown.tree.draw(node!).label),
				['2023-05-10 · Wagner holds the centre of the town.'],
			);
			assert.equal(subject.description(), '1 of 2 · Undated territorial claims');
		});

		it('show the date that is read beside a claim as a question', () => {
			const dated = 'On 8 May 2023 Wagner took the town.';
			project.put(
				'a.txt',
				`${dated}\n`,
				sidecar(claim('bbbbbb2', 'Wagner took the town.', 'topic: territory, act: reports, status: draft')),
			);
			const rows = new ProjectRows();
			const subject = claims('article', {}, rows);
			subject.sweep = new ClaimsSweep('undated-territory', [project.asProject], rows);
			const [line] = new Shown(subject).update([project]).rows();
			assert.equal(line!.label, '2023-05-08? · Wagner took the town.');
			assert.match(line!.spoken!, /^not set, read as 2023-05-08, Wagner/);
		});

		it('are the sources of each article, once', () => {
			const rows = new ProjectRows();
			const subject = claims('article', {}, rows);
			subject.sweep = new ClaimsSweep('unrated-sources', [project.asProject], rows);
			assert.deepEqual(drawn(new Shown(subject).update([project])), [
				'General Staff | a.txt · two villages were lost there.',
				'General Staff | b.txt · Five villages have been given up by them.',
			]);
		});
	});
});

const idOf = (n: number): string =>
	Array.from({ length: 7 }, (_, i) => 'bcdefghjkm'[Math.floor(n / 10 ** i) % 10]).join('');

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

function claims(by: ClaimGrouping, filter: ClaimFilter = {}, rows = new ProjectRows()): ClaimsSubject {
	const memento = { keys: () => [], get: () => ({ state: { by, filter } }), update: () => Promise.resolve() };
	return new ClaimsSubject(
		rows,
		new TreeMemory<ClaimsState>(memento as unknown as vscode.Memento, 'claims', readClaimsState),
	);
}

function reviews(): ReviewSubject {
	const memento = { keys: () => [], get: () => undefined, update: () => Promise.resolve() };
	const memory = new TreeMemory(memento as unknown as vscode.Memento, 'review', readReviewState);
	return new ReviewSubject(new ProjectReviews(new ProjectRows()), memory);
}

/** What the trees ask of a project, without its files. */
class Known {
	readonly corpus = new Corpus({ project: 'corroborate: 1\n' });
	readonly annotator = 'anna';
	readonly root: vscode.Uri;
	readonly #findings = new Map<string, readonly Finding[]>();

	constructor(root: string) {
		this.root = vscode.Uri.parse(root);
	}

	get asProject(): Project {
		return this as unknown as Project;
	}

	put(path: string, text: string, sidecar: string): void {
		this.corpus.put({ path, text, sidecar });
		if (this.root.path === '/large') return;
		this.#findings.set(path, [...check(this.corpus, { paths: new Set([path]) })]);
	}

	findings(path: string): readonly Finding[] {
		return this.#findings.get(path) ?? [];
	}

	spansOf(
		path: string,
		{ placement }: { placement: { state: string; spans: readonly Span[] } },
	): readonly Span[] {
		return placement.state === 'ambiguous' ? [] : placement.spans;
	}

	locationOf(path: string, span: Span): vscode.Location {
		const uri = vscode.Uri.joinPath(this.root, path);
		return new vscode.Location(uri, new Positions(this.#textOf(path)).range(span));
	}

	wordsAt({ uri, range }: vscode.Location): string {
		const lines = this.#textOf(uri.path.slice(this.root.path.length + 1)).split('\n');
		return lines[range.start.line]!.slice(range.start.character, range.end.character);
	}

	#textOf(path: string): string {
		if (path.endsWith('.yaml')) return this.sidecarText;
		return this.corpus.document(path)?.text ?? '';
	}

	readonly sidecarText = sidecar(first() + second, withStaff);
}

/** A tree as the view keeps it, without the view. */
class Shown {
	readonly tree = new LiveTree((rest) => ({ label: `${rest} more` }));
	readonly #subject: TreeSubject;

	constructor(subject: TreeSubject) {
		this.#subject = subject;
	}

	update(projects: readonly Known[]): this {
		this.changed(projects);
		return this;
	}

	changed(projects: readonly Known[]): readonly (TreeNode | undefined)[] {
		return this.tree.update(this.#subject.roots(projects.map(({ asProject }) => asProject)));
	}

	all(parent?: TreeNode): readonly TreeNode[] {
		return this.tree.children(parent).flatMap((node) => [node, ...this.all(node)]);
	}

	leaves(): readonly TreeNode[] {
		return this.all().filter(({ branch }) => !branch.children);
	}

	rows() {
		return this.tree.children().map((node) => this.tree.draw(node));
	}
}

/** Draws the whole tree, a line a row. */
function drawn({ tree }: Shown): string[] {
	const below = (parent: TreeNode | undefined, indent: string): string[] =>
		tree.children(parent).flatMap((node) => {
			const { label, description = '' } = tree.draw(node);
			return [`${indent}${label} | ${description}`, ...below(node, `${indent}  `)];
		});
	return below(undefined, '');
}

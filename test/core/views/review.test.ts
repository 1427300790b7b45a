import assert from 'node:assert/strict';
import {
	annotatorProgress,
	applyChanges,
	applyEdits,
	claimRows,
	countClaims,
	decide,
	type ReviewDecision,
	dismissalsOf,
	dismissedPlace,
	projectDismissals,
	restoring,
	reviewQueue,
	reviewRows,
} from '../../../src/core';
import { annotated, claim, project, type Project } from '../rules/project';

const text = 'The hill fell. The town is held. The road is cut. The bridge stands.';
const claims = {
	anna: {
		bbbbbb2: claim('The hill fell.', { is: { status: 'draft', modality: 'unverified' } }),
		bbbbbb3: claim('The town is held.'),
	},
	ben: { bbbbbb4: claim('The road is cut.'), pass: { state: 'finished' } },
	carl: { pass: { state: 'open' }, bbbbbb5: claim('The bridge stands.') },
};

/** The rows of the one article, with every finding at the level of its code. */
function rowsOf({ corpus, document, findings }: Project, reader?: string) {
	const of = document();
	const rows = claimRows(corpus, of, findings(), reader);
	return reviewRows(corpus, of, rows, findings());
}

function queueOf(at: Project, reader?: string, notBy?: string): Readonly<Record<string, readonly string[]>> {
	const queue = reviewQueue(rowsOf(at, reader), { notBy });
	return Object.fromEntries(
		queue.map(({ group, rows }) => [group, rows.map((row) => row.claim?.placed.id ?? 'article')]),
	);
}

function withDecisions(
	sidecar: string,
	decisions: readonly (readonly [id: string | undefined, decision: ReviewDecision])[],
): string {
	return decisions.reduce((yaml, [id, decision]) => {
		const { corpus, document } = project({ text, sidecar: yaml });
		const placed = document().claims.find((one) => one.id === id);
		const change = decide(corpus.project, document(), placed, {
			decision,
			by: 'dora',
			on: '2026-11-21',
			reason: 'so',
		});
		return applyEdits(yaml, applyChanges(yaml, [change!]).edits!);
	}, sidecar);
}

const levels = {
	'source.none': 'off',
	'claim.unverified': 'off',
	'territory.undated': 'off',
	'sidecar.reference': 'off',
} as const;

describe('the review queue', () => {
	const { sidecar } = annotated(text, { claims });

	it('has ready claims, and drafts only where something serious was noticed; of no pass that is open', () => {
		assert.deepEqual(queueOf(project({ text, sidecar }, { levels })), { undecided: ['bbbbbb3', 'bbbbbb4'] });
		assert.deepEqual(
			queueOf(project({ text, sidecar }, { levels: { ...levels, 'claim.unverified': 'error' } })),
			{ error: ['bbbbbb2'], undecided: ['bbbbbb3', 'bbbbbb4'] },
		);
		const own = queueOf(project({ text, sidecar }, { levels }), 'carl');
		assert.deepEqual(own, { undecided: ['bbbbbb3', 'bbbbbb5'] });
	});

	it('begins with decisions that do not stand, and ends with those that do', () => {
		const decided = withDecisions(sidecar!, [
			['bbbbbb3', 'publish'],
			['bbbbbb4', 'hold'],
			[undefined, 'publish'],
		]);
		const at = project({ text, sidecar: decided.replace('The road is cut.', 'The road is') }, { levels });
		assert.deepEqual(queueOf(at), { stale: ['bbbbbb4', 'article'], decided: ['bbbbbb3'] });
	});

	it('asks for the article when none of its claims is a draft, and shows at once what is wrong with it', () => {
		const ready = annotated(text, { claims: { ...claims, anna: { bbbbbb3: claim('The town is held.') } } });
		assert.deepEqual(queueOf(project(ready, { levels })), { undecided: ['bbbbbb3', 'bbbbbb4', 'article'] });
		const undated = annotated(text, { article: {}, claims });
		assert.deepEqual(queueOf(project(undated, { levels })), {
			error: ['article'],
			undecided: ['bbbbbb3', 'bbbbbb4'],
		});
	});

	it('leaves out what the reviewer made, also in adjudication', () => {
		const at = project({ text, sidecar }, { levels });
		assert.deepEqual(queueOf(at, undefined, 'anna'), { undecided: ['bbbbbb4'] });
		const adjudicated = { by: 'dora', on: '2026-11-20', from: ['bbbbbb3'] };
		const agreed = { bbbbbb6: claim('The town is held.', { adjudicated }) };
		const settled = project(annotated(text, { claims: { ...claims, agreed } }), { levels });
		assert.deepEqual(queueOf(settled, undefined, 'dora')['undecided']?.includes('bbbbbb6'), false);
		assert.deepEqual(queueOf(settled, undefined, 'anna')['undecided']?.includes('bbbbbb6'), true);
	});
});

describe('progress', () => {
	const sidecar = withDecisions(annotated(text, { claims }).sidecar!, [['bbbbbb4', 'publish']]);

	it('counts claims once each, and passes', () => {
		const at = project({ text, sidecar }, { levels });
		const all = rowsOf(at);
		assert.deepEqual(countClaims(all), { draft: 1, ready: 1, decided: 1, stale: 0 });
		assert.deepEqual(annotatorProgress([at.document()], all), [
			{ annotator: 'anna', draft: 1, ready: 1, decided: 0, stale: 0, open: 0, finished: 0 },
			{ annotator: 'ben', draft: 0, ready: 0, decided: 1, stale: 0, open: 0, finished: 1 },
			{ annotator: 'carl', draft: 0, ready: 0, decided: 0, stale: 0, open: 1, finished: 0 },
		]);
	});
});

describe('dismissals', () => {
	const dismissed = {
		anna: [
			{ code: 'language.loaded', target: 'bbbbbb3', reason: 'his words' },
			{ code: 'date.missing', target: '@article', reason: 'not known' },
		],
		ben: [{ code: 'suggestion.claim', target: { quote: 'The bridge stands.' }, reason: 'rejected' }],
		carl: [{ code: 'source.none', target: 'source:nobody', reason: 'mine' }],
	};
	const files = annotated(text, { claims, dismissed });
	const standing = [{ code: 'source.anonymous', target: 'source:x', reason: 'known', by: 'ben' }];
	const at = project(files, { dismissed: standing });

	it('are listed with what they are about, those of an open pass for its owner alone', () => {
		const rows = dismissalsOf(at.document(), 'anna');
		assert.deepEqual(
			rows.map(({ by, dismissal, title, about }) => [by, dismissal.code, title, about, dismissal.reason]),
			[
				['anna', 'language.loaded', 'Words that judge', '“The town is held.”', 'his words'],
				['anna', 'date.missing', 'No date of publication', 'the whole article', 'not known'],
				[
					'ben',
					'suggestion.claim',
					'a suggested claim that was rejected',
					'“The bridge stands.”',
					'rejected',
				],
			],
		);
		assert.equal(dismissalsOf(at.document(), 'carl').length, 3);
		const places = rows.map((row) => dismissedPlace(row, at.document()));
		assert.deepEqual(
			places.map((place) => place && text.slice(place.start, place.end)),
			['The town is held.', undefined, 'The bridge stands.'],
		);
	});

	it('of the whole project are listed too', () => {
		const [row, ...more] = projectDismissals(at.corpus);
		assert.deepEqual([row!.by, row!.about, row!.article, more], ['ben', 'source:x', undefined, []]);
	});

	it('are taken back where they stand, and the section stays', () => {
		const yaml = `dismissed:
  anna:
    # said by the staff
    - { code: language.loaded, target: bbbbbb3, reason: "his words" }
    - { code: language.loaded, reason: no target }
  ben:
    - { code: suggestion.claim, target: { quote: The bridge stands. }, reason: rejected }
`;
		const read = project({ text, sidecar: `corroborate: 1\n${yaml}` });
		const back = (index: number) => {
			const { edits, refused } = applyChanges(`corroborate: 1\n${yaml}`, [
				restoring(dismissalsOf(read.document(), undefined)[index]!),
			]);
			return edits ? applyEdits(`corroborate: 1\n${yaml}`, edits) : refused;
		};
		assert.match(
			back(0)!,
			/anna:\n( *#.*\n)? *- \{ code: language\.loaded, reason: no target \}\n {2}ben:\n {4}- /,
		);
		assert.match(back(1)!, /no target \}\n {2}ben:\n$/);
		const file =
			'corroborate: 1\ndismissed:\n  - { code: source.anonymous, target: source:x, reason: known }\n';
		const row = {
			by: undefined,
			dismissal: { code: 'source.anonymous', target: 'source:x', reason: 'known' },
		};
		const { edits } = applyChanges(file, [restoring({ ...row, title: '', about: '' })], 'project');
		assert.equal(applyEdits(file, edits!), 'corroborate: 1\n');
		assert.ok(
			applyChanges('corroborate: 1\n', [restoring({ ...row, title: '', about: '' })], 'project').refused,
		);
	});
});

import assert from 'node:assert/strict';
import { check, Corpus } from '../../../src/core';
import { annotated, type Annotations, claim, project } from './project';

const text = 'The hill fell. The town is held.';

describe('sidecar.reference', () => {
	const names = (annotations: Annotations, file?: Parameters<typeof project>[1]) =>
		project(annotated(text, annotations), file)
			.findings('sidecar.reference')
			.map(({ message }) => /“(.*)”/.exec(message)![1]);
	const with_ = (parts: Parameters<typeof claim>[1]) => ({
		claims: { anna: { bbbbbb2: claim('The hill fell.', parts) } },
	});

	it('notices what refers to nothing, at its place in the sidecar', () => {
		assert.deepEqual(names(with_({ said: { source: 'nobody' } })), ['nobody']);
		assert.deepEqual(names(with_({ said: { via: ['nobody'] } })), ['nobody']);
		assert.deepEqual(names(with_({ relations: [{ type: 'repeats', to: 'ccccccc' }] })), ['ccccccc']);
		assert.deepEqual(names(with_({ where: { place: 'nowhere' } })), ['nowhere']);
		assert.deepEqual(names(with_({ actors: ['nobody'] })), ['nobody']);
		assert.deepEqual(names({ article: { derivedFrom: ['nobody'] } }), ['nobody']);
		assert.deepEqual(names({ sources: { army: { kind: 'organization', identification: 'named' } } }), [
			'army',
		]);

		const { document, findings } = project(annotated(text, with_({ said: { source: 'nobody' } })));
		const [finding] = findings('sidecar.reference');
		assert.equal(finding!.level, 'error');
		assert.equal(finding!.place.path, 'a.annotations.yaml');
		assert.notEqual(finding!.place.span.start, 0);
		assert.deepEqual(finding!.about, { kind: 'claim', id: 'bbbbbb2' });
		assert.ok(document().sidecar);
	});

	it('knows sources, entities and sides of the article and of the project, by old names too', () => {
		assert.deepEqual(names(with_({})), [], '@article');
		const army = { kind: 'organization', identification: 'named', name: 'Army' } as const;
		assert.deepEqual(names({ ...with_({ said: { source: 'army' } }), sources: { army } }), []);
		assert.deepEqual(names(with_({ said: { source: 'army' } }), { sources: { army } }), []);
		assert.deepEqual(
			names({
				...with_({ said: { source: 'army' } }),
				entities: { army: { name: 'Army', kind: 'military-unit' } },
			}),
			[],
		);
		assert.deepEqual(
			names({ ...with_({ said: { source: 'armi' } }), sources: { army: { ...army, formerly: ['armi'] } } }),
			[],
		);
		for (const side of ['civilian', 'third-party', 'unknown'])
			assert.deepEqual(names({ ...with_({}), sources: { army: { ...army, side } } }), []);
	});

	it('asks for events only where there is a project', () => {
		const events = with_({ events: [{ event: 'fall' }] });
		assert.deepEqual(names(events), []);
		assert.deepEqual(names(events, {}), ['fall']);
	});
});

describe('sidecar.schema', () => {
	it('knows the topics of the format and of the project', () => {
		const mining = annotated(text, {
			claims: { anna: { bbbbbb2: claim('The hill fell.', { is: { topic: 'mining' } }) } },
		});
		assert.equal(project(mining).findings('sidecar.schema').length, 1);
		assert.deepEqual(project(mining, { topics: ['mining'] }).findings('sidecar.schema'), []);
	});
});

describe('sidecar.duplicate', () => {
	const of = (id: string, quote: string) => annotated(text, { claims: { anna: { [id]: claim(quote) } } });

	it('notices one id in two articles, at both', () => {
		const { findings } = project({
			'a.txt': of('bbbbbb2', 'The hill fell.'),
			'b.txt': of('bbbbbb2', 'The hill fell.'),
		});
		assert.deepEqual(
			findings('sidecar.duplicate').map(({ place, related }) => [place.path, related[0]!.path]),
			[
				['a.annotations.yaml', 'b.annotations.yaml'],
				['b.annotations.yaml', 'a.annotations.yaml'],
			],
		);
	});

	it('takes no other word for an id', () => {
		const { findings } = project({
			'a.txt': of('sources', 'The hill fell.'),
			'b.txt': of('bbbbbb2', 'The hill fell.'),
		});
		assert.deepEqual(findings('sidecar.duplicate'), []);
	});
});

describe('files that cannot be read', () => {
	it('are findings at their line, and the rest is still checked', () => {
		const broken = annotated(text, { claims: { anna: { bbbbbb2: claim('The hill fell.') } } }).sidecar!;
		const { findings } = project({ text, sidecar: `${broken}surprise: 1\n` });
		assert.equal(findings('sidecar.schema')[0]!.place.path, 'a.annotations.yaml');
		assert.equal(findings('source.none').length, 1);
		assert.ok(project({ text, sidecar: '{' }).findings('sidecar.unreadable').length > 0);
	});

	it('are findings in the project’s file and in events too', () => {
		const corpus = new Corpus({ project: 'corroborate: 1\nsurprise: 1\n' });
		corpus.setEvent('events/fall.yaml', 'topic: territory\n');
		assert.deepEqual(
			check(corpus).map(({ code, place }) => `${place.path} ${code}`),
			['corroborate.yaml sidecar.schema', 'events/fall.yaml sidecar.schema'],
		);
		assert.deepEqual(check(corpus, { paths: ['a.txt'] }), []);
		assert.equal(check(corpus, { paths: ['events/fall.yaml'] }).length, 1);
	});
});

describe('sidecar.no-article', () => {
	it('notices a sidecar whose article is gone, until it is back', () => {
		const corpus = new Corpus();
		corpus.putLoneSidecar('a.annotations.yaml', 'corroborate: 1\n');
		assert.deepEqual(
			check(corpus).map(({ code, level }) => `${level} ${code}`),
			['warning sidecar.no-article'],
		);
		corpus.removeLoneSidecar('a.annotations.yaml');
		assert.deepEqual(check(corpus), []);
	});

	it('names an article that differs in capital letters alone', () => {
		const corpus = new Corpus();
		corpus.put({ path: 'news/A.txt', text: 'One.\n', sidecar: undefined });
		corpus.putLoneSidecar('news/a.annotations.yaml', 'corroborate: 1\n');
		const [finding] = check(corpus).filter(({ code }) => code === 'sidecar.no-article');
		assert.match(finding!.message, /missing; news\/A\.txt differs from it in capital letters alone/);
	});
});

describe('anchors', () => {
	const at = (words: string, quote: string, more = {}) =>
		project(annotated(words, { claims: { anna: { bbbbbb2: claim(quote, more) } } }));

	it('that are lost or stand twice are errors', () => {
		const orphaned = at(text, 'The bridge fell.').findings('anchor.orphaned')[0]!;
		assert.equal(orphaned.level, 'error');
		assert.equal(orphaned.place.path, 'a.annotations.yaml', 'there is no place in the article');
		const ambiguous = at('It fell. It fell.', 'It fell.').findings('anchor.ambiguous')[0]!;
		assert.equal(ambiguous.related.length, 2);
	});

	it('that are found pass silently, other quotation marks included', () => {
		const codes = (of: ReturnType<typeof at>) =>
			of.findings().filter(({ code }) => code.startsWith('anchor.'));
		assert.deepEqual(codes(at(text, 'The hill fell.')), []);
		assert.deepEqual(
			codes(at('He said: “we hold the town for good”.', 'He said: "we hold the town for good".')),
			[],
		);
	});

	it('of a name that stands nowhere are only noted', () => {
		const { findings } = project(
			annotated(text, { entities: { kyiv: { name: 'Kyiv', kind: 'place', mentions: { Kyiv: 'all' } } } }),
		);
		assert.deepEqual(
			findings('anchor.orphaned').map(({ level, about }) => [level, about.kind]),
			[['note', 'entity']],
		);
	});
});

describe('text.encoding', () => {
	it('notices lost characters once', () => {
		assert.equal(project({ text: 'He said \uFFFDno\uFFFD.' }).findings('text.encoding').length, 1);
		assert.deepEqual(project({ text: 'He said “no”. 🙂' }).findings('text.encoding'), []);
	});
});

import assert from 'node:assert/strict';
import type { GammaSampling } from '../../src/core';
import { type RepositoryFolder, temporaryRepository } from './repositories';
import { type Folder, type Outcome, temporaryFolder } from './support';

const text = `Russian forces took the village of Bila on Monday, the ministry said. Ukraine lost 40 men there, a
spokesman claimed. The mayor said nobody lives in the town any more.
`;
const project = `corroborate: 1\nannotators: [anna, ben]\n`;

/** The first, second and third passage of the text, by their words. */
const passages = {
	village: 'Russian forces took the village of Bila on Monday',
	men: 'Ukraine lost 40 men there',
	town: 'nobody lives in the town any more',
} as const;

interface ClaimOptions {
	readonly source?: string;
	readonly credibility?: number;
	readonly more?: string;
}

let lastId = 0;
/** A claim of a section. */
function claim(passage: keyof typeof passages, topic: string, options: ClaimOptions = {}): string {
	const { source = 'ministry', credibility, more = '' } = options;
	const id = `k${String(++lastId).padStart(6, '2').replaceAll('0', 'x').replaceAll('1', 'y')}`;
	const rating = credibility === undefined ? '' : ` credibility: ${credibility},`;
	return `    ${id}:
      quote: ${passages[passage]}
      is: { topic: ${topic}, act: reports,${rating} status: ready }
      said: { mode: indirect, source: ${source} }
${more}`;
}

/** A sidecar by its sections. */
function sidecar(sections: Readonly<Record<string, readonly string[]>>, head = ''): string {
	const parts = Object.entries(sections).map(
		([annotator, claims]) => `  ${annotator}:${claims.length > 0 ? '' : ' {}'}\n${claims.join('')}`,
	);
	return `corroborate: 1\n${head}sources:\n  ministry: { kind: organization, identification: named }\nclaims:\n${parts.join('')}`;
}

const open = '    pass: { state: open }\n';
const finished = '    pass: { state: finished }\n';

const two = sidecar({
	anna: [claim('village', 'territory'), claim('men', 'casualties'), claim('town', 'civilian-harm')],
	ben: [claim('village', 'armed-clash'), claim('men', 'casualties')],
});

interface Told {
	readonly version: number;
	readonly coders: readonly { coder: string; claims: number; alone: number; unplaced: number }[];
	readonly articles: readonly string[];
	readonly units: number;
	readonly fields: readonly {
		readonly field: string;
		readonly units: number;
		readonly measures: readonly { measure: string; value?: number; undefined?: string }[];
		readonly pairs: readonly { coders: readonly string[] }[];
	}[];
	readonly confusions: readonly {
		readonly labels: readonly string[];
		readonly times: number;
		readonly examples: readonly { path: string; line: number; column: number; quote: string }[];
	}[];
	readonly gate?: {
		minAlpha: number;
		failed: readonly { field: string; value?: number; undefined?: string }[];
	};
}

const told = ({ stdout }: Outcome): Told => JSON.parse(stdout);
const alphaOf = (outcome: Outcome, field = 'topic') =>
	told(outcome).fields.find((one) => one.field === field)!.measures[0]!;

describe('corroborate agreement', () => {
	let folder: Folder;
	beforeEach(async () => {
		folder = await temporaryFolder();
	});
	afterEach(() => folder.remove());

	it('tells how far the sections of a sidecar agree, and the worst confusion with its words', async () => {
		await folder.write({ 'corroborate.yaml': project, 'a.txt': text, 'a.annotations.yaml': two });
		const { code, stdout, stderr } = await folder.run(['agreement']);
		assert.equal(stderr, '');
		assert.equal(code, 0);
		assert.match(stdout, /^1 article by anna and ben: 2 passages that two or more tagged$/m);
		assert.match(stdout, /^ {2}anna: 3 claims, 1 that nobody else has$/m);
		assert.match(stdout, /^topic +2 +alpha +0\.400$/m);
		assert.match(stdout, /^anna said territory where ben said armed-clash \(topic\): once$/m);
		assert.match(stdout, /^ {2}a\.txt:1:1 {2}“Russian forces took the village of Bila on Monday”$/m);
	});

	it('says why there is no value, once, and never a number for it', async () => {
		await folder.write({ 'corroborate.yaml': project, 'a.txt': text, 'a.annotations.yaml': two });
		const { stdout } = await folder.run(['agreement']);
		assert.match(stdout, /^act +2 +alpha +undefined +All values are the same/m);
		assert.match(stdout, /^modality +0 +alpha +undefined +No two annotators gave a value/m);
		assert.match(stdout, /^reliability +0 +alpha +undefined +Sources are graded once in a sidecar/m);
		assert.doesNotMatch(stdout, /NaN/);
	});

	it('gives the same as JSON, with places in code points', async () => {
		await folder.write({
			'corroborate.yaml': project,
			'a.txt': `😀 ${text}`,
			'a.annotations.yaml': two,
		});
		const outcome = await folder.run(['agreement', '--format', 'json']);
		const { version, coders, articles, units, confusions } = told(outcome);
		assert.equal(version, 1);
		assert.deepEqual(articles, ['a.txt']);
		assert.equal(units, 2);
		assert.deepEqual(coders[1], { coder: 'ben', claims: 2, alone: 0, unplaced: 0 });
		assert.ok(Math.abs(alphaOf(outcome).value! - 0.4) < 1e-12);
		assert.deepEqual(confusions[0]!.labels, ['territory', 'armed-clash']);
		const [example] = confusions[0]!.examples;
		assert.deepEqual([example!.line, example!.column, example!.quote], [1, 3, passages.village]);
	});

	it('takes an absent value and credibility 6 as missing, not as a difference', async () => {
		const annotations = sidecar({
			anna: [
				claim('village', 'territory', { credibility: 3 }),
				claim('men', 'casualties', { credibility: 6 }),
			],
			ben: [
				claim('village', 'territory', { credibility: 2 }),
				claim('men', 'casualties', { credibility: 1 }),
			],
		});
		await folder.write({ 'corroborate.yaml': project, 'a.txt': text, 'a.annotations.yaml': annotations });
		const { fields } = told(await folder.run(['agreement', '--format', 'json']));
		assert.equal(fields.find(({ field }) => field === 'credibility')!.units, 1);
	});

	it('tells of documents, labels and pairs where asked', async () => {
		const three = sidecar({
			anna: [claim('village', 'territory'), claim('men', 'casualties')],
			ben: [claim('village', 'armed-clash'), claim('men', 'casualties')],
			cem: [claim('village', 'territory'), claim('men', 'casualties')],
		});
		await folder.write({ 'corroborate.yaml': project, 'a.txt': text, 'a.annotations.yaml': three });
		const by = async (group: string) =>
			(await folder.run(['agreement', '--field', 'topic', '--by', group])).stdout;
		assert.match(await by('pair'), /^topic +anna and cem +2 +alpha +1\.000/m);
		assert.match(await by('label'), /^topic +casualties +3 +alpha +1\.000/m);
		assert.match(await by('document'), /^topic +a\.txt +2 +alpha +0\.\d+/m);
		assert.match(await by('pair'), /^ +fleiss +0\.\d+/m);
	});

	it('takes other measures; one of two annotators is undefined for three', async () => {
		const three = sidecar({
			anna: [claim('village', 'territory'), claim('men', 'casualties')],
			ben: [claim('village', 'armed-clash'), claim('men', 'casualties')],
			cem: [claim('village', 'territory'), claim('men', 'casualties')],
		});
		await folder.write({ 'corroborate.yaml': project, 'a.txt': text, 'a.annotations.yaml': three });
		const { stdout } = await folder.run(['agreement', '--field', 'topic', '--measure', 'pi,randolph']);
		assert.match(stdout, /^ +pi +undefined +This is a measure of two annotators: see the pairs\.$/m);
		assert.match(stdout, /^ +randolph +0\.\d+/m);
	});

	it('tells of spans: alpha for unitizing, gamma, F1 of each two, and F1 against what was agreed', async () => {
		const annotations = sidecar({
			agreed: [claim('village', 'territory'), claim('men', 'casualties')],
			anna: [claim('village', 'territory'), claim('men', 'casualties')],
			ben: [claim('village', 'armed-clash'), claim('men', 'casualties')],
		});
		await folder.write({ 'corroborate.yaml': project, 'a.txt': text, 'a.annotations.yaml': annotations });
		const { stdout, stderr } = await folder.run(['agreement', '--field', 'spans', '--by', 'label']);
		assert.equal(stderr, '');
		assert.match(stdout, /^4 +alpha for unitizing +-0\.\d+/m);
		assert.match(stdout, /^ +gamma +0\.\d+ +± 0\.\d+, from \d+ samples of chance$/m);
		assert.match(stdout, /^anna and ben +0\.500 +1\.000 +1\.000 +0\.500$/m);
		assert.match(stdout, /^anna against agreed +1\.000 +1\.000 +1\.000 +1\.000$/m);
		assert.match(stdout, /^casualties +2 +1\.000 +1\.000$/m);
		const quick = await folder.run(['agreement', '--field', 'spans', '--measure', 'kappa']);
		assert.doesNotMatch(quick.stdout, /gamma/);
	});

	it('says on a terminal how far gamma is, and wipes it away', async () => {
		await folder.write({ 'corroborate.yaml': project, 'a.txt': text, 'a.annotations.yaml': two });
		const json = ['agreement', '--field', 'spans', '--format', 'json'];
		const { stdout, stderr } = await folder.run(json, { isErrorTTY: true });
		const { spans } = JSON.parse(stdout) as { spans: { sampling: GammaSampling } };
		assert.ok(spans.sampling.samples >= 30 && spans.sampling.precision < 0.025);
		assert.match(stderr, /^(\rgamma: \d+ %)+\r\u001b\[K$/);
	});

	describe('as a gate', () => {
		beforeEach(() => folder.write({ 'corroborate.yaml': project, 'a.txt': text, 'a.annotations.yaml': two }));

		it('exits 1 below the least alpha', async () => {
			const { code, stdout } = await folder.run(['agreement', '--field', 'topic', '--min-alpha', '0.67']);
			assert.equal(code, 1);
			assert.match(stdout, /^The alpha of topic is 0\.400, below 0\.67\.$/m);
		});

		it('exits 0 at it or above', async () => {
			const { code, stdout } = await folder.run(['agreement', '--field', 'topic', '--min-alpha', '0.4']);
			assert.equal(code, 0);
			assert.match(stdout, /^Alpha is 0\.4 or more in every field\.$/m);
		});

		it('exits 1 where it cannot be told, with the reason', async () => {
			const outcome = await folder.run([
				...['agreement', '--field', 'act', '--min-alpha', '0.1', '--format', 'json'],
			]);
			assert.equal(outcome.code, 1);
			assert.match(told(outcome).gate!.failed[0]!.undefined!, /All values are the same/);
		});

		it('asks nothing of a field that nobody filled in, unless it is named', async () => {
			const failed = async (...options: string[]) =>
				told(
					await folder.run(['agreement', '--min-alpha', '0.1', '--format', 'json', ...options]),
				).gate!.failed.map(({ field }) => field);
			assert.ok(!(await failed()).includes('modality'));
			assert.deepEqual(await failed('--field', 'modality'), ['modality']);
		});

		it('asks for spans where they are named, by alpha for unitizing', async () => {
			const { code, stdout } = await folder.run([
				...['agreement', '--field', 'spans', '--measure', 'kappa', '--min-alpha', '0.67'],
			]);
			assert.equal(code, 1);
			assert.match(stdout, /^The alpha of spans is -0\.\d+, below 0\.67\.$/m);
		});

		it('needs a number', async () => {
			const { code, stderr } = await folder.run(['agreement', '--min-alpha', 'high']);
			assert.equal(code, 2);
			assert.match(stderr, /--min-alpha needs a number/);
		});
	});

	describe('reads what was handed in', () => {
		it('an unfinished pass is left out, and said to be', async () => {
			const annotations = sidecar({
				anna: [finished, claim('village', 'territory')],
				ben: [open, claim('village', 'armed-clash')],
			});
			await folder.write({ 'corroborate.yaml': project, 'a.txt': text, 'a.annotations.yaml': annotations });
			const { code, stdout, stderr } = await folder.run(['agreement']);
			assert.equal(code, 2);
			assert.equal(stdout, '');
			assert.match(stderr, /two annotators did: anna did 1 article\. Not handed in yet.*ben \(1 article\)/);
			assert.doesNotMatch(stderr, /armed-clash/);
			assert.equal((await folder.run(['agreement', '--pass', 'ben'])).code, 0);
		});

		it('a finished pass without a claim is work that was done', async () => {
			const annotations = sidecar({ anna: [claim('village', 'territory')], ben: [finished] });
			await folder.write({ 'corroborate.yaml': project, 'a.txt': text, 'a.annotations.yaml': annotations });
			const outcome = await folder.run(['agreement', '--format', 'json']);
			assert.equal(outcome.code, 0);
			assert.equal(told(outcome).units, 0);
			assert.match(alphaOf(outcome).undefined!, /No two annotators/);
		});

		it('"agreed" is no annotator', async () => {
			const annotations = sidecar({
				agreed: [claim('village', 'territory')],
				anna: [claim('village', 'territory')],
			});
			await folder.write({ 'corroborate.yaml': project, 'a.txt': text, 'a.annotations.yaml': annotations });
			const { code, stderr } = await folder.run(['agreement']);
			assert.equal(code, 2);
			assert.match(stderr, /anna did 1 article\./);
		});

		it('one annotator, a handle that nobody has, and a field that there is not, are said in a sentence', async () => {
			await folder.write({ 'corroborate.yaml': project, 'a.txt': text, 'a.annotations.yaml': two });
			const failure = async (...options: string[]) => {
				const { code, stderr } = await folder.run(['agreement', ...options]);
				assert.equal(code, 2);
				return stderr;
			};
			assert.match(await failure('--annotator', 'anna'), /two annotators did: anna did 1 article\.\n/);
			assert.match(await failure('--annotator', 'bem'), /no annotator "bem" here\. Did you mean "ben"\?/);
			assert.match(await failure('--pass', 'Ben!'), /--pass needs the handle of an annotator/);
			assert.match(await failure('--field', 'topics'), /Did you mean "topic"\?/);
		});

		it('no words of what is sensitive, unless asked for', async () => {
			const annotations = sidecar({
				anna: [
					claim('village', 'territory', { more: '      sensitive: true\n' }),
					claim('men', 'casualties'),
				],
				ben: [
					claim('village', 'armed-clash', { source: 'mole' }),
					claim('men', 'casualties', { source: 'mole' }),
				],
			}).replace(
				'claims:',
				'  mole: { name: Ivan Petrenko, kind: person, identification: named, sensitive: true }\nclaims:',
			);
			await folder.write({ 'corroborate.yaml': project, 'a.txt': text, 'a.annotations.yaml': annotations });
			for (const format of ['text', 'json']) {
				const { code, stdout } = await folder.run(['agreement', '--format', format]);
				assert.equal(code, 0);
				assert.doesNotMatch(stdout, /village|Petrenko|mole/);
				assert.match(stdout, /withheld/);
				const all = await folder.run(['agreement', '--format', format, '--include-sensitive']);
				assert.match(all.stdout, /village/);
				assert.match(all.stdout, /mole/);
			}
		});
	});

	describe('compares folders', () => {
		const annas = sidecar({ anna: [claim('village', 'territory'), claim('men', 'casualties')] });
		const bens = sidecar({ ben: [claim('village', 'armed-clash'), claim('men', 'casualties')] });

		it('article by article, each side by its name', async () => {
			await folder.write({
				'one/a.txt': text,
				'one/a.annotations.yaml': annas,
				'two/a.txt': text,
				'two/a.annotations.yaml': bens,
				'two/b.txt': text,
				'two/b.annotations.yaml': bens,
			});
			const outcome = await folder.run(['agreement', 'one', 'two', '--format', 'json']);
			assert.equal(outcome.stderr, '');
			assert.deepEqual(told(outcome).articles, ['one/a.txt']);
			assert.deepEqual(
				told(outcome).coders.map(({ coder }) => coder),
				['one', 'two'],
			);
			assert.ok(Math.abs(alphaOf(outcome).value! - 0.4) < 1e-12);
		});

		it('with what each says of the reliability of sources', async () => {
			const graded = (annotations: string, grade: string) =>
				annotations.replace('named }', `named, reliability: { grade: ${grade} } }`);
			await folder.write({
				'one/a.txt': text,
				'one/a.annotations.yaml': graded(annas, 'B'),
				'two/a.txt': text,
				'two/a.annotations.yaml': graded(bens, 'C'),
			});
			const { fields, confusions } = told(
				await folder.run(['agreement', 'one', 'two', '--field', 'reliability', '--format', 'json']),
			);
			assert.equal(fields[0]!.units, 1);
			assert.deepEqual(confusions[0]!.labels, ['B', 'C']);
		});

		it('carries claims over where one side has an edited text', async () => {
			await folder.write({
				'one/a.txt': text,
				'one/a.annotations.yaml': annas,
				'two/a.txt': `A new lead that was put in front.\n\n${text}`,
				'two/a.annotations.yaml': bens,
			});
			assert.equal(told(await folder.run(['agreement', 'one', 'two', '--format', 'json'])).units, 2);
		});

		it('asks whose sections, where a side has several', async () => {
			await folder.write({
				'one/a.txt': text,
				'one/a.annotations.yaml': two,
				'two/a.txt': text,
				'two/a.annotations.yaml': bens,
			});
			const { code, stderr } = await folder.run(['agreement', 'one', 'two']);
			assert.equal(code, 2);
			assert.match(stderr, /one has sections of anna and ben: say whose to compare with --annotator/);
			assert.equal((await folder.run(['agreement', 'one', 'two', '--annotator', 'ben'])).code, 0);
			assert.equal((await folder.run(['agreement', 'one', 'two', '--annotator', 'anna,ben'])).code, 0);
		});

		it('says that they have no article in common', async () => {
			await folder.write({
				'one/a.txt': text,
				'one/a.annotations.yaml': annas,
				'two/b.txt': text,
				'two/b.annotations.yaml': bens,
			});
			const { code, stderr } = await folder.run(['agreement', 'one', 'two']);
			assert.equal(code, 2);
			assert.match(stderr, /No article was done in two of one, two/);
		});
	});
});

describe('corroborate agreement, of git revisions', () => {
	let folder: RepositoryFolder;
	beforeEach(async () => {
		folder = await temporaryRepository();
	});
	afterEach(() => folder.remove());

	const own = (annotator: string, topic: string) =>
		sidecar({ [annotator]: [claim('village', topic), claim('men', 'casualties')] });

	/** One commit of the article; on branches of their own, each annotator's work. */
	async function branches(): Promise<void> {
		await folder.write({ 'corroborate.yaml': project, 'in/a.txt': text });
		folder.commit();
		for (const [annotator, topic] of [
			['anna', 'territory'],
			['ben', 'armed-clash'],
		] as const) {
			// prettier-ignore
			folder.git('checkout', '--quiet', '-b', annotator, 'main');
			await folder.write({ 'in/a.annotations.yaml': own(annotator, topic) });
			folder.commit();
		}
		folder.git('checkout', '--quiet', 'main');
	}

	it('compares two branches', async () => {
		await branches();
		const outcome = await folder.run(['agreement', 'anna', 'ben', '--format', 'json']);
		assert.equal(outcome.stderr, '');
		assert.equal(outcome.code, 0);
		assert.deepEqual(told(outcome).articles, ['in/a.txt']);
		assert.ok(Math.abs(alphaOf(outcome).value! - 0.4) < 1e-12);
		const below = await folder.run(['agreement', 'anna', 'ben', '--format', 'json'], { cwd: 'in' });
		assert.deepEqual(told(below).articles, ['a.txt']);
	});

	it('compares what one annotator said then and says now, on a text that was edited', async () => {
		await folder.write({ 'a.txt': text, 'a.annotations.yaml': own('anna', 'territory') });
		folder.commit();
		await folder.write({ 'a.txt': `First.\n\n${text}`, 'a.annotations.yaml': own('anna', 'armed-clash') });
		const outcome = await folder.run(['agreement', 'HEAD', '.', '--format', 'json']);
		assert.equal(outcome.stderr, '');
		assert.equal(told(outcome).units, 2);
		assert.deepEqual(told(outcome).confusions[0]!.labels, ['territory', 'armed-clash']);
	});

	it('says that a revision is not there, that there is but one, that a clone is shallow', async () => {
		await branches();
		const failure = async (...argv: string[]) => {
			const { code, stderr } = await folder.run(['agreement', ...argv]);
			assert.equal(code, 2);
			return stderr;
		};
		assert.match(await failure('anna', 'bert'), /There is no file, folder or revision "bert" here\.\n$/);
		assert.match(await failure('anna'), /A revision is compared with another one or a folder/);
		assert.match(
			await failure('--', '--upload-pack=x', 'ben'),
			/no file, folder or revision "--upload-pack=x"/,
		);
		const tip = folder.git('rev-parse', 'anna').trim();
		folder.git('clone', '--quiet', '--depth', '1', `file://${folder.path}`, 'shallow');
		const { code, stderr } = await folder.run(['agreement', 'HEAD', tip], { cwd: 'shallow' });
		assert.equal(code, 2);
		assert.match(stderr, /The clone is shallow: run "git fetch --unshallow"/);
	});

	it('says that there is no repository, or no git', async () => {
		await branches();
		const without = await folder.run(['agreement', 'anna', 'ben'], { env: { PATH: '/nowhere' } });
		assert.equal(without.code, 2);
		assert.match(without.stderr, /anna: no such file or folder\. This needs git, which is not installed/);
		const bare = await temporaryFolder();
		const outcome = await bare.run(['agreement', 'anna', 'ben']);
		await bare.remove();
		assert.equal(outcome.code, 2);
		assert.match(outcome.stderr, /anna: no such file or folder, and no revision either/);
	});
});

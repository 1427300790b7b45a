import assert from 'node:assert/strict';
import type { Claim, ProjectRecord, Relation, Source } from '../../../src/core';
import { annotated, claim, project } from './project';

describe('source.single', () => {
	const held = 'The town is held.';
	const army: Source = { kind: 'organization', identification: 'named', name: 'The army' };
	const mayor: Source = { kind: 'person', identification: 'named', name: 'The mayor' };
	const from = (source: string, parts: Partial<Claim> = {}, is: object = {}): Claim => ({
		...claim(held, { is, said: { source } }),
		...parts,
	});
	/** The army's claim in one article, the mayor's in another. */
	const at = (a: Claim, b: Claim = from('mayor'), file?: Partial<ProjectRecord>) =>
		project(
			{
				'a.txt': annotated(held, { sources: { army }, claims: { anna: { bbbbbb2: a } } }),
				'b.txt': annotated(held, { sources: { mayor }, claims: { ben: { bbbbbb3: b } } }),
			},
			file,
		);
	const rows = (of: ReturnType<typeof at>) =>
		of.findings('source.single').map(({ place, level }) => `${place.path} ${level}`);
	const to = (id: string, relation: Partial<Relation> = {}): Partial<Claim> => ({
		relations: [{ type: 'corroborates', to: id, independence: 'independent', ...relation }],
	});

	it('notes what would matter and has one source', () => {
		assert.deepEqual(rows(at(from('army'))), ['a.txt note', 'b.txt note']);
	});

	it('is silent once a person marked an independent corroboration, on both claims', () => {
		assert.deepEqual(rows(at(from('army', to('bbbbbb3')))), []);
		assert.deepEqual(rows(at(from('army'), from('mayor', to('bbbbbb2')))), []);
	});

	it('takes nothing less for a second source', () => {
		const both = ['a.txt note', 'b.txt note'];
		assert.deepEqual(rows(at(from('army', to('bbbbbb3', { independence: 'same-source' })))), both);
		assert.deepEqual(rows(at(from('army', to('bbbbbb3', { independence: 'unknown' })))), both);
		assert.deepEqual(rows(at(from('army', to('bbbbbb3', { type: 'contradicts' })))), both);
		assert.deepEqual(rows(at(from('army', to('zzzzzz9')))), both, 'a claim that is not there');
	});

	it('forgets a corroboration that is taken away', () => {
		const of = at(from('army'), from('mayor', to('bbbbbb2')));
		assert.deepEqual(rows(of), []);
		of.corpus.remove('b.txt');
		assert.deepEqual(rows(of), ['a.txt note']);
	});

	it('leaves the rest to audits', () => {
		for (const is of [{ topic: 'materiel' }, { act: 'assesses' }]) {
			const other = from('army', {}, is);
			assert.ok(!rows(at(other)).includes('a.txt note'));
			assert.ok(rows(at(other, undefined, { profile: 'audit' })).includes('a.txt note'));
		}
	});

	it('says nothing of the author’s voice, and of sources that are none', () => {
		const other = { ...army, identification: 'vague' } as const;
		const of = project(
			annotated(`${held} It fell.`, {
				sources: { other },
				claims: { anna: { bbbbbb2: from('other'), bbbbbb3: claim('It fell.') } },
			}),
		);
		assert.deepEqual(of.findings('source.single'), []);
	});
});

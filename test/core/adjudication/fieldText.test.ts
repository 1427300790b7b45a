import assert from 'node:assert/strict';
import { fieldText, type Claim, type ComparedField } from '../../../src/core';
import { annotated, claim, project } from '../rules/project';

const took = 'Russian forces took the town on Monday.';
const burnt = 'Two tanks were burnt near the river.';
const text = `${took} ${burnt}\n`;

/** What is shown of the first of two claims. */
function shown(field: ComparedField, fields: Partial<Claim>): string | undefined {
	const made = project(
		annotated(text, { claims: { anna: { bbbbbb2: claim(took, fields), bbbbbb3: claim(burnt) } } }),
	);
	const document = made.document();
	return fieldText(made.corpus.project, document, document.claims[0]!, field);
}

describe('what a claim has in a field, for people', () => {
	it('says of a number what it counts', () => {
		assert.equal(
			shown('when', { when: { date: '2023-04-11', precision: 1, basis: 'inferred' } }),
			'2023-04-11, precision 1, inferred',
		);
		assert.equal(shown('when', {}), undefined);
	});

	it('says of a relation to which words it leads, where they are of the same article', () => {
		const relations: Claim['relations'] = [
			{ type: 'contradicts', to: 'bbbbbb3' },
			{ type: 'corroborates', to: 'zzzzzz9' },
		];
		assert.equal(shown('relations', { relations }), `contradicts “${burnt}”, corroborates zzzzzz9`);
	});
});

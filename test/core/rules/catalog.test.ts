import assert from 'node:assert/strict';
import { catalog, explain, rulesTable } from '../../../src/core';
import { mergeCodes } from '../../../src/core/merge/auditMerge';
import { rules } from '../../../src/core/rules/rules';

describe('the catalogue', () => {
	it('has an entry for every code that a rule or the check of a merge may yield, and no other', () => {
		const codes = [...rules.flatMap((rule) => rule.codes), ...mergeCodes];
		assert.deepEqual([...catalog.keys()].sort(), codes.toSorted());
		assert.equal(new Set(codes).size, codes.length);
	});

	it('explains every code: what, why, an example, what to do', () => {
		for (const [code, entry] of catalog) {
			const page = explain(code)!;
			for (const part of [entry.title, entry.notices, entry.why, entry.bad, entry.good, entry.fix]) {
				assert.ok(part.length > 0, code);
				assert.ok(page.includes(part), code);
			}
			assert.ok(page.includes(`\`${code}\``));
		}
		assert.equal(explain('no.such-code'), undefined);
	});

	it('has a row for every code in the table', () => {
		for (const code of catalog.keys()) assert.match(rulesTable(), new RegExp(`^\\| \`${code}\` \\|`, 'm'));
	});
});

import assert from 'node:assert/strict';
import { toGitHub } from '../../../src/core/formats/github';
import { at, finding, output } from './support';

describe("GitHub's workflow commands", () => {
	const text = 'One.\nTwo 🙂 three\nfour.\n';

	it('name file, line, column, end line and code, one a line', () => {
		const place = at(text, 'three\nfour');
		assert.equal(
			toGitHub([finding({ place })], output({ 'a.txt': text })),
			'::error file=a.txt,line=2,col=7,endLine=3,title=claim.hedge-dropped::Hedged here, stated flatly elsewhere.\n',
		);
	});

	it('are error, warning and notice', () => {
		const findings = (['error', 'warning', 'note'] as const).map((level) => finding({ level }));
		const lines = toGitHub(findings, output({})).trimEnd().split('\n');
		assert.deepEqual(
			lines.map((line) => line.split(' ')[0]),
			['::error', '::warning', '::notice'],
		);
	});

	it('escape what would end a property or the line', () => {
		const path = '50%,a:b\r\n::error ::x.txt';
		const hostile = finding({
			place: { path, span: { start: 0, end: 0 } },
			message: '100% sure: a, b\r\n::stop::',
		});
		assert.equal(
			toGitHub([hostile], output({})),
			'::error file=50%25%2Ca%3Ab%0D%0A%3A%3Aerror %3A%3Ax.txt,line=1,col=1,endLine=1,title=claim.hedge-dropped' +
				'::100%25 sure: a, b ::stop::\n',
		);
	});

	it('are nothing without findings', () => {
		assert.equal(toGitHub([], output({})), '');
	});
});

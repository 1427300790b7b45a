import assert from 'node:assert/strict';
import { problemOfDate, today } from '../../src/editor/commands/dates';

describe('dates that people type', () => {
	it('are a year, a month or a day that there is', () => {
		for (const date of ['2023', '2023-05', '2023-05-10', '2024-02-29', '2000-02-29'])
			assert.equal(problemOfDate(date), undefined, date);
		for (const date of ['2023-02-29', '2023-13', '2023-00', '2023-04-31', '1900-02-29'])
			assert.equal(problemOfDate(date), 'There is no such day.', date);
		for (const date of ['May 10', '10.5.2023', '2023-5-10', '2023-05-10T12:00Z', '', '23'])
			assert.match(problemOfDate(date) ?? '', /^Write 2023-05-10/, date);
	});

	it('today is the day where the user is', () => {
		assert.equal(today(new Date(2026, 0, 2, 23, 59)), '2026-01-02');
	});
});

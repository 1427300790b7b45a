import type { BenchFile, BenchRow } from '../host/benchTable';

/**
 * How well the suggestions agree with people's annotations of news: the corpora stand in the folder that the variable
 * CORROBORATE_CORPORA names. Each part of the suggestions measures itself in a file of `suggest/`.
 */
const suggest: BenchFile = () => {
	const corpora = process.env.CORROBORATE_CORPORA;
	if (!corpora) console.log('CORROBORATE_CORPORA names no folder: agreement with corpora is not measured.');
	const rows: BenchRow[] = [];
	return Promise.resolve(rows);
};

export default suggest;

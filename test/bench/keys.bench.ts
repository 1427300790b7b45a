import type { BenchFile, BenchRow } from '../host/benchTable';
import { replay } from './replay';

const article = '003_bb99a33d54f90a16.txt';

/**
 * How many keys a claim takes in annotation mode, all told: from where the last one left the annotator to words, topic, act,
 * modality and source as the seeds' sidecar has them. With CORROBORATE_KEYS set it prints them.
 */
const keys: BenchFile = () => {
	const rows: BenchRow[] = [];
	for (const suggestions of [false, true]) {
		const claims = replay(article, { suggestions });
		if (process.env.CORROBORATE_KEYS)
			for (const claim of claims)
				console.log(claim.keys.join(' ').padEnd(40), claim.missing.join(', '), claim.quote.slice(0, 60));
		const count = claims.reduce((sum, claim) => sum + claim.keys.length, 0);
		const how = suggestions ? 'with suggestions' : 'without suggestions';
		rows.push(
			{
				what: `keys a claim, ${claims.length} claims, ${how}`,
				value: count / claims.length,
				unit: 'keys',
				limit: suggestions ? 4 : 6,
			},
			{
				what: `claims of which something cannot be said, ${how}`,
				value: claims.filter(({ missing }) => missing.length > 0).length,
				unit: 'claims',
				limit: 0,
			},
		);
	}
	return Promise.resolve(rows);
};

export default keys;

import type { BenchFile, BenchRow } from '../host/benchTable';
import { attributionRows } from './suggest/attributions';
import { entities } from './suggest/entities';
import { goldRows } from './suggest/gold';
import { goldQuotations } from './suggest/goldQuotations';
import { hedges } from './suggest/hedges';
import { relations } from './suggest/relations';
import { speedRows } from './suggest/speed';

/**
 * How well the suggestions agree with people's annotations of news: the corpora stand in the folder that the variable
 * CORROBORATE_CORPORA names, the seeds as a careful reader annotated them in the one that CORROBORATE_GOLD names. Each part of the suggestions measures itself in a file of `suggest/`.
 */
const suggest: BenchFile = async () => {
	const corpora = process.env.CORROBORATE_CORPORA;
	if (!corpora) console.log('CORROBORATE_CORPORA names no folder: agreement with corpora is not measured.');
	const rows: BenchRow[] = [];
	if (corpora) rows.push(...attributionRows(corpora), ...hedges(corpora), ...entities(corpora));
	const gold = process.env.CORROBORATE_GOLD;
	if (gold) rows.push(...goldQuotations(gold), ...goldRows(gold));
	else console.log('CORROBORATE_GOLD names no folder: the warnings on the seeds are not measured.');
	rows.push(...(await speedRows(corpora)));
	rows.push(...relations(gold));
	return rows;
};

export default suggest;
